import { sameJson } from '../equal.ts';

/** A value on one line, as an author would write it. */
export function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}

/** In words, how a value differs from the one expected; `undefined` where it does not. */
export function difference(expected: unknown, got: unknown): string | undefined {
  if (sameJson(expected, got)) return undefined;
  if (Array.isArray(expected) && Array.isArray(got)) return listDifference(expected, got);
  if (isObject(expected) && isObject(got)) return objectDifference(expected, got);
  return `expected ${show(expected)}; it is ${show(got)}`;
}

function listDifference(expected: readonly unknown[], got: readonly unknown[]): string {
  const has = (list: readonly unknown[], value: unknown) => list.some((other) => sameJson(other, value));
  const missing = expected.filter((value) => !has(got, value));
  const surplus = got.filter((value) => !has(expected, value));
  const parts = [
    ...(missing.length > 0 ? [`missing ${missing.map(show).join(', ')}`] : []),
    ...(surplus.length > 0 ? [`not expected ${surplus.map(show).join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : `expected in the order ${show(expected)}; it is ${show(got)}`;
}

function objectDifference(expected: Record<string, unknown>, got: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    if (sameJson(expected[key], got[key])) continue;
    if (!Object.hasOwn(got, key)) parts.push(`missing ${key}: ${show(expected[key])}`);
    else if (!Object.hasOwn(expected, key)) parts.push(`not expected ${key}: ${show(got[key])}`);
    else parts.push(`${key} should be ${show(expected[key])} and is ${show(got[key])}`);
  }
  return parts.join('; ');
}

/** Whether everything that is expected is there; what else is there does not matter. Lists must be equal in length. */
export function contains(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) &&
      expected.length === got.length &&
      expected.every((value, index) => contains(value, got[index]))
    );
  }
  if (isObject(expected)) {
    return isObject(got) && Object.entries(expected).every(([key, value]) => contains(value, got[key]));
  }
  return Object.is(expected, got);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
