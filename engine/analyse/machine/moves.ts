import { isInside, type Machine, ROOT, type StateRow } from './model.ts';

/** What a history state remembers: the states to go back to, or `undefined` if the flow was never there. */
export type Memory = (history: number) => readonly number[] | undefined;

/** The way of a transition: everything inside `domain` is left (with `self`, the domain too), and `enters` is entered. */
export interface Move {
  readonly domain: number;
  readonly self: boolean;
  /** In document order. */
  readonly enters: readonly number[];
  /** Whether `enters` depends on what history states remember. */
  readonly remembers: boolean;
}

interface Way {
  readonly source: number;
  readonly target: number;
  readonly reenter: boolean;
}

const STAYS: Move = { domain: ROOT, self: false, enters: [], remembers: false };

/** The algorithm is SCXML's, with the choices that XState made in it; a differential test holds the two together. */
export function moveOf(machine: Machine, way: Way, memory: Memory): Move {
  if (way.target === -1) return STAYS;
  const entering = new Entering(machine, memory);
  const domain = domainOf(machine, way, memory);
  if (
    row(machine, way.target).type !== 'history' &&
    (way.source !== way.target || way.source !== domain || way.reenter)
  )
    entering.states.add(way.target);
  entering.addDescendants(way.target);
  const bound = row(machine, way.source).parent === -1 && way.reenter ? -1 : domain;
  for (const state of effectiveTargets(machine, way.target, memory)) {
    const ancestors = properAncestors(machine, state, domain);
    if (domain !== -1 && row(machine, domain).type === 'parallel') ancestors.push(domain);
    entering.addAncestors(ancestors, bound);
  }
  return {
    domain,
    self: way.reenter && way.source === domain,
    enters: [...entering.states].sort((a, b) => a - b),
    remembers: entering.remembers,
  };
}

/** The states in which a case begins. */
export function initialStates(machine: Machine, memory: Memory): readonly number[] {
  const entering = new Entering(machine, memory);
  entering.states.add(ROOT);
  entering.addDescendants(ROOT);
  return [...entering.states].sort((a, b) => a - b);
}

function row(machine: Machine, index: number): StateRow {
  return machine.states[index] as StateRow;
}

function domainOf(machine: Machine, way: Way, memory: Memory): number {
  const targets = effectiveTargets(machine, way.target, memory);
  const within = targets.every((target) => target === way.source || isInside(machine, target, way.source));
  if (!way.reenter && within) return way.source;
  const common = leastCommonAncestor(machine, [...targets, way.source]);
  if (common !== -1) return common;
  return way.reenter ? -1 : ROOT;
}

function leastCommonAncestor(machine: Machine, states: readonly number[]): number {
  const [head = ROOT, ...tail] = states;
  const found = properAncestors(machine, head, -1).find((ancestor) =>
    tail.every((state) => isInside(machine, state, ancestor)),
  );
  return found ?? -1;
}

/** From the innermost outwards, up to `until` and without it. */
function properAncestors(machine: Machine, state: number, until: number): number[] {
  const found: number[] = [];
  if (state === until) return found;
  for (let at = row(machine, state).parent; at !== -1 && at !== until; at = row(machine, at).parent)
    found.push(at);
  return found;
}

function effectiveTargets(machine: Machine, target: number, memory: Memory): readonly number[] {
  const state = row(machine, target);
  if (state.type !== 'history') return [target];
  return memory(target) ?? effectiveTargets(machine, defaultOfHistory(machine, state), memory);
}

function defaultOfHistory(machine: Machine, history: StateRow): number {
  if (history.fallback !== -1) return history.fallback;
  const around = row(machine, history.parent);
  return around.type === 'parallel' ? around.index : around.initial;
}

class Entering {
  readonly states = new Set<number>();
  remembers = false;
  readonly #machine: Machine;
  readonly #memory: Memory;

  constructor(machine: Machine, memory: Memory) {
    this.#machine = machine;
    this.#memory = memory;
  }

  addDescendants(index: number): void {
    const state = row(this.#machine, index);
    if (state.type === 'history') this.#addRemembered(state);
    else if (state.type === 'compound') this.#addInitial(state);
    else if (state.type === 'parallel') this.#addRegions(state);
  }

  addAncestors(ancestors: readonly number[], bound: number): void {
    for (const ancestor of ancestors) {
      if (isInside(this.#machine, ancestor, bound)) this.states.add(ancestor);
      const state = row(this.#machine, ancestor);
      if (state.type === 'parallel') this.#addRegions(state);
    }
  }

  #addRemembered(history: StateRow): void {
    this.remembers = true;
    const targets = this.#memory(history.index) ?? [defaultOfHistory(this.#machine, history)];
    for (const target of targets) {
      this.states.add(target);
      this.addDescendants(target);
    }
    for (const target of targets)
      this.addAncestors(properAncestors(this.#machine, target, history.parent), -1);
  }

  #addInitial(state: StateRow): void {
    const initial = row(this.#machine, state.initial);
    if (initial.type !== 'history') this.states.add(initial.index);
    this.addDescendants(initial.index);
  }

  /** Every region that nothing else enters begins in its first state. */
  #addRegions(parallel: StateRow): void {
    for (const child of parallel.children) {
      if (row(this.#machine, child).type === 'history' || this.#entersInside(child)) continue;
      this.states.add(child);
      this.addDescendants(child);
    }
  }

  #entersInside(region: number): boolean {
    for (const state of this.states) if (isInside(this.#machine, state, region)) return true;
    return false;
  }
}
