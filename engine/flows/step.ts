/* The one file that speaks with XState, and so the one that casts. */
import { and, assign, not, setup, stateIn, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Done, View } from './catalogue/entry.ts';
import { CATALOGUE } from './catalogue/index.ts';
import { FlowError } from './error.ts';
import { type GuardUse, holds } from './guards.ts';
import { REQUEST, type StateShape, type TransitionShape } from './shape.ts';
import type { Case } from './types.ts';

export type Machine = AnyStateMachine;
export type Snapshot = AnyMachineSnapshot;
export type MachineEvent = { readonly type: string };

/** One thing that a step did, in order. `view` is what was known at its place. */
export type Act =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'set' | 'clear'; readonly event: string; readonly view: View }
  | { readonly kind: 'start'; readonly invoke: string; readonly view: View };

export interface Step {
  readonly ended: boolean;
  readonly value: unknown;
  readonly history: Case['history'];
  readonly view: View;
  readonly acts: readonly Act[];
}

/** Checks refuse eventless cycles; this is the belt. */
const MOST_ITERATIONS = 1_000;

export function machineOf(id: string, root: StateShape): Machine {
  const config = {
    ...stateOf(id, root),
    id,
    context: ({ input }: any) => input,
    options: { maxIterations: MOST_ITERATIONS },
  };
  return (setup({ guards, actions, delays: withoutLength(root) } as any) as any).createMachine(config);
}

/** A delay without a number is raised at once. Ours all have one, and when they are due is not for XState to say. */
function withoutLength(root: StateShape): Record<string, number> {
  const own = Object.keys(root.after ?? {}).map((delay) => [delay, 0]);
  const inside = Object.values(root.states ?? {}).flatMap((state) => Object.entries(withoutLength(state)));
  return Object.fromEntries([...own, ...inside]);
}

function stateOf(
  id: string,
  { states, on, after, always, onDone, ...rest }: StateShape,
): Record<string, unknown> {
  const list = (transitions: readonly TransitionShape[]) =>
    transitions.map((transition) => transitionOf(id, transition));
  const lists = (byKey: { readonly [key: string]: readonly TransitionShape[] }) => each(byKey, list);
  return {
    ...rest,
    ...(states && { states: each(states, (state) => stateOf(id, state)) }),
    ...(on && { on: lists(on) }),
    ...(after && { after: lists(after) }),
    ...(always && { always: list(always) }),
    ...(onDone && { onDone: list(onDone) }),
  };
}

function each<T>(byKey: { readonly [key: string]: T }, work: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(byKey).map(([key, value]) => [key, work(value)]));
}

function transitionOf(id: string, { guard, ...transition }: TransitionShape): Record<string, unknown> {
  if (guard === undefined) return transition;
  return {
    ...transition,
    guard: guard.type === 'stateIn' ? inStates(id, guard) : { type: guard.type, params: guard },
  };
}

function inStates(id: string, { params }: GuardUse): unknown {
  const all = (params['all'] ?? []) as readonly string[];
  const none = (params['none'] ?? []) as readonly string[];
  const within = (path: string) => stateIn(`#${id}.${path}`);
  return and([...all.map(within), ...none.map((path) => not(within(path)))] as any);
}

/** The step that is being decided: its acts, and the answers of guards as long as the view is the same. */
interface Running {
  readonly acts: Act[];
  view: View | undefined;
  readonly answers: Map<GuardUse, boolean>;
}

let running: Running | undefined;

function deciding<T>(work: (acts: Act[]) => T): T {
  const outer = running;
  running = { acts: [], view: undefined, answers: new Map() };
  try {
    return work(running.acts);
  } finally {
    running = outer;
  }
}

const ask = ({ context }: any, use: any) => remembered(use, context);
const guards = { rules: ask, when: ask };

/** XState asks twice, first whether the event is taken and then to take it. The view is immutable: so is the answer. */
function remembered(use: GuardUse, view: View): boolean {
  const { answers } = running as Running;
  if ((running as Running).view !== view) {
    answers.clear();
    (running as Running).view = view;
  }
  const known = answers.get(use);
  if (known !== undefined) return known;
  const answer = holds(use, view, () => false);
  answers.set(use, answer);
  return answer;
}

