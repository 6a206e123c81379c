import type { Problem } from '../../diagnostic.ts';
import type { Graph } from '../machine/explore.ts';
import type { StateRow } from '../machine/model.ts';
import { activeStates } from '../machine/space.ts';
import { nameOfPoint } from '../machine/words.ts';
import type { Report } from './problem.ts';

/** More examples of the same mistake do not help. */
const MOST_EXAMPLES = 3;

/** Points from which the case can never end, and those at which nothing can move it. */
export function withoutEnd(graph: Graph, report: Report): Problem[] {
  const ends = canReach(graph, (edge) => edge >= 0);
  const lost = pointsOutside(graph, ends);
  if (lost.length === graph.points.size && lost.length > 0)
    return [
      report(
        'error',
        'no-way-to-end',
        '/machine',
        'no run of this flow ever ends: it has no final state that can be reached at its outermost level',
      ),
    ];
  const stuck = lost.filter((point) => graph.leaves.at(point) === graph.leaves.at(point + 1));
  const found = [...stuckProblems(graph, stuck, report)];
  const [endless] = lost;
  if (stuck.length === 0 && endless !== undefined) found.push(endlessProblem(graph, endless, report));
  return found;
}

function stuckProblems(graph: Graph, stuck: readonly number[], report: Report): Problem[] {
  return firstOfEach(graph, stuck).map((point) =>
    report(
      'error',
      'waits-for-ever',
      whereIs(graph, point),
      `in ${nameOfPoint(graph, point)} nobody and nothing can move the case on, and it has not ended`,
      'let an event, a delay or an operator lead out of it, or make it final',
    ),
  );
}

function endlessProblem(graph: Graph, point: number, report: Report): Problem {
  return report(
    'error',
    'no-way-to-end',
    whereIs(graph, point),
    `from ${nameOfPoint(graph, point)} the case can go on, and never end`,
  );
}

/** By point: whether an end can be reached over the edges that are allowed. */
export function canReach(graph: Graph, allowed: (edge: number) => boolean): Uint8Array {
  const before: number[][] = Array.from({ length: graph.points.size }, () => []);
  for (let edge = 0; edge < graph.from.length; edge += 1)
    if (graph.from.at(edge) !== -1 && allowed(edge)) before[graph.to.at(edge)]?.push(graph.from.at(edge));
  const reached = new Uint8Array(graph.points.size);
  const waiting: number[] = [];
  for (let point = 0; point < graph.points.size; point += 1)
    if (graph.stepper.isEnded(graph.points.at(point))) waiting.push(point);
  for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
    if (reached[point] === 1) continue;
    reached[point] = 1;
    waiting.push(...(before[point] ?? []));
  }
  return reached;
}

function pointsOutside(graph: Graph, reached: Uint8Array): number[] {
  return Array.from({ length: graph.points.size }, (_, point) => point).filter(
    (point) => reached[point] === 0,
  );
}

/** One for each configuration, in the order in which they are reached; no more than are useful. */
function firstOfEach(graph: Graph, points: readonly number[]): number[] {
  const seen = new Map(points.toReversed().map((point) => [nameOfPoint(graph, point), point]));
  return [...seen.values()].sort((a, b) => a - b).slice(0, MOST_EXAMPLES);
}

/** The state that is meant: the innermost one, or what is around several. */
function whereIs(graph: Graph, point: number): string {
  const { states } = graph.machine;
  const innermost = activeStates(graph.points.at(point), states.length)
    .map((index) => states[index] as StateRow)
    .filter((state) => state.type === 'atomic' || state.type === 'final');
  const waiting = innermost.filter((state) => state.type === 'atomic');
  return ((waiting.length === 1 ? waiting : innermost)[0] as StateRow).pointer;
}
