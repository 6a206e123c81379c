import { toDomain } from './domain.ts';
import { isObject, type Place, typeOf } from './schema.ts';

type NormaliseStep = 'lowercase' | 'uppercase' | 'removeSpaces' | 'digitsAndPlus' | 'domain';

const STEPS: Record<NormaliseStep, (text: string) => string> = {
  lowercase: (text) => text.toLowerCase(),
  uppercase: (text) => text.toUpperCase(),
  removeSpaces: (text) => text.replace(/\s+/gu, ''),
  digitsAndPlus,
  domain: toDomain,
};

/** Steps by the pointer of the place. */
export type Steps = ReadonlyMap<string, readonly NormaliseStep[]>;

/**
 * A value brought to its usual form, or `undefined` if nothing was given. The walk follows the schema and not the data,
 * so that data of any depth is safe; what the schema does not know is kept as it is, for validation to report.
 */
export function normaliseAt(place: Place, value: unknown, steps: Steps): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return normaliseText(place, value, steps);
  if (place.kind === 'object' && isObject(value)) return normaliseObject(place, value, steps);
  if (place.kind === 'array' && Array.isArray(value)) return normaliseArray(place, value, steps);
  return value;
}

function normaliseObject(place: Place, value: { readonly [key: string]: unknown }, steps: Steps): unknown {
  const result: Record<string, unknown> = {};
  for (const [name, child] of place.properties) {
    const normal = Object.hasOwn(value, name) ? normaliseAt(child, value[name], steps) : undefined;
    if (normal !== undefined) put(result, name, normal);
  }
  for (const name of Object.keys(value))
    if (!place.properties.has(name) && value[name] !== undefined) put(result, name, value[name]);
  return place.segments.length > 0 && Object.keys(result).length === 0 ? undefined : result;
}

/** Assigning to `__proto__` would change the prototype and lose the key. */
function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  else target[name] = value;
}

/**
 * Of a list that is too long, one entry too many is kept, which is enough to refuse it: asked for all errors, ajv would go
 * on to compare each of the others with each.
 */
function normaliseArray(place: Place, value: readonly unknown[], steps: Steps): unknown {
  const { maxItems } = place.schema;
  const most = typeof maxItems === 'number' ? maxItems + 1 : Infinity;
  const result: unknown[] = [];
  for (const item of value) {
    const normal = normaliseAt(place.items as Place, item, steps);
    if (normal !== undefined) result.push(normal);
    if (result.length >= most) break;
  }
  return result.length === 0 ? undefined : result;
}

function normaliseText(place: Place, value: string, steps: Steps): unknown {
  let text = value.trim();
  for (const step of steps.get(place.pointer) ?? []) text = STEPS[step](text);
  if (text === '') return undefined;
  return place.kind === 'scalar' ? toType(typeOf(place.schema), text) : text;
}

/** Text that would not survive the way there and back, such as `007`, stays text, so that validation tells. */
function toType(type: string | undefined, text: string): unknown {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type !== 'integer' && type !== 'number') return text;
  if (!/^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/.test(text) || text.replace(/\D/g, '').length > 16) return text;
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number + 0 : text;
}

/** Takes away what people put between digits. A text with anything else in it is left for validation to report. */
function digitsAndPlus(text: string): string {
  const bare = text.replace(/[\s().\-/‐-―]/gu, '');
  return /^\+?\d+$/.test(bare) ? bare : text;
}
