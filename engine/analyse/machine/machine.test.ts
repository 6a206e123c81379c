import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine, fromCallback, initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { machineOf } from './build.ts';
import { explore, type Graph } from './explore.ts';
import { randomMachine, type RandomMachine } from '../../../test/support/random-machine.ts';
import { FREE_READING, HOLDS, REFUSES, type Reading } from './reading.ts';
import { activeStates } from './space.ts';
import { eventlessCycles } from '../checks/eventless-cycles.ts';

type AnyConfig = Parameters<typeof createMachine>[0];

describe('the successor table', () => {
  it('does what XState does, on machines of every shape', () => {
    fc.assert(
      fc.property(randomMachine({ eventless: true }), (random) => {
        if (eventlessCycles(machineOf(random.flow)).length > 0) return;
        const ours = graphOf(random, exactly(random));
        expect(namesOf(ours)).toEqual(reachedByXState(random));
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('with free guards, reaches everything that XState reaches however they turn out', () => {
    fc.assert(
      fc.property(randomMachine({ eventless: true }), (random) => {
        if (eventlessCycles(machineOf(random.flow)).length > 0) return;
        const ours = configurationsOf(graphOf(random, FREE_READING));
        for (const state of reachedByXState(random).configurations) expect(ours).toContain(state);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('explores a hub of four strands with their reminders in well under a tenth of a second', () => {
    const machine = machineOf(hub());
    const graph = explore(machine, FREE_READING, { rungs: true });
    expect(graph.points.size).toBe(6561);
    const before = process.cpuUsage();
    explore(machine, FREE_READING, { rungs: true });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(250);
  });
});

function exactly(random: RandomMachine): Reading {
  return {
    ...FREE_READING,
    guard: ({ guard }) => {
      const outcome =
        guard === undefined ? HOLDS : random.guards[Number(guard.type.slice(1))] === true ? HOLDS : REFUSES;
      return () => outcome;
    },
  };
}

function graphOf(random: RandomMachine, reading: Reading): Graph {
  return explore(machineOf(random.flow), reading, { points: 3000 });
}

interface Reached {
  readonly configurations: readonly string[];
  readonly steps: readonly string[];
}

function nameOf(graph: Graph, index: number): string {
  const { machine, points } = graph;
  return activeStates(points.at(index), machine.states.length)
    .map((state) => machine.states[state])
    .filter((state) => state !== undefined && (state.type === 'atomic' || state.type === 'final'))
    .map((state) => state?.path)
    .sort()
    .join(' ');
}

function configurationsOf(graph: Graph): string[] {
  return [...new Set(Array.from({ length: graph.points.size }, (_, index) => nameOf(graph, index)))].sort();
}

/** Steps that change nothing are left out: XState hands back the same snapshot for an event that is refused. */
function namesOf(graph: Graph): Reached {
  const steps = new Set<string>();
  for (let edge = 0; edge < graph.from.length; edge += 1) {
    const from = graph.from.at(edge);
    if (from === -1) continue;
    const [before, after] = [nameOf(graph, from), nameOf(graph, graph.to.at(edge))];
    if (before !== after) steps.add(`${before} -${eventOf(graph, graph.trigger.at(edge))}-> ${after}`);
  }
  return { configurations: configurationsOf(graph), steps: [...steps].sort() };
}

function eventOf(graph: Graph, index: number): string {
  const trigger = graph.machine.triggers[index];
  if (trigger?.kind === 'event') return trigger.name;
  if (trigger?.kind === 'answer') return `xstate.done.actor.${trigger.invoke}`;
  if (trigger?.kind === 'failure') return `xstate.error.actor.${trigger.invoke}`;
  if (trigger?.kind === 'delay')
    return `xstate.after.${trigger.name}.parcel.${graph.machine.states[trigger.state]?.path}`.replace(
      /\.$/,
      '',
    );
  throw new Error(`not from outside: ${JSON.stringify(trigger)}`);
}

/** Breadth first over XState itself. */
function reachedByXState({ flow, guards }: RandomMachine): Reached {
  const table = machineOf(flow);
  const machine = createMachine(
    { ...flow.machine, id: flow.id, options: { maxIterations: 60 } } as unknown as AnyConfig,
    {
      actors: { 'post.send': fromCallback(() => undefined) },
      guards: Object.fromEntries(guards.map((holds, index) => [`g${index}`, () => holds])),
      delays: { late: 1000, lost: 2000 },
    },
  );
  const [first] = initialTransition(machine);
  const seen = new Map<string, AnyMachineSnapshot>([[keyOf(first), first]]);
  const steps = new Set<string>();
  for (const [, snapshot] of seen) {
    if (seen.size > 3000) break;
    if (snapshot.status !== 'active') continue;
    for (const event of eventsAt(table, snapshot)) {
      const [next] = transition(machine, snapshot, {
        type: event,
        output: {},
        error: new Error('late'),
      } as never) as [AnyMachineSnapshot, unknown];
      if (next.status === 'error') continue;
      const [before, after] = [configurationOf(snapshot), configurationOf(next)];
      if (before !== after) steps.add(`${before} -${event}-> ${after}`);
      if (!seen.has(keyOf(next))) seen.set(keyOf(next), next);
    }
  }
  return {
    configurations: [...new Set([...seen.values()].map(configurationOf))].sort(),
    steps: [...steps].sort(),
  };
}

function eventsAt(table: ReturnType<typeof machineOf>, snapshot: AnyMachineSnapshot): string[] {
  const active = new Set((snapshot._nodes as { id: string }[]).map((node) => node.id));
  const found = new Set<string>();
  for (const [index, triggers] of table.handled.entries()) {
    const path = table.states[index]?.path ?? '';
    if (!active.has(path === '' ? 'parcel' : `parcel.${path}`)) continue;
    for (const trigger of triggers) found.add(eventOf({ machine: table } as Graph, trigger));
  }
  return [...found];
}

function configurationOf(snapshot: AnyMachineSnapshot): string {
  return (snapshot._nodes as { type: string; path: string[] }[])
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .map((node) => node.path.join('.'))
    .sort()
    .join(' ');
}

function keyOf(snapshot: AnyMachineSnapshot): string {
  const history = Object.entries(snapshot.historyValue as Record<string, { id: string }[]>).map(
    ([id, nodes]) =>
      `${id}: ${nodes
        .map((node) => node.id)
        .sort()
        .join()}`,
  );
  return [configurationOf(snapshot), snapshot.status, ...history.sort()].join(' | ');
}

function hub(): FlowDefinition {
  const strand = () => ({
    initial: 'idle',
    states: {
      idle: { on: { order: 'asked' } },
      asked: { on: { answer: 'lent' }, after: { late: 'lost' } },
      lent: { on: { bring: 'back', renew: 'asked', keep: 'kept' } },
      lost: { on: { order: 'asked' } },
      back: {},
      kept: {},
    },
  });
  const names = ['north', 'east', 'south', 'west'];
  const states = Object.fromEntries(names.map((name) => [name, named(strand(), name)]));
  return {
    kind: 'flow',
    id: 'hub',
    title: 'Four desks',
    start: { form: 'order', permission: 'orders.make', for: ['own'] },
    delays: { late: { wait: 'P30D' } },
    reminders: Object.fromEntries(
      names.map((name) => [
        name,
        {
          while: `${name}.asked`,
          from: '/marks/asked',
          at: ['PT24H', 'PT48H', 'P7D'],
          email: 'bring',
          to: ['reader'],
        },
      ]),
    ),
    facets: {},
    machine: { type: 'parallel', states },
  };
}

/** Every desk has events of its own. */
function named<T>(strand: T, name: string): T {
  return JSON.parse(
    JSON.stringify(strand).replaceAll(/"(order|answer|bring|renew|keep)":/g, `"$1-${name}":`),
  ) as T;
}
