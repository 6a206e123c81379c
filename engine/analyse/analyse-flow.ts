import type { Problem } from '../diagnostic.ts';
import { withoutEnd } from './checks/ends.ts';
import { eventlessCycles } from './checks/eventless-cycles.ts';
import { guardProblems } from './checks/guards.ts';
import { historyProblems } from './checks/histories.ts';
import { type Report, reporter } from './checks/problem.ts';
import { reachOfRegions } from './checks/regions-apart.ts';
import { deadTransitions, reachOf, unreachableStates } from './checks/reachability.ts';
import { graphOf } from './graphs.ts';
import { missingOf } from './known/dataflow.ts';
import { machineOf } from './machine/build.ts';
import type { Machine, TransitionRow } from './machine/model.ts';
import { get, type Release } from '../release.ts';

/** All that can be told about a flow before it runs. References must have been resolved. */
export function analyseFlow(release: Release, flowId: string): Problem[] {
  const flow = get(release, 'flow', flowId);
  const report = reporter(flow);
  const machine = machineOf(flow);
  const first = [...historyProblems(machine, report), ...cycleProblems(machine, report)];
  if (first.some((problem) => ENDLESS.has(problem.code))) return first;
  const graph = graphOf(release, flow);
  const reach = graph.complete ? reachOf(graph) : reachOfRegions(machine);
  const reachable = [
    ...unreachableStates(machine, reach, report),
    ...deadTransitions(machine, reach, report),
  ];
  if (!graph.complete) return [...first, ...reachable, undecided(graph.points.size, report)];
  return [
    ...first,
    ...reachable,
    ...withoutEnd(graph, report),
    ...guardProblems(release, flow, graph, report),
    ...missingOf(release, flow, graph),
  ];
}

/** With one of these, exploring would not come to rest or would mean nothing. */
const ENDLESS = new Set(['eventless-cycle', 'history-from-inside']);

function cycleProblems(machine: Machine, report: Report): Problem[] {
  return eventlessCycles(machine).map((cycle) => {
    const [one] = cycle as [TransitionRow];
    const states = [
      ...new Set(cycle.map((transition) => machine.states[transition.source]?.path || 'the flow')),
    ];
    return report(
      'error',
      'eventless-cycle',
      one.pointer,
      `transitions that wait for nothing can follow one another for ever, through ${states.join(', ')}`,
      'guards do not make it safe: let an event or a delay stand between',
    );
  });
}

function undecided(points: number, report: Report): Problem {
  return report(
    'warning',
    'flow-undecided',
    '/machine',
    `this flow has more than ${points - 1} configurations: what can be reached was decided for each region apart; how it ends, and what is known where, was not decided`,
    'split it into flows, or let fewer regions run at the same time',
  );
}
