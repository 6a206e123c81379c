import type { FlowDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { machineOf } from './machine/build.ts';
import { explore, type Graph } from './machine/explore.ts';
import { readingOf } from './meaning/flow-reading.ts';
import type { Given } from './meaning/tracked.ts';

const explored = new WeakMap<Release, Map<string, Graph>>();

/** Everything a flow can do, for cases of a given relationship. Explored once for a release. */
export function graphOf(release: Release, flow: FlowDefinition, given: Given = {}, rungs = false): Graph {
  const graphs = explored.get(release) ?? new Map<string, Graph>();
  explored.set(release, graphs);
  const key = `${flow.id} ${given.relationship ?? ''} ${String(rungs)}`;
  let graph = graphs.get(key);
  if (graph === undefined)
    graphs.set(key, (graph = explore(machineOf(flow), readingOf(release, flow, given), { rungs })));
  return graph;
}
