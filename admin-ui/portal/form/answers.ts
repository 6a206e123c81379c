import { segmentsOf } from '../../client/form-layout.ts';
import type { Answers } from './form-context.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function valueAt(answers: unknown, pointer: string): unknown {
  let value = answers;
  for (const name of segmentsOf(pointer))
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** The answers with another one at a place. Nothing there is no key at all. */
export function withAnswer(answers: Answers, pointer: string, value: unknown): Answers {
  return within(answers, segmentsOf(pointer), value);
}

function within(around: Json, [name = '', ...rest]: readonly string[], value: unknown): Json {
  const inner = around[name];
  const next = rest.length === 0 ? value : within(isObject(inner) ? inner : {}, rest, value);
  const { [name]: _, ...others } = around;
  return next === undefined ? others : { ...around, [name]: next };
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** In one order of keys, and without what is not there. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}
