import type { Action, Guard } from '../../language/types.generated.ts';

/**
 * A flow's machine as tables of whole numbers, so that tens of thousands of configurations are explored in the time in
 * which XState takes a hundred steps. States are numbered in document order, a state before those inside it: those
 * inside state `s` are exactly the numbers from `s + 1` to `last` of `s`.
 */
export interface StateRow {
  readonly index: number;
  /** With dots from the root; the root's is empty. */
  readonly path: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** -1 for the root. */
  readonly parent: number;
  readonly children: readonly number[];
  /** The last state inside this one, or itself. */
  readonly last: number;
  /** The child in which a compound state begins; -1 for others. */
  readonly initial: number;
  /** For a history state: whether it remembers the innermost states. */
  readonly deep: boolean;
  /** For a history state that was never visited: where it leads; -1 without a target of its own. */
  readonly fallback: number;
  readonly entry: readonly Action[];
  readonly exit: readonly Action[];
  /** The requests that are made on entry, by their ids. */
  readonly invokes: readonly string[];
  /** Where it stands in the definition. */
  readonly pointer: string;
}

/** What sets the machine in motion. `done` and `always` happen inside a step, the others from outside it. */
export type Trigger =
  | { readonly kind: 'begin' }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'delay'; readonly state: number; readonly name: string }
  | { readonly kind: 'rung'; readonly state: number; readonly reminder: string; readonly rung: number }
  | { readonly kind: 'answer'; readonly state: number; readonly invoke: string }
  | { readonly kind: 'failure'; readonly state: number; readonly invoke: string }
  | { readonly kind: 'done'; readonly state: number }
  | { readonly kind: 'always' };

export interface TransitionRow {
  readonly index: number;
  readonly source: number;
  readonly trigger: number;
  /** -1 for a transition without a target, which leaves the configuration alone. */
  readonly target: number;
  readonly reenter: boolean;
  readonly guard: Guard | undefined;
  readonly actions: readonly Action[];
  readonly pointer: string;
}

/** A ladder of reminders as the explorer sees it. */
export interface LadderRow {
  readonly name: string;
  readonly state: number;
  readonly rungs: number;
  /** The triggers of its rungs, in their order. */
  readonly triggers: readonly number[];
}

export interface Machine {
  readonly states: readonly StateRow[];
  readonly triggers: readonly Trigger[];
  readonly transitions: readonly TransitionRow[];
  readonly ladders: readonly LadderRow[];
  /** By state, then by trigger: the transitions that are tried, in their order. */
  readonly candidates: readonly ReadonlyMap<number, readonly TransitionRow[]>[];
  /** The triggers from outside that a state itself handles, in their order. */
  readonly handled: readonly (readonly number[])[];
  /** By trigger: the states that handle it, in document order. */
  readonly handlers: readonly (readonly number[])[];
  readonly statesByPath: ReadonlyMap<string, StateRow>;
}

export const ROOT = 0;
export const BEGIN = 0;
export const ALWAYS = 1;

/** Whether `inner` lies inside `outer`; nothing lies inside itself. With `outer` -1, everything does. */
export function isInside(machine: Machine, inner: number, outer: number): boolean {
  return outer === -1 || (inner > outer && inner <= (machine.states[outer] as StateRow).last);
}
