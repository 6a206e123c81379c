import type { Answers } from '../../engine/index.ts';

interface Described {
  readonly properties?: { readonly [name: string]: object };
}

/**
 * What was stored, with all that a schema describes replaced by what was typed: what was left empty is gone, and what the
 * form does not know stays as it is.
 */
export function replaceDescribed(before: Answers, schema: object, typed: Answers): Answers {
  const { properties = {} } = schema as Described;
  const result: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(before))
    if (!Object.hasOwn(properties, name)) result[name] = value;
  for (const [name, described] of Object.entries(properties)) {
    const value = replaced(before[name], described, typed[name]);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

function replaced(before: unknown, schema: object, typed: unknown): unknown {
  if (!('properties' in schema) || !isObject(before)) return typed;
  const inside = replaceDescribed(before, schema, isObject(typed) ? typed : {});
  return Object.keys(inside).length === 0 ? undefined : inside;
}

function isObject(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
