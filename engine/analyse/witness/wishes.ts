import type { Condition, FlowDefinition, Guard } from '../../language/types.generated.ts';
import type { Release } from '../../release.ts';
import { canonicalJson } from '../../canonical.ts';
import { overValuations, SOMETHING, SOMETHING_ELSE, valuationsFor } from '../meaning/valuations.ts';
import { comparisonsIn, conditionOf } from '../meaning/outcomes.ts';
import { canonical, RELATIONSHIP } from '../meaning/tracked.ts';
import { verdictsOf } from '../meaning/verdicts.ts';
import type { Machine, TransitionRow } from '../machine/model.ts';

/** Values that are wanted at places of the view, so that guards turn out as a path needs it. */
export type Wish = ReadonlyMap<string, unknown>;

/** So many ways to please one guard are tried. */
const MOST_WAYS = 4;

/**
 * Ways in which a transition is taken: its own guard holds, and those before it refuse. `base` is what is wished besides;
 * without it, guards over rule sets are left for later.
 */
export function wishesFor(
  release: Release,
  flow: FlowDefinition,
  machine: Machine,
  one: TransitionRow,
  base?: Wish,
): Wish[] {
  const list = machine.candidates[one.source]?.get(one.trigger) ?? [];
  const refusing = list.slice(0, list.indexOf(one)).flatMap((other) => other.guard ?? []);
  const guards = [
    ...refusing.map((guard) => ({ guard, holds: false })),
    ...(one.guard === undefined ? [] : [{ guard: one.guard, holds: true }]),
  ];
  return together(guards.map(({ guard, holds }) => ofGuard(release, flow, guard, holds, base)));
}

/** Ways in which a case can begin. */
export function wishesForStart(release: Release, flow: FlowDefinition, base?: Wish): Wish[] {
  return flow.start.guard === undefined ? [] : ofGuard(release, flow, flow.start.guard, true, base);
}

/** One way for each, combined; of the combinations, the first few. */
function together(ways: readonly (readonly Wish[])[]): Wish[] {
  let found: Wish[] = [new Map()];
  for (const list of ways.filter((one) => one.length > 0))
    found = found
      .flatMap((wish) => list.map((more) => new Map([...wish, ...more])))
      .slice(0, MOST_WAYS * MOST_WAYS);
  return found.filter((wish) => wish.size > 0);
}

function ofGuard(release: Release, flow: FlowDefinition, guard: Guard, holds: boolean, base?: Wish): Wish[] {
  const condition = conditionOf(guard);
  if (condition !== undefined) return ofCondition(flow, condition, holds);
  return guard.type === 'rules' && base !== undefined ? ofRules(release, flow, guard, holds, base) : [];
}

export function ofCondition(flow: FlowDefinition, condition: Condition, holds: boolean): Wish[] {
  const shared = flow.conditions ?? {};
  const valuations = valuationsFor([condition], shared, () => ({ always: false }));
  if (valuations === undefined) return ofComparisons(condition, flow, holds);
  const test = overValuations(condition, shared);
  return valuations.filter((valuation) => test(valuation) === holds).slice(0, MOST_WAYS);
}

/** Of conditions that cannot be enumerated: each comparison is to hold, or none. */
function ofComparisons(condition: Condition, flow: FlowDefinition, holds: boolean): Wish[] {
  const wish = new Map<string, unknown>();
  for (const { pointer, operator, against } of comparisonsIn(condition, flow.conditions ?? {})) {
    const fact =
      typeof against === 'object' && !Array.isArray(against)
        ? against.fact + (against.path ?? '')
        : undefined;
    if (fact !== undefined) wish.set(pointer, new SameAs(fact, (operator === 'equal') === holds));
    else if (operator === 'contains') wish.set(pointer, holds ? [against] : []);
    else if (operator === 'doesNotContain') wish.set(pointer, holds ? [] : [against]);
  }
  return wish.size === 0 ? [] : [wish];
}

/** What another place holds at that moment, or something else. */
export class SameAs {
  readonly pointer: string;
  readonly same: boolean;

  constructor(pointer: string, same: boolean) {
    this.pointer = pointer;
    this.same = same;
  }
}

/** Facts that lead to a verdict, at the places to which they are bound, where what is wished besides is fixed. */
function ofRules(release: Release, flow: FlowDefinition, guard: Guard, holds: boolean, base: Wish): Wish[] {
  const params = guard.params as {
    rules: string;
    facts?: Record<string, unknown>;
    verdict: string | string[];
  };
  const wanted = [params.verdict].flat();
  const known = Object.fromEntries(
    Object.entries(params.facts ?? {}).flatMap(([fact, binding]) => fixed(flow, fact, binding, base)),
  );
  return [...verdictsOf(release, params.rules, known)]
    .filter(([verdict, { facts }]) => wanted.includes(verdict) === holds && facts !== undefined)
    .map(([, { facts = {} }]) => bound(params.facts ?? {}, facts))
    .slice(0, MOST_WAYS);
}

function fixed(flow: FlowDefinition, fact: string, binding: unknown, base: Wish): [string, unknown[]][] {
  if (typeof binding !== 'object' || binding === null) return [[fact, [binding]]];
  const { from } = binding as { from?: unknown };
  if (typeof from !== 'string') return [];
  const place =
    canonical(flow, from) === RELATIONSHIP && !base.has(from) ? (flow.start.relationship ?? from) : from;
  const inside = below(base, from).filter(([, value]) => isValue(value));
  const whole: [string, unknown[]][] = isValue(base.get(place)) ? [[fact, [base.get(place)]]] : [];
  return [...whole, ...inside.map(([pointer, value]): [string, unknown[]] => [`${fact}${pointer}`, [value]])];
}

/** Whether a wish names a value, rather than a kind of value. */
export function isValue(value: unknown): boolean {
  return value !== undefined && value !== SOMETHING && value !== SOMETHING_ELSE && !(value instanceof SameAs);
}

/** Whether what stands at a place does what is wished of it. */
export function fulfils(value: unknown, wish: unknown): boolean {
  if (wish instanceof SameAs) return true;
  if (wish === SOMETHING || wish === SOMETHING_ELSE) return value !== undefined;
  return value === wish || (typeof wish === 'object' && canonicalJson(value ?? null) === canonicalJson(wish));
}

function bound(bindings: Record<string, unknown>, facts: Readonly<Record<string, unknown>>): Wish {
  const wish = new Map<string, unknown>();
  for (const [fact, binding] of Object.entries(bindings)) {
    const from = (binding as { from?: unknown } | null)?.from;
    if (typeof from !== 'string' || !Object.hasOwn(facts, fact)) continue;
    const value = facts[fact];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [name, inside] of Object.entries(value)) wish.set(`${from}/${name}`, inside);
    else wish.set(from, value);
  }
  return wish;
}

/** Those wishes that lie below a place, with pointers from there. */
export function below(wish: Wish, place: string): [string, unknown][] {
  return [...wish].flatMap(([pointer, value]) =>
    pointer.startsWith(`${place}/`) ? [[pointer.slice(place.length), value] as [string, unknown]] : [],
  );
}
