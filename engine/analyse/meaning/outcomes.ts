import { conditionOf as ofParams } from '../../flows/catalogue/when.ts';
import type { Condition, Conditions, Guard, Operand } from '../../language/types.generated.ts';

/** The answers of Kleene's logic that a condition can give, as a set of bits. */
export const YES = 1;
const NO = 2;
const UNKNOWN = 4;
export const ANYTHING = YES | NO | UNKNOWN;

/** One comparison of a condition. */
export interface Comparison {
  /** Pointer of what is read, with the path inside it. */
  readonly pointer: string;
  readonly operator: string;
  readonly against: Operand;
}

/** The condition of a `when` guard; one that is shared may be given by its name alone. */
export function conditionOf(guard: Guard | undefined): Condition | undefined {
  return guard?.type === 'when' ? ofParams(guard.params as Record<string, unknown>) : undefined;
}

/** What a comparison can give at a point. */
export type Ask<At> = (comparison: Comparison, at: At) => number;

export type Outcomes<At> = (at: At) => number;

/**
 * Compiles a condition to the set of answers that it can give where some of what it reads is known and the rest is free.
 * Its parts are taken to be independent, so the set may be too large and is never too small.
 */
export function compileOutcomes<At>(
  condition: Condition,
  shared: Conditions,
  ask: Ask<At>,
  depth = 0,
): Outcomes<At> {
  if (depth > 16) return () => ANYTHING;
  const inner = (part: Condition) => compileOutcomes(part, shared, ask, depth + 1);
  if ('all' in condition) return every(condition.all.map(inner));
  if ('any' in condition) return some(condition.any.map(inner));
  if ('not' in condition) return negated(inner(condition.not));
  if ('condition' in condition) {
    const named = Object.hasOwn(shared, condition.condition) ? shared[condition.condition] : undefined;
    return named === undefined ? () => ANYTHING : inner(named);
  }
  const comparison = {
    pointer: condition.fact + (condition.path ?? ''),
    operator: condition.operator,
    against: condition.value,
  };
  return (at) => ask(comparison, at);
}

/** All comparisons of a condition, shared ones included. */
export function comparisonsIn(condition: Condition, shared: Conditions, depth = 0): Comparison[] {
  if (depth > 16) return [];
  const inner = (part: Condition) => comparisonsIn(part, shared, depth + 1);
  if ('all' in condition) return condition.all.flatMap(inner);
  if ('any' in condition) return condition.any.flatMap(inner);
  if ('not' in condition) return inner(condition.not);
  if ('condition' in condition) {
    const named = Object.hasOwn(shared, condition.condition) ? shared[condition.condition] : undefined;
    return named === undefined ? [] : inner(named);
  }
  return [
    {
      pointer: condition.fact + (condition.path ?? ''),
      operator: condition.operator,
      against: condition.value,
    },
  ];
}

function every<At>(parts: readonly Outcomes<At>[]): Outcomes<At> {
  return (at) => parts.reduce((so, part) => conjunction(so, part(at)), YES);
}

function some<At>(parts: readonly Outcomes<At>[]): Outcomes<At> {
  const all = every(parts.map(negated));
  return negated(all);
}

function negated<At>(part: Outcomes<At>): Outcomes<At> {
  return (at) => {
    const outcome = part(at);
    return (outcome & UNKNOWN) | ((outcome & YES) === 0 ? 0 : NO) | ((outcome & NO) === 0 ? 0 : YES);
  };
}

function conjunction(left: number, right: number): number {
  const yes = left & right & YES;
  const no = (left | right) & NO;
  const knownYes = (left & (YES | UNKNOWN)) !== 0 && (right & (YES | UNKNOWN)) !== 0;
  const unknown = knownYes && ((left | right) & UNKNOWN) !== 0 ? UNKNOWN : 0;
  return yes | no | unknown;
}

/** What a comparison gives for a value that is known. `undefined` is absent; operators that are not decided here are free. */
export function compareKnown(operator: string, value: unknown, against: Operand): number {
  if (operator === 'present') return (value !== undefined && value !== null) === against ? YES : NO;
  if (value === undefined || value === null) return UNKNOWN;
  if (typeof against === 'object' && !Array.isArray(against)) return ANYTHING;
  switch (operator) {
    case 'equal':
      return value === against ? YES : NO;
    case 'notEqual':
      return value === against ? NO : YES;
    case 'in':
      return Array.isArray(against) && (against as unknown[]).includes(value) ? YES : NO;
    case 'notIn':
      return Array.isArray(against) && (against as unknown[]).includes(value) ? NO : YES;
    default:
      return ANYTHING;
  }
}
