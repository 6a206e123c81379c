import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FORMATS } from './formats.ts';
import { isObject, tooLong } from './schema.ts';

/** No more errors than this are reported at once. */
export const MOST_ERRORS = 100;

/**
 * Strict, so that a misspelt keyword is a mistake; own properties, so that `constructor` is not there; `$data` off,
 * because a pattern that comes with the data cannot be checked beforehand. The texts are ours, so ajv writes none. Loading
 * has held the schema to the language, which is stricter than the schema of schemas; ajv would need four times as long.
 */
const AJV_OPTIONS = {
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: true,
  allErrors: true,
  ownProperties: true,
  $data: false,
  validateFormats: true,
  multipleOfPrecision: 9,
  messages: false,
  meta: false,
  validateSchema: false,
  logger: false,
  formats: FORMATS,
} as const;

/** A function that tells what is wrong with answers. Throws for a schema that is no schema of the dialect. */
export function compileSchema(schema: unknown): ValidateFunction {
  const code = { regExp: matcherFor(longestTexts(schema)) };
  return new Ajv2020({ ...AJV_OPTIONS, code }).compile(closed(schema) as object);
}

/**
 * Patterns are safe for texts of the length that their fields allow; asked for all errors, ajv would try them on longer
 * ones too.
 */
function matcherFor(longest: ReadonlyMap<string, number>) {
  const matcher = (pattern: string, flags: string) => {
    const expression = new RegExp(pattern, flags);
    const most = longest.get(pattern) ?? 0;
    return {
      test: (text: string) => text.length < most && expression.test(text),
      /** By this ajv tells patterns apart. */
      toString: () => String(expression),
    };
  };
  return Object.assign(matcher, { code: 'none' });
}

/** For each pattern, how long a text can be at which it is tried. */
function longestTexts(schema: unknown, found: Map<string, number> = new Map()): ReadonlyMap<string, number> {
  if (!isObject(schema)) return found;
  const { pattern, properties, items } = schema;
  if (typeof pattern === 'string') found.set(pattern, Math.max(found.get(pattern) ?? 0, tooLong(schema)));
  if (isObject(properties)) for (const child of Object.values(properties)) longestTexts(child, found);
  longestTexts(items, found);
  return found;
}

/** A copy in which every object takes only what it describes. */
function closed(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const copy: Record<string, unknown> = { ...schema };
  if (isObject(schema['properties'])) copy['properties'] = closedEach(schema['properties']);
  if ('items' in schema) copy['items'] = closed(schema['items']);
  if (schema['type'] === 'object') copy['additionalProperties'] = false;
  return copy;
}

function closedEach(properties: { readonly [name: string]: unknown }): unknown {
  return Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, closed(child)]));
}
