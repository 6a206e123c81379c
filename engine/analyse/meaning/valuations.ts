import type { Condition, Conditions } from '../../language/types.generated.ts';
import { canonicalJson } from '../../canonical.ts';
import { compileCondition } from '../../rules/index.ts';
import { type Comparison, comparisonsIn } from './outcomes.ts';

/** Values for the places that conditions read. */
export type Valuation = ReadonlyMap<string, unknown>;

/** What can stand at a place: all of it, if it is finite; and whether nothing can. */
export type Domain = (pointer: string) => { readonly values?: readonly unknown[]; readonly always: boolean };

/** Stand for any other value than those that a condition names. */
export const SOMETHING = 'something';
export const SOMETHING_ELSE = 'something else';

/** More are not tried: what is not decided then is free. */
const MOST_VALUATIONS = 4096;

/**
 * Valuations of which one behaves like every other: each literal, what lies beside it, and something else. `undefined`
 * where a condition compares in a way that such a choice does not cover.
 */
export function valuationsFor(
  conditions: readonly Condition[],
  shared: Conditions,
  domain: Domain,
): Valuation[] | undefined {
  const comparisons = conditions.flatMap((condition) => comparisonsIn(condition, shared));
  if (!comparisons.every(isDecidable)) return undefined;
  const pointers = [...new Set(comparisons.map((one) => one.pointer))];
  let found: Valuation[] = [new Map()];
  for (const pointer of pointers) {
    const values = candidates(
      comparisons.filter((one) => one.pointer === pointer),
      domain(pointer),
    );
    if (found.length * values.length > MOST_VALUATIONS) return undefined;
    found = found.flatMap((valuation) => values.map((value) => new Map([...valuation, [pointer, value]])));
  }
  return found;
}

/** Compiles a condition to ask it of valuations. */
export function overValuations(condition: Condition, shared: Conditions): (valuation: Valuation) => boolean {
  const holds = compileCondition<Valuation>(condition, {
    read: (fact, path) => (valuation) => valuation.get(fact + (path ?? '')),
    shared,
  });
  return (valuation) => holds(valuation) === true;
}

export function inWords(valuation: Valuation): string {
  const parts = [...valuation].map(([pointer, value]) =>
    value === undefined ? `${pointer} is missing` : `${pointer} is ${canonicalJson(value)}`,
  );
  return parts.join(' and ');
}

const DECIDABLE = new Set([
  'equal',
  'notEqual',
  'in',
  'notIn',
  'present',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]);

function isDecidable({ operator, against }: Comparison): boolean {
  return DECIDABLE.has(operator) && (typeof against !== 'object' || Array.isArray(against));
}

function candidates(comparisons: readonly Comparison[], { values, always }: ReturnType<Domain>): unknown[] {
  const absent = always ? [] : [undefined];
  if (values !== undefined) return [...values, ...absent];
  const literals = comparisons.flatMap((one): unknown[] =>
    one.operator === 'present' ? [] : [one.against].flat(),
  );
  if (literals.length === 0) return [SOMETHING, ...absent];
  return [...new Set([...literals.flatMap(beside), ...absent])];
}

function beside(literal: unknown): unknown[] {
  if (typeof literal === 'number') return [literal - 1, literal, literal + 1];
  return typeof literal === 'boolean' ? [false, true] : [literal, SOMETHING_ELSE];
}
