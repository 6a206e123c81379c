import { viewOf } from '../../flows/index.ts';
import { guardNamed, compiledFlow } from '../../flows/index.ts';
import type { Advanced, Case, CaseEvent } from '../../flows/types.ts';
import type { Answers } from '../../forms/types.ts';
import { get, type Release } from '../../release.ts';
import { machineOf } from '../machine/build.ts';
import { BEGIN, type Machine, type TransitionRow, type Trigger } from '../machine/model.ts';
import type { Microstep } from '../machine/microstep.ts';
import { FREE, FREE_READING, HOLDS, type Reading, REFUSES } from '../machine/reading.ts';
import { add, type Point } from '../machine/space.ts';
import { Stepper } from '../machine/step.ts';
import { namesOfStates } from '../machine/words.ts';

/** One step that was carried out, in whatever way: by a scenario, a generated path, a simulation. */
export interface ExecutedStep {
  /** Missing where the case began. */
  readonly before?: Case;
  readonly event?: CaseEvent;
  readonly after: Case;
  readonly outcome: Advanced;
  readonly now: string;
}

/** What a step took and entered, found again from what was before and after it. */
export function microstepsOf(release: Release, step: ExecutedStep): readonly Microstep[] {
  const flow = get(release, 'flow', step.after.view.flow);
  const machine = machineOf(flow);
  const exact = chainsOf(machine, readingFor(release, step), step);
  return exact ?? chainsOf(machine, FREE_READING, step) ?? [];
}

/** The first sequence of microsteps that leads from what was to what is. */
function chainsOf(machine: Machine, reading: Reading, step: ExecutedStep): readonly Microstep[] | undefined {
  const stepper = new Stepper(machine, reading, false);
  const expected = innermostOf(machine, step.after);
  let found: readonly Microstep[] | undefined;
  const collect = (point: Point, chain: number) => {
    if (found === undefined && namesOfStates(machine, point).sort().join() === expected) found = stepper.chains.at(chain);
  };
  if (step.before === undefined) stepper.begin(collect);
  else stepper.step(pointOf(machine, stepper, step.before), triggerOf(machine, step), collect);
  return found;
}

function triggerOf(machine: Machine, { event }: ExecutedStep): number {
  const index = machine.triggers.findIndex((trigger) => event !== undefined && isTrigger(machine, trigger, event));
  return index === -1 ? BEGIN : index;
}

function isTrigger(machine: Machine, trigger: Trigger, event: CaseEvent): boolean {
  if (event.kind === 'event') return trigger.kind === 'event' && trigger.name === event.name;
  if (event.kind === 'answer' || event.kind === 'failure') return trigger.kind === event.kind && trigger.invoke === event.invoke;
  if (trigger.kind === 'rung') return event.timer === `${trigger.reminder}.${trigger.rung}`;
  if (trigger.kind !== 'delay') return false;
  const path = machine.states[trigger.state]?.path ?? '';
  return event.timer === trigger.name || event.timer === `${trigger.name}@${path}` || (path === '' && event.timer.startsWith(`${trigger.name}@`));
}

function pointOf(machine: Machine, stepper: Stepper, { value, history, view }: Case): Point {
  const point = stepper.space.zero();
  for (const path of pathsIn(value, '')) {
    const state = machine.statesByPath.get(path);
    for (let at = state; at !== undefined; at = machine.states[at.parent]) add(point, at.index);
  }
  const indexOf = (id: string) => machine.statesByPath.get(id.slice(view.flow.length + 1))?.index ?? -1;
  for (const [id, states] of Object.entries(history)) stepper.recall(point, indexOf(id), states.map(indexOf));
  return point;
}

function innermostOf(machine: Machine, { value }: Case): string {
  const innermost = pathsIn(value, '').filter((path) => machine.statesByPath.has(path));
  return innermost.sort().join();
}

function pathsIn(value: unknown, path: string): string[] {
  const join = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (typeof value === 'string') return [join(value)];
  const inside = Object.entries(value as Record<string, unknown>);
  return inside.length === 0 ? [path] : inside.flatMap(([name, deeper]) => pathsIn(deeper, join(name)));
}

/** Guards as they were asked: before the step with what came in, and without an event with what the step made of it. */
function readingFor(release: Release, step: ExecutedStep): Reading {
  const { place } = compiledFlow(release, step.after.view.flow);
  const machine = machineOf(place.flow);
  return {
    ...FREE_READING,
    guard: ({ guard, trigger }: TransitionRow) => {
      if (guard === undefined) return () => HOLDS;
      const entry = guardNamed(guard.type);
      if (entry === undefined) return () => FREE;
      const ask = entry.handler(guard.params as Answers, place);
      const inside = machine.triggers[trigger]?.kind === 'always' || machine.triggers[trigger]?.kind === 'done';
      const view = inside ? viewOf(step.after, step.now, eventOf(step)) : viewBefore(step);
      return (point) => {
        const active = new Set(activePaths(machine, point));
        return ask(view, (path) => active.has(path)).holds === true ? HOLDS : REFUSES;
      };
    },
  };
}

function viewBefore(step: ExecutedStep) {
  const { before = step.after, after } = step;
  return viewOf({ ...after, data: before.data, marks: before.marks }, step.now, eventOf(step));
}

function eventOf({ event }: ExecutedStep): Answers {
  if (event === undefined) return {};
  return event as unknown as Answers;
}

function activePaths(machine: Machine, point: Point): string[] {
  return machine.states.filter((state) => (((point[state.index >> 5] as number) >>> (state.index & 31)) & 1) === 1).map((state) => state.path);
}
