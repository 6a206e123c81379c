import type { Action } from '../../language/types.generated.ts';
import type { TransitionRow } from './model.ts';
import type { Point, Space, Variable } from './space.ts';

/** Whether a guard can hold at a point, and whether it can refuse. A guard that is free can do both. */
export const HOLDS = 1;
export const REFUSES = 2;
export const FREE = HOLDS | REFUSES;

export type GuardReading = (point: Point) => number;

/** Guards that turn out the same wherever they are asked. What such a guard decides can be remembered. */
const CONSTANT: readonly GuardReading[] = [0, HOLDS, REFUSES, FREE].map((outcome) => () => outcome);

export function constantly(outcome: number): GuardReading {
  return CONSTANT[outcome] as GuardReading;
}

export function isConstant(guard: GuardReading): boolean {
  return CONSTANT.includes(guard);
}

/** What happens to a variable: it gets one of the values (by their indexes), or that of another variable. */
export type Change =
  | { readonly variable: number; readonly values: readonly number[] }
  | { readonly variable: number; readonly from: number; readonly translate: readonly (readonly number[])[] };

/** What the explorer is told of the meaning of a flow. Without it, every guard is free and nothing is remembered. */
export interface Reading {
  readonly variables: readonly Variable[];
  /** Compiles the guard of a transition. */
  guard(transition: TransitionRow, space: Space): GuardReading;
  /** What a trigger writes before guards are asked. */
  onTrigger(trigger: number, space: Space): readonly Change[];
  /** What actions write, in their order; `trigger` is that of the transition whose actions they are, or -1. */
  onActions(actions: readonly Action[], trigger: number, space: Space): readonly Change[];
  /** Whether a trigger can come at all. */
  possible(trigger: number): boolean;
  /** Whether a case can begin at a point. */
  start(space: Space): GuardReading;
}

export const FREE_READING: Reading = {
  variables: [],
  guard: (transition) => constantly(transition.guard === undefined ? HOLDS : FREE),
  onTrigger: () => [],
  onActions: () => [],
  possible: () => true,
  start: () => constantly(HOLDS),
};
