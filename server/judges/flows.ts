import type { View } from '../../engine/flows/catalogue/entry.ts';
import type { Release } from '../../engine/release.ts';
import { FlowGraph } from './flow-graph.ts';
import { FlowPlay, type Standing } from './flow-play.ts';

export type { Standing } from './flow-play.ts';

/**
 * The judge of flows: it walks the definition as it stands, by sets of states, without XState and without anything that
 * the engine makes of a machine. It shares with the engine what single guards and actions mean, and no more. Plain, and
 * slow.
 */
export class FlowJudge {
  readonly #graph: FlowGraph;

  constructor(release: Release, id: string) {
    this.#graph = new FlowGraph(release, id);
  }

  begin(view: View): Standing {
    const nowhere = { active: new Set<string>(), history: new Map<string, readonly string[]>() };
    const play = new FlowPlay(this.#graph, {
      ...nowhere,
      view,
      ended: false,
      timers: new Map(),
      effects: [],
    });
    play.enter([this.#graph.root]);
    return play.finish();
  }

  /** `trigger` is the name of an event, `timer <name>`, `answer <invoke>` or `failure <invoke>`. */
  take(before: Standing, trigger: string, view: View): Standing | undefined {
    const { data, marks } = before.view;
    const play = new FlowPlay(this.#graph, { ...before, view: { ...view, data, marks } });
    if (trigger.startsWith('timer ')) play.timers.delete(trigger.slice('timer '.length));
    const edges = play.select(this.#graph.root, trigger);
    if (edges.length === 0) return undefined;
    play.micro(edges);
    return play.finish();
  }
}