/** An action that later ones can see is an `assign`; the others come back from the step as data. */
const actions = Object.fromEntries(
  CATALOGUE.actions.map((entry) => [
    entry.id,
    entry.changes ? assign(((_: any, done: Done) => changed(done)) as any) : () => {},
  ]),
);

function changed(done: Done): object {
  if (done.effect !== undefined || done.problem !== undefined)
    (running as Running).acts.push({ kind: 'done', done });
  return done.change ?? {};
}

/** A snapshot of a configuration, without a case: `inCase` makes it one of a case. It can be kept. */
export function configured(machine: Machine, value: unknown): Snapshot {
  return machine.resolveState({ value: value as any, context: {} });
}

function inCase(machine: Machine, base: Snapshot, history: Case['history'], view: View): Snapshot {
  return { ...base, context: view, historyValue: revived(machine, history) } as any;
}

function revived(machine: Machine, history: Case['history']): Record<string, unknown> {
  const nodes: Record<string, unknown> = {};
  for (const id in history)
    nodes[id] = (history[id] as readonly string[]).map((state) => machine.getStateNodeById(state));
  return nodes;
}

export function firstStep(machine: Machine, view: View): Step {
  return deciding((acts) => stepOf(initialSnapshot(machine, view, keepIn(acts)), acts));
}

/** `undefined` where no transition takes the event. */
export function nextStep(
  machine: Machine,
  base: Snapshot,
  history: Case['history'],
  view: View,
  event: MachineEvent,
): Step | undefined {
  return deciding((acts) => {
    const before = inCase(machine, base, history, view);
    if (machine.getTransitionData(before, event).length === 0) return undefined;
    return stepOf(nextSnapshot(machine, before, event, keepIn(acts)), acts);
  });
}

function stepOf(snapshot: Snapshot, acts: readonly Act[]): Step {
  if (snapshot.status === 'error')
    throw new FlowError('the flow came to an error', { cause: snapshot.error });
  return {
    ended: snapshot.status === 'done',
    value: snapshot.value,
    history: idsOf(snapshot.historyValue),
    view: snapshot.context as View,
    acts,
  };
}

function idsOf(historyValue: Snapshot['historyValue']): Case['history'] {
  const ids: Record<string, string[]> = {};
  for (const id in historyValue) ids[id] = (historyValue[id] as { id: string }[]).map((node) => node.id);
  return ids;
}

/**
 * XState's `transition()` makes an actor for every call, and with it takes the machine's first step once more, guards and
 * all, only to throw it away. These take the same step in the scope that such an actor would give, without one: nothing
 * is run, every action is handed over.
 */
export function nextSnapshot(
  machine: Machine,
  before: Snapshot,
  event: MachineEvent,
  hand: HandOver,
): Snapshot {
  return machine.transition(before, event, scopeOf(hand));
}

export function initialSnapshot(machine: Machine, input: unknown, hand: HandOver): Snapshot {
  return machine.getInitialSnapshot(scopeOf(hand), input as any);
}

export type HandOver = (action: { readonly type: string; readonly params: any; readonly info: any }) => void;

const nothing = () => {};

function scopeOf(actionExecutor: HandOver): any {
  const system = { _sendInspectionEvent: nothing };
  const silent = { logger: nothing, defer: nothing, emit: nothing, stopChild: nothing };
  return { self: undefined, id: '', sessionId: '', system, actionExecutor, ...silent };
}

function keepIn(acts: Act[]): HandOver {
  return (action) => {
    const act = actOf(action);
    if (act !== undefined) acts.push(act);
  };
}

function actOf({ type, params, info }: any): Act | undefined {
  switch (type) {
    case 'xstate.raise':
      return { kind: 'set', event: params.id, view: info.context };
    case 'xstate.cancel':
      return { kind: 'clear', event: params.sendId, view: info.context };
    case REQUEST:
      return { kind: 'start', invoke: params, view: info.context };
    default:
      return { kind: 'done', done: params };
  }
}
