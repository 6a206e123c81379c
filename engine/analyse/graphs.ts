import type { FlowDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { machineOf } from './machine/build.ts';
import { explore, type Graph, type Limits } from './machine/explore.ts';
import { FREE_READING } from './machine/reading.ts';
import { readingOf } from './meaning/flow-reading.ts';
import type { Given } from './meaning/tracked.ts';

const explored = new WeakMap<Release, Map<string, Graph>>();

/**
 * Everything a flow can do, as checking sees it, in well under a second. Explored once for a release. Where data makes it
 * too much, every guard is taken to be free: what cannot happen then cannot happen at all.
 */
export function graphOf(release: Release, flow: FlowDefinition): Graph {
  return remembered(release, `${flow.id}`, () => {
    const graph = explore(machineOf(flow), readingOf(release, flow));
    return graph.complete ? graph : explore(machineOf(flow), FREE_READING);
  });
}

/** A proof may take its time. */
const FOR_PROOFS: Limits = { points: 200_000, edges: 2_000_000 };

/**
 * Everything a flow can do in cases of a given relationship, with each reminder counted. Where that is too much, without:
 * all rungs of a ladder do the same, so that nothing which a property can name depends on how many have been sent.
 */
export function countedGraphOf(
  release: Release,
  flow: FlowDefinition,
  given: Given = {},
  deadline?: () => boolean,
): Graph {
  const key = `${flow.id} with reminders ${given.relationship ?? ''}`;
  return remembered(release, key, () => {
    const limits = { ...FOR_PROOFS, ...(deadline === undefined ? {} : { deadline }) };
    const reading = readingOf(release, flow, given);
    const counted = explore(machineOf(flow), reading, { ...limits, points: 50_000, rungs: true });
    return counted.complete ? counted : explore(machineOf(flow), reading, limits);
  });
}

/** What was given up is not kept: who asks again may have more time. */
function remembered(release: Release, key: string, make: () => Graph): Graph {
  const graphs = explored.get(release) ?? new Map<string, Graph>();
  explored.set(release, graphs);
  const known = graphs.get(key);
  if (known !== undefined) return known;
  const graph = make();
  if (graph.complete) graphs.set(key, graph);
  return graph;
}
