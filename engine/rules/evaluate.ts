import type { Check, Clock } from './operators/index.ts';
import type { Comparison, Tree } from './tree.ts';
import type { Truth } from './types.ts';

/** What was read, by number; `undefined` where there is nothing. The first place is the clock's. */
export type Slots = unknown[];
export const CLOCK = 0;

export type Test = (slots: Slots) => Truth;

/**
 * A condition as a closure over the slots, by Kleene's logic: a false decides `all`, a true decides `any`, and `not` of
 * unknown is unknown.
 */
export function compileTree(tree: Tree, leaf: (comparison: Comparison) => Test = compare): Test {
  const inner = (part: Tree): Test => compileTree(part, leaf);
  switch (tree.kind) {
    case 'all':
      return allOf(tree.parts.map(inner));
    case 'any':
      return anyOf(tree.parts.map(inner));
    case 'not':
      return negated(inner(tree.part));
    case 'compare':
      return leaf(tree);
  }
}

/** As `compileTree`, for many conditions: comparisons that are alike become one closure, which stays in the cache. */
export function compilerOfTrees(): (tree: Tree) => Test {
  const known = new Map<string, Test>();
  const leaf = (comparison: Comparison): Test => {
    const key = `${comparison.slot} ${comparison.operator.name} ${JSON.stringify(comparison.against)}`;
    let test = known.get(key);
    if (test === undefined) known.set(key, (test = compare(comparison)));
    return test;
  };
  return (tree) => compileTree(tree, leaf);
}

function allOf(tests: readonly Test[]): Test {
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (tests.length === 2) return bothOf(first, second);
  return (slots) => {
    let result: Truth = true;
    for (let i = 0; i < tests.length; i++) {
      const truth = (tests[i] as Test)(slots);
      if (truth === false) return false;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
}

/** Most conditions have two parts; without the loop they cost half. */
function bothOf(first: Test, second: Test): Test {
  return (slots) => {
    const truth = first(slots);
    if (truth === true) return second(slots);
    return truth === undefined && second(slots) !== false ? undefined : false;
  };
}

function anyOf(tests: readonly Test[]): Test {
  return (slots) => {
    let result: Truth = false;
    for (let i = 0; i < tests.length; i++) {
      const truth = (tests[i] as Test)(slots);
      if (truth === true) return true;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
}

function negated(test: Test): Test {
  return (slots) => {
    const truth = test(slots);
    return truth === undefined ? undefined : !truth;
  };
}

function compare(comparison: Comparison): Test {
  const { whole } = comparison;
  const test = compareValues(comparison);
  return whole === undefined ? test : (slots) => (slots[whole] === undefined ? undefined : test(slots));
}

function compareValues(comparison: Comparison): Test {
  const { slot, operator, against } = comparison;
  if ('slot' in against) return compareSlots(comparison, against.slot);
  const constant = against.constant;
  if (operator.name === 'equal') return equalTo(slot, constant);
  if (operator.name === 'notEqual') return differentFrom(slot, constant);
  const check = operator.prepare(constant);
  if (operator.ofClock) return withClock(slot, check);
  if (operator.ofAbsent) return (slots) => check(slots[slot]);
  return (slots) => {
    const value = slots[slot];
    return value === undefined ? undefined : check(value);
  };
}

function equalTo(slot: number, constant: unknown): Test {
  return (slots) => {
    const value = slots[slot];
    return value === undefined ? undefined : value === constant;
  };
}

function differentFrom(slot: number, constant: unknown): Test {
  return (slots) => {
    const value = slots[slot];
    return value === undefined ? undefined : value !== constant;
  };
}

function withClock(slot: number, check: Check): Test {
  return (slots) => {
    const value = slots[slot];
    const clock = slots[CLOCK] as Clock | undefined;
    return value === undefined || clock === undefined ? undefined : check(value, clock);
  };
}

function compareSlots({ slot, operator }: Comparison, other: number): Test {
  return (slots) => {
    const value = slots[slot];
    const operand = slots[other];
    if (operand === undefined || (value === undefined && !operator.ofAbsent)) return undefined;
    const clock = slots[CLOCK] as Clock | undefined;
    if (operator.ofClock && clock === undefined) return undefined;
    return operator.test(value, operand, clock);
  };
}
