import type { Fault } from './problem.ts';

const MAX_DEPTH = 32;
const MAX_VALUES = 100_000;
const MAX_NAME = 200;
/** A lone half of a surrogate pair, or U+0000: SQLite stores what PostgreSQL refuses. */
// oxlint-disable-next-line no-control-regex
const UNSTORABLE = /[\0\p{Cs}]/u;

export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/**
 * What makes a parsed JSON value unfit to be handed on, before anything else looks at it. It never goes deeper than 32
 * levels, since `JSON.stringify` and `structuredClone` overflow the stack at a depth that `JSON.parse` still accepts.
 */
export function unsound(value: unknown): Fault | undefined {
  return check(value, { left: MAX_VALUES, depth: 0 });
}

interface Budget {
  left: number;
  depth: number;
}

function check(value: unknown, budget: Budget): Fault | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : UNSTORABLE_TEXT;
  if (typeof value === 'number') return isExact(value) ? undefined : LOST_DIGITS;
  if (typeof value !== 'object' || value === null) return undefined;
  if (budget.depth === MAX_DEPTH) return TOO_DEEP;
  budget.depth += 1;
  const fault = Array.isArray(value) ? checkEntries(value, budget) : checkMembers(value, budget);
  budget.depth -= 1;
  return fault;
}

function checkEntries(entries: readonly unknown[], budget: Budget): Fault | undefined {
  if ((budget.left -= entries.length) < 0) return TOO_MUCH;
  for (let index = 0; index < entries.length; index++) {
    const fault = check(entries[index], budget);
    if (fault !== undefined) return inside(String(index), fault);
  }
  return undefined;
}

function checkMembers(members: object, budget: Budget): Fault | undefined {
  const names = Object.keys(members);
  if ((budget.left -= names.length) < 0) return TOO_MUCH;
  for (const name of names) {
    if (name.length > MAX_NAME || name === '__proto__' || !isStorable(name)) return BAD_NAME;
    const fault = check((members as { readonly [name: string]: unknown })[name], budget);
    if (fault !== undefined) return inside(name, fault);
  }
  return undefined;
}

/** `JSON.parse` has rounded a larger integer already, and made 1e400 infinite. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

function inside(segment: string, fault: Fault): Fault {
  const escaped = segment.replaceAll('~', '~0').replaceAll('/', '~1');
  return { ...fault, pointer: `/${escaped}${fault.pointer ?? ''}` };
}

const UNSTORABLE_TEXT: Fault = {
  pointer: '',
  code: 'unstorable-text',
  message: 'must not hold U+0000 or half of a surrogate pair',
};
const LOST_DIGITS: Fault = {
  pointer: '',
  code: 'inexact-number',
  message: 'must be a number that keeps all its digits; write longer ones as text',
};
const TOO_DEEP: Fault = {
  pointer: '',
  code: 'too-deep',
  message: `must be nested at most ${MAX_DEPTH} levels deep`,
};
const TOO_MUCH: Fault = {
  pointer: '',
  code: 'too-many-values',
  message: `must have at most ${MAX_VALUES} values in all`,
};
const BAD_NAME: Fault = {
  pointer: '',
  code: 'forbidden-name',
  message: `must have names of at most ${MAX_NAME} storable characters, none of them __proto__`,
};
