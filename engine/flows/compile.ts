import type { FlowDefinition } from '../language/types.generated.ts';
import { get, packOf, type Release } from '../release.ts';
import type { Place } from './catalogue/entry.ts';
import type { Configuration } from './configuration.ts';
import { type GuardUse, guardAt } from './guards.ts';
import { type Job, jobsOf } from './jobs.ts';
import { type Person, peopleOf } from './people.ts';
import { placeOf } from './place.ts';
import { readerOf } from './pointers.ts';
import { shapeOf, type Triggers } from './shaper.ts';
import { statesOf } from './states.ts';
import { type Machine, machineOf } from './step.ts';
import { type Strand, strandsOf } from './strands.ts';
import { type CompiledTimer, laddersOf, timersOf } from './timers.ts';

/** A flow, ready to run. */
export interface CompiledFlow {
  readonly release: Release;
  readonly definition: FlowDefinition;
  readonly place: Place;
  readonly machine: Machine;
  readonly triggers: Triggers;
  readonly timers: ReadonlyMap<string, CompiledTimer>;
  readonly timersByEvent: ReadonlyMap<string, CompiledTimer>;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly people: readonly Person[];
  readonly strands: readonly Strand[];
  readonly startGuard: GuardUse | undefined;
  readonly keyAt: ((view: unknown) => unknown) | undefined;
  readonly relationshipAt: ((view: unknown) => unknown) | undefined;
  /** Configurations that were met, by their value as JSON; see `configurationOf`. */
  readonly configurations: Map<string, Configuration>;
}

const compiled = new WeakMap<Release, Map<string, CompiledFlow>>();

/** Compiled on first use. A release is immutable, so it is kept as long as the release is. */
export function compiledFlow(release: Release, id: string): CompiledFlow {
  const flows = compiled.get(release) ?? new Map<string, CompiledFlow>();
  compiled.set(release, flows);
  const flow = flows.get(id) ?? compileFlow(release, get(release, 'flow', id));
  flows.set(id, flow);
  return flow;
}

function compileFlow(release: Release, flow: FlowDefinition): CompiledFlow {
  const zone = packOf(release).timeZone;
  const place = placeOf(release, flow);
  const states = statesOf(flow);
  const ladders = laddersOf(flow, zone);
  const timers = timersOf(flow, states, ladders, zone);
  const { root, triggers } = shapeOf(flow, place, ladders);
  const { guard, relationship } = flow.start;
  return {
    release,
    definition: flow,
    place,
    machine: machineOf(flow.id, root),
    triggers,
    timers: new Map(timers.map((timer) => [timer.name, timer])),
    timersByEvent: new Map(timers.map((timer) => [timer.event, timer])),
    jobs: new Map(jobsOf(states, place).map((job) => [job.id, job])),
    people: peopleOf(flow),
    strands: strandsOf(flow),
    startGuard: guard && guardAt(guard, 'guard of the start', place),
    keyAt: flow.unique && readerOf(flow.unique.key),
    relationshipAt: relationship === undefined ? undefined : readerOf(relationship),
    configurations: new Map(),
  };
}
