import type { Schema } from '../language/schema/kit.ts';
import { nearest } from './nearest.ts';
import type { Resolved } from './schema-node.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Which of several shapes of a mapping the author meant: the one of whose required keys the most are there, then the one
 * with the fewest keys that it does not know. `undefined` if nothing tells them apart.
 */
export function branchMeant(branches: readonly Resolved[], value: Mapping): Resolved | undefined {
  const shared = keysOfAll(branches);
  const [exact, another] = branches.filter(({ schema }) => isExact(schema, value));
  if (exact !== undefined && another === undefined) return exact;
  let best: Resolved | undefined;
  let most = -Infinity;
  for (const branch of branches) {
    const score = scoreOf(branch.schema, value, shared);
    if (score > most) {
      most = score;
      best = branch;
    }
  }
  if (best === undefined) return undefined;
  const told =
    requiredOf(best.schema).length === 0 ||
    hasConstant(best.schema, value) ||
    meant(best.schema, value).some((key) => !shared.has(key));
  return told ? best : undefined;
}

/** All that is required is there, by its constants too, and nothing that is not known: the common case, told without looking for misspelt keys. */
function isExact(schema: Schema, value: Mapping): boolean {
  const known = schema['properties'] as Record<string, Schema | false> | undefined;
  if (
    known === undefined ||
    requiredOf(schema).length === 0 ||
    !requiredOf(schema).every((key) => Object.hasOwn(value, key))
  )
    return false;
  return Object.keys(value).every((key) => {
    const property = Object.hasOwn(known, key) ? known[key] : false;
    return (
      property !== false &&
      property !== undefined &&
      (!('const' in property) || property['const'] === value[key])
    );
  });
}

/** Those that a value can fit, because all that they require is there; those that require the most come first. */
export function likeliestFirst(branches: readonly Resolved[], value: unknown): readonly Resolved[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return branches;
  const complete = branches.filter(({ schema }) =>
    requiredOf(schema).every((key) => Object.hasOwn(value, key)),
  );
  if (complete.length < 2) return complete;
  return complete.toSorted((a, b) => requiredOf(b.schema).length - requiredOf(a.schema).length);
}

/** For each shape, the required keys by which it is told from the others. */
export function tellingKeys(branches: readonly Resolved[]): string[] {
  const shared = keysOfAll(branches);
  return branches
    .map(({ schema }) => requiredOf(schema).find((key) => !shared.has(key)) ?? '')
    .filter((key) => key !== '');
}

/** The key whose constants tell the shapes apart, such as `type`, with these constants. */
export function tellingConstant(
  branches: readonly Resolved[],
): { key: string; constants: string[] } | undefined {
  const constantsOf = (key: string) =>
    branches.map(
      ({ schema }) => (schema['properties'] as Record<string, Schema> | undefined)?.[key]?.['const'],
    );
  const key = [...keysOfAll(branches)].find((name) =>
    constantsOf(name).every((constant) => constant !== undefined),
  );
  return key === undefined ? undefined : { key, constants: constantsOf(key).map(String) };
}

/** Keys that no shape knows. */
export function keysOfNone(branches: readonly Resolved[], value: Mapping): string[] {
  return Object.keys(value).filter(
    (key) =>
      !branches.some(({ schema }) => Object.hasOwn((schema['properties'] as object | undefined) ?? {}, key)),
  );
}

function scoreOf(schema: Schema, value: Mapping, shared: ReadonlySet<string>): number {
  const required = requiredOf(schema);
  const known = schema['properties'] as Record<string, Schema> | undefined;
  const unknown =
    schema['additionalProperties'] === false
      ? Object.keys(value).filter((key) => known === undefined || !Object.hasOwn(known, key))
      : [];
  const clash = requiredOf(schema).some(
    (key) =>
      shared.has(key) &&
      known?.[key] !== undefined &&
      'const' in known[key] &&
      known[key]['const'] !== value[key],
  );
  const there = required.filter((key) => Object.hasOwn(value, key)).length;
  const misspelt = meant(schema, value).length - there;
  return there * 10 + misspelt * 6 - unknown.length - (required.length - there) - (clash ? 15 : 0);
}

/** Whether a key has the constant by which this shape is told, such as its `type`. */
function hasConstant(schema: Schema, value: Mapping): boolean {
  const known = (schema['properties'] ?? {}) as Record<string, Schema>;
  return requiredOf(schema).some(
    (key) => known[key] !== undefined && 'const' in known[key] && known[key]['const'] === value[key],
  );
}

/** The required keys that are there, or are there misspelt. */
function meant(schema: Schema, value: Mapping): string[] {
  const known = Object.keys((schema['properties'] as object | undefined) ?? {});
  const strangers = Object.keys(value).filter((key) => !known.includes(key));
  return requiredOf(schema).filter(
    (key) => Object.hasOwn(value, key) || strangers.some((stranger) => nearest(stranger, [key]) === key),
  );
}

function requiredOf(schema: Schema): string[] {
  return (schema['required'] as string[] | undefined) ?? [];
}

function keysOfAll(branches: readonly Resolved[]): Set<string> {
  const [first, ...rest] = branches.filter(({ schema }) => requiredOf(schema).length > 0);
  if (first === undefined || rest.length === 0) return new Set();
  return new Set(
    requiredOf(first.schema).filter((key) => rest.every(({ schema }) => requiredOf(schema).includes(key))),
  );
}
