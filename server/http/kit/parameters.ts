import { decoded } from './incoming.ts';
import type { JsonSchema } from './json-schema.ts';
import { type Fault, Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import { isStorable } from './sound-json.ts';
import type { Validator } from './validation.ts';

/** A JSON Schema of type string, integer, number or boolean, or of an array of these (which may then be repeated). */
interface ParameterSchema extends JsonSchema {
  /** Parameters of the path always are. */
  readonly required?: boolean;
}

export interface Parameters {
  readonly [name: string]: ParameterSchema;
}

type Values = { [name: string]: unknown };

/** The parameters of one place as one closed object, as the validator wants it. */
export function parametersSchema(parameters: Parameters, allRequired = false): JsonSchema {
  const entries = Object.entries(parameters);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { required: _, ...schema }]) => [name, schema])),
    required: entries.filter(([, { required }]) => allRequired || required === true).map(([name]) => name),
    additionalProperties: false,
  };
}

/** Names and values of a query, in their order. A plus sign is a space, as forms write it. */
function parseQuery(text: string): [name: string, value: string][] {
  if (text === '') return [];
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const spaced = pair.replaceAll('+', ' ');
      const equals = spaced.indexOf('=');
      if (equals === -1) return [decoded(spaced, 'query'), ''];
      return [decoded(spaced.slice(0, equals), 'query'), decoded(spaced.slice(equals + 1), 'query')];
    });
}

/** Throws where a parameter is unknown or is given twice although it takes one value. */
export function readQuery(declared: Parameters, text: string, validate: Validator): Values {
  const values: Values = {};
  for (const [name, value] of parseQuery(text)) addValue(values, declared, name, value);
  return validated(withDefaults(values, declared), validate);
}

function addValue(values: Values, declared: Parameters, name: string, text: string): void {
  const schema = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (schema === undefined)
    throw invalid([{ parameter: shown(name), code: 'unknown', message: 'is not known here' }]);
  if (schema['type'] === 'array') {
    const list = (values[name] ??= []) as unknown[];
    list.push(converted(itemsOf(schema), name, text));
    return;
  }
  if (Object.hasOwn(values, name))
    throw invalid([{ parameter: name, code: 'repeated', message: 'is given more than once' }]);
  values[name] = converted(schema, name, text);
}

export function readHeaders(
  declared: Parameters,
  header: (name: string) => string | undefined,
  validate: Validator,
): Values {
  return readEach(declared, (name) => header(name.toLowerCase()), validate);
}

/** `path` gives the values as they were sent; a route only matches when all are there. */
export function readPath(
  declared: Parameters,
  path: (name: string) => string | undefined,
  validate: Validator,
): Values {
  return readEach(declared, path, validate);
}

function readEach(
  declared: Parameters,
  read: (name: string) => string | undefined,
  validate: Validator,
): Values {
  const values: Values = {};
  for (const [name, schema] of Object.entries(declared)) {
    const text = read(name);
    if (text !== undefined) values[name] = converted(schema, name, text);
  }
  return validated(withDefaults(values, declared), validate);
}

function withDefaults(values: Values, declared: Parameters): Values {
  for (const [name, schema] of Object.entries(declared))
    if (schema['default'] !== undefined && !Object.hasOwn(values, name)) values[name] = schema['default'];
  return values;
}

/** The text as its declared type; a text that is none stays one, so that the validator tells what was wanted. */
function converted(schema: JsonSchema, name: string, text: string): unknown {
  if (!isStorable(text))
    throw invalid([{ parameter: name, code: 'unstorable-text', message: 'must not hold U+0000' }]);
  switch (schema['type']) {
    case 'integer':
      return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
    case 'number':
      return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    default:
      return text;
  }
}

function itemsOf(schema: JsonSchema): JsonSchema {
  return (schema['items'] ?? {}) as JsonSchema;
}

function validated(values: Values, validate: Validator): Values {
  const faults = validate(values);
  if (faults.length > 0) throw invalid(faults.map(atParameter));
  return values;
}

function atParameter({ pointer = '', ...fault }: Fault): Fault {
  return { parameter: pointer.split('/')[1] ?? '', ...fault };
}

/** What a client made up as a name is told back in short, and never as something that cannot be stored. */
function shown(name: string): string {
  return isStorable(name) ? name.slice(0, 100) : '';
}

function invalid(errors: readonly Fault[]): Problem {
  return new Problem(PROBLEM_KINDS.invalidParameters, { errors });
}
