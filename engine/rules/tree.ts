import type { Condition, Conditions } from '../language/types.generated.ts';
import { CLOCK } from './evaluate.ts';
import { findOperator, type Operator } from './operators/index.ts';
import type { Places } from './places.ts';

/** What a comparison has at its right: a constant, or what stands in another slot. */
type Against = { readonly constant: unknown } | { readonly slot: number };

export interface Comparison {
  readonly kind: 'compare';
  readonly slot: number;
  readonly operator: Operator;
  readonly against: Against;
  /**
   * For what asks whether a part of a fact is present: the fact as a whole. Where that is absent, nobody knows what
   * parts it will have.
   */
  readonly whole?: number;
}

/** A condition with its names resolved: operators found, shared conditions put in place, facts numbered. */
export type Tree =
  | { readonly kind: 'all'; readonly parts: readonly Tree[] }
  | { readonly kind: 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'not'; readonly part: Tree }
  | Comparison;

const DEEPEST = 64;
/** Shared conditions that name each other twice double at each level; this is where that ends. */
const LARGEST = 20_000;

/**
 * Throws a `RangeError` for what linking refuses: an unknown operator, an unknown or endless shared condition; and for
 * a condition that grows beyond all measure once its shared parts are put in place.
 */
export function resolve(condition: Condition, shared: Conditions, places: Places): Tree {
  return new Resolver(shared, places).resolve(condition, 0);
}

class Resolver {
  readonly #shared: Conditions;
  readonly #places: Places;
  #left = LARGEST;

  constructor(shared: Conditions, places: Places) {
    this.#shared = shared;
    this.#places = places;
  }

  resolve(condition: Condition, depth: number): Tree {
    if (depth > DEEPEST || --this.#left < 0)
      throw new RangeError('conditions are nested too deeply, or refer to each other in a circle');
    const inner = (part: Condition): Tree => this.resolve(part, depth + 1);
    if ('all' in condition) return { kind: 'all', parts: condition.all.map(inner) };
    if ('any' in condition) return { kind: 'any', parts: condition.any.map(inner) };
    if ('not' in condition) return { kind: 'not', part: inner(condition.not) };
    if ('condition' in condition) return inner(this.#named(condition.condition));
    return this.#comparison(condition);
  }

  #named(name: string): Condition {
    const found = Object.hasOwn(this.#shared, name) ? this.#shared[name] : undefined;
    if (found === undefined) throw new RangeError(`there is no condition named ${name}`);
    return found;
  }

  #comparison(condition: Extract<Condition, { fact: string }>): Comparison {
    const operator = findOperator(condition.operator);
    if (operator === undefined) throw new RangeError(`there is no operator named ${condition.operator}`);
    const { fact, path = '', value } = condition;
    const whole = operator.ofAbsent && path !== '' ? { whole: this.#places.numberOf(fact, '') } : {};
    const slot = this.#places.numberOf(fact, path);
    return { kind: 'compare', slot, operator, against: this.#against(value), ...whole };
  }

  #against(value: unknown): Against {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { constant: value };
    const { fact, path = '' } = value as { fact: string; path?: string };
    return { slot: this.#places.numberOf(fact, path) };
  }
}

export function comparisonsIn(tree: Tree): readonly Comparison[] {
  if (tree.kind === 'compare') return [tree];
  return tree.kind === 'not' ? comparisonsIn(tree.part) : tree.parts.flatMap(comparisonsIn);
}

/** What a comparison looks at: its fact, the fact at its right, the clock. */
export function slotsRead({ slot, operator, against, whole }: Comparison): readonly number[] {
  const slots = whole === undefined ? [slot] : [whole, slot];
  if ('slot' in against) slots.push(against.slot);
  if (operator.ofClock) slots.push(CLOCK);
  return slots;
}

/** What conditions look at, each slot once. */
export function slotsOf(trees: readonly Tree[]): readonly number[] {
  return [...new Set(trees.flatMap(comparisonsIn).flatMap(slotsRead))];
}
