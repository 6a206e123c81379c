import { get, type Release } from '../../release.ts';
import { eventlessCycles } from '../checks/eventless-cycles.ts';
import { countedGraphOf } from '../graphs.ts';
import { machineOf } from '../machine/build.ts';
import type { Graph } from '../machine/explore.ts';
import { namesOfStates, nameOfTrigger } from '../machine/words.ts';

/** A way through a flow, as steps of its graph. */
export interface Path {
  readonly flow: string;
  /** Steps in words: `approve → awaitingSignature`. */
  readonly steps: readonly string[];
  readonly edges: readonly number[];
  /** The transitions for whose sake it is there, by their pointers. */
  readonly covers: readonly string[];
}

/** Shortest ways that together take every transition, and enter every state, that a run can come to. */
export function coveringPaths(release: Release, flowId: string): Path[] {
  const flow = get(release, 'flow', flowId);
  if (eventlessCycles(machineOf(flow)).length > 0) return [];
  return coveringPathsOf(countedGraphOf(release, flow), flowId);
}

function coveringPathsOf(graph: Graph, flowId: string): Path[] {
  const wanted = firstEdges(graph);
  const covered = new Set<string>();
  const paths: Path[] = [];
  // The longest first: they take many of the others on their way.
  for (const [target, edge] of [...wanted].sort((a, b) => b[1] - a[1])) {
    if (covered.has(target)) continue;
    const edges = wayTo(graph, edge);
    const targets = edges.flatMap((one) => targetsOf(graph, one)).filter((one) => !covered.has(one));
    for (const one of targets) covered.add(one);
    paths.push({
      flow: flowId,
      edges,
      steps: edges.map((one) => stepInWords(graph, one)),
      covers: [...new Set(targets)],
    });
  }
  return paths.reverse();
}

/** The edges of a shortest way that ends with an edge. */
function wayTo(graph: Graph, last: number): number[] {
  const edges = [last];
  for (let from = graph.from.at(last); from !== -1; from = graph.from.at(edges[0] as number))
    edges.unshift(graph.reachedBy.at(from));
  return edges;
}

/** For every transition and state, by its pointer, the first edge that takes or enters it. */
function firstEdges(graph: Graph): Map<string, number> {
  const found = new Map<string, number>();
  for (let edge = 0; edge < graph.from.length; edge += 1)
    for (const target of targetsOf(graph, edge)) if (!found.has(target)) found.set(target, edge);
  return found;
}

function targetsOf(graph: Graph, edge: number): string[] {
  const { states, triggers } = graph.machine;
  return graph.chains
    .at(graph.chain.at(edge))
    .flatMap((step) => [
      ...step.transitions.map((one) =>
        triggers[one.trigger]?.kind === 'rung' ? `${one.pointer} ${one.trigger}` : one.pointer,
      ),
      ...step.enters.map((state) => states[state]?.pointer ?? ''),
    ]);
}

function stepInWords(graph: Graph, edge: number): string {
  const point = graph.points.at(graph.to.at(edge));
  return `${nameOfTrigger(graph.machine, graph.trigger.at(edge))} → ${namesOfStates(graph.machine, point).join(' + ')}`;
}
