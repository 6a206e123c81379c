import type { Condition, Conditions } from '../language/types.generated.ts';
import { findOperator, type Operator } from './operators/index.ts';

/** What a comparison has at its right: a constant, or what stands in another slot. */
export type Against = { readonly constant: unknown } | { readonly slot: number };

export interface Comparison {
  readonly kind: 'compare';
  readonly slot: number;
  readonly operator: Operator;
  readonly against: Against;
}

/** A condition with its names resolved: operators found, shared conditions put in place, facts numbered. */
export type Tree =
  | { readonly kind: 'all'; readonly parts: readonly Tree[] }
  | { readonly kind: 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'not'; readonly part: Tree }
  | Comparison;

/** Gives each fact, or place inside a fact, its number. */
export type Numbering = (fact: string, path: string) => number;

const DEEPEST = 64;

/** Throws a `RangeError` for what linking refuses: an unknown operator, an unknown or endless shared condition. */
export function resolve(condition: Condition, shared: Conditions, numbering: Numbering, depth = 0): Tree {
  if (depth > DEEPEST)
    throw new RangeError('conditions are nested too deeply, or refer to each other in a circle');
  const inner = (part: Condition): Tree => resolve(part, shared, numbering, depth + 1);
  if ('all' in condition) return { kind: 'all', parts: condition.all.map(inner) };
  if ('any' in condition) return { kind: 'any', parts: condition.any.map(inner) };
  if ('not' in condition) return { kind: 'not', part: inner(condition.not) };
  if ('condition' in condition) return inner(sharedCondition(shared, condition.condition));
  return comparison(condition, numbering);
}

function sharedCondition(shared: Conditions, name: string): Condition {
  const found = Object.hasOwn(shared, name) ? shared[name] : undefined;
  if (found === undefined) throw new RangeError(`there is no condition named ${name}`);
  return found;
}

function comparison(condition: Extract<Condition, { fact: string }>, numbering: Numbering): Comparison {
  const operator = findOperator(condition.operator);
  if (operator === undefined) throw new RangeError(`there is no operator named ${condition.operator}`);
  const slot = numbering(condition.fact, condition.path ?? '');
  const { value } = condition;
  const against: Against =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { slot: numbering(value.fact, value.path ?? '') }
      : { constant: value };
  return { kind: 'compare', slot, operator, against };
}
