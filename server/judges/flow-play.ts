import type { View } from '../../engine/flows/catalogue/entry.ts';
import { actionNamed } from '../../engine/flows/catalogue/index.ts';
import type { Actions } from '../../engine/language/types.generated.ts';
import { readPointer } from '../../engine/pointer.ts';
import { addDuration, parseDuration } from '../../engine/time/duration.ts';
import { instantToMs } from '../../engine/time/instant.ts';
import {
  around,
  type Edge,
  type FlowGraph,
  isHistory,
  isInnermost,
  isInside,
  join,
  type Ladder,
  type Node,
} from './flow-graph.ts';

/** Where a case stands, as the judge sees it. */
export interface Standing {
  /** Paths of all active states; the root is the empty path. */
  readonly active: ReadonlySet<string>;
  readonly history: ReadonlyMap<string, readonly string[]>;
  readonly view: View;
  readonly ended: boolean;
  readonly timers: ReadonlyMap<string, string>;
  /** Of the last step, in their order: `email note`, `connector find`. */
  readonly effects: readonly string[];
}

const MOST_MICROSTEPS = 1_000;

/** One step of one case. */
export class FlowPlay {
  readonly #graph: FlowGraph;
  readonly active: Set<string>;
  readonly timers: Map<string, string>;
  readonly #history: Map<string, readonly string[]>;
  readonly #effects: string[] = [];
  readonly #queue: string[] = [];
  view: View;
  #ended = false;
  /** Whether anything of the case has changed in the current microstep. */
  #changed = false;

  constructor(graph: FlowGraph, { active, timers, history, view }: Standing) {
    this.#graph = graph;
    this.active = new Set(active);
    this.timers = new Map(timers);
    this.#history = new Map(history);
    this.view = view;
  }

  /** Goes on until nothing follows of itself. */
  finish(): Standing {
    let asks = true;
    for (let count = 0; !this.#ended; count++) {
      if (count > MOST_MICROSTEPS) throw new Error('the flow does not come to rest');
      const eventless: Edge[] = asks ? this.#selectAlways() : [];
      const next: string | undefined = eventless.length > 0 ? undefined : this.#queue.shift();
      if (eventless.length === 0 && next === undefined) break;
      this.micro(next === undefined ? eventless : this.select(this.#graph.root, next));
      asks = this.#changed || next !== undefined;
    }
    const active = new Set(this.#graph.nodes.map(({ path }) => path).filter((path) => this.active.has(path)));
    const { view, timers } = this;
    return { active, history: this.#history, view, ended: this.#ended, timers, effects: this.#wanted() };
  }

  /** A request is made once, and only if its state is active in the end. */
  #wanted(): string[] {
    return this.#effects.filter((effect, index) => {
      const [type, invoke] = effect.split(' ');
      if (type !== 'connector') return true;
      const asks = this.#activeNodes().some(({ state }) =>
        [state.invoke ?? []].flat().some(({ id }) => id === invoke),
      );
      return asks && !this.#ended && this.#effects.lastIndexOf(effect) === index;
    });
  }

  /** In the order in which they were entered; at the beginning of a step, in that of the document. */
  #activeNodes(): Node[] {
    return [...this.active].map((path) => this.#graph.at(path));
  }

  /** The innermost that takes it, in each strand; a state around is asked only if nothing inside takes it. */
  select(node: Node, trigger: string): Edge[] {
    const inside = this.#activeNodes()
      .filter((child) => child.parent === node)
      .flatMap((child) => this.select(child, trigger));
    if (inside.length > 0) return inside;
    return this.#graph
      .edgesOf(node, trigger)
      .filter((edge) => edge.holds(this))
      .slice(0, 1);
  }

  #selectAlways(): Edge[] {
    const found = new Map<string, Edge>();
    for (const node of this.#activeNodes().filter(isInnermost)) {
      for (const outer of [node, ...around(node)]) {
        const edges = this.#graph.alwaysOf(outer);
        const index = edges.findIndex((edge) => edge.holds(this));
        if (index < 0) continue;
        found.set(`${outer.path} ${index}`, edges[index] as Edge);
        break;
      }
    }
    return this.#withoutConflicts([...found.values()]);
  }

  #withoutConflicts(edges: readonly Edge[]): Edge[] {
    let kept: Edge[] = [];
    for (const edge of edges) {
      const left = this.#leftBy(edge);
      const rivals = kept.filter((other) => this.#leftBy(other).some((node) => left.includes(node)));
      if (rivals.every((other) => isInside(edge.source, other.source)))
        kept = [...kept.filter((other) => !rivals.includes(other)), edge];
    }
    return kept;
  }

  /** The states to which a transition leads, those of a history in its place. */
  #goals({ source, target }: Edge): Node[] {
    return target === undefined ? [] : this.#remembered(this.#graph.resolve(source, target));
  }

  #remembered(node: Node): Node[] {
    if (!isHistory(node)) return [node];
    const known = this.#history.get(node.path);
    if (known !== undefined) return known.map((path) => this.#graph.at(path));
    const parent = node.parent as Node;
    const otherwise = node.state.target ?? (parent.type === 'parallel' ? undefined : parent.state.initial);
    return otherwise === undefined
      ? [parent]
      : this.#remembered(this.#graph.at(join(parent.path, otherwise)));
  }

  /** The innermost state that a transition does not leave; `undefined` if it leaves even the root. */
  #domain(edge: Edge): Node | undefined {
    const goals = this.#goals(edge);
    if (!edge.reenter && goals.every((goal) => goal === edge.source || isInside(goal, edge.source)))
      return edge.source;
    const [first = edge.source, ...rest] = [...goals, edge.source];
    const common = around(first).find((outer) => rest.every((node) => isInside(node, outer)));
    return common ?? (edge.reenter ? undefined : this.#graph.root);
  }

  #leftBy(edge: Edge): Node[] {
    if (edge.target === undefined) return [];
    const domain = this.#domain(edge);
    return this.#activeNodes().filter((node) => domain === undefined || isInside(node, domain));
  }

  micro(selected: readonly Edge[]): void {
    this.#changed = false;
    const edges = this.#withoutConflicts(selected);
    const before = [...this.active];
    const remembered = new Map(this.#history);
    const left = this.#activeNodes().filter((node) =>
      edges.some((edge) => this.#leftBy(edge).includes(node)),
    );
    this.#leave(fromTheEnd(left));
    for (const edge of edges) edge.act(this);
    // Asked anew, since leaving may have changed what a history remembers.
    this.enter(edges.filter(({ target }) => target !== undefined).flatMap((edge) => this.#way(edge)));
    const same = before.length === this.active.size && before.every((path) => this.active.has(path));
    const asBefore = [...this.#history].every(([path, inside]) => remembered.get(path) === inside);
    if (same && asBefore) this.#inOrder(before);
    else this.#changed = true;
  }

  /** Where the same states are active as before, they are so in the same order. */
  #inOrder(paths: readonly string[]): void {
    this.active.clear();
    for (const path of paths) this.active.add(path);
  }

  /** The goals, what is around them as far as it was left, and the state in which they lie. */
  #way(edge: Edge): Node[] {
    const domain = this.#domain(edge);
    const way = this.#goals(edge).flatMap((goal) => [goal, ...around(goal)]);
    if (domain === undefined) return way;
    // Another transition of the same event may have left it.
    const within = this.active.has(domain.path) ? [domain] : [];
    return [...within, ...way.filter((node) => isInside(node, domain))];
  }

  #leave(nodes: readonly Node[]): void {
    for (const node of nodes)
      for (const child of node.children.filter(isHistory)) {
        const deep = child.state.history === 'deep';
        const inside = this.#activeNodes().filter((each) =>
          deep ? isInnermost(each) && isInside(each, node) : each.parent === node,
        );
        this.#history.set(
          child.path,
          inside.map(({ path }) => path),
        );
      }
    for (const node of nodes) {
      this.#exit(node);
      this.active.delete(node.path);
    }
  }

  #exit(node: Node): void {
    this.run(node.state.exit);
    for (const delay of Object.keys(node.state.after ?? {}))
      this.timers.delete(this.#graph.timerName(node, delay));
    for (const [name, ladder] of Object.entries(this.#graph.flow.reminders ?? {}))
      if (ladder.while === node.path)
        for (const timer of this.timers.keys()) if (timer.startsWith(`${name}.`)) this.timers.delete(timer);
  }

  /** Enters states and whatever has to be active with them, in the order of the document. */
  enter(wanted: readonly Node[]): void {
    const all = new Set(wanted);
    for (const node of all) for (const child of this.#neededIn(node, all)) all.add(child);
    const entered = [...all]
      .filter((node) => !this.active.has(node.path) && !isHistory(node))
      .sort((a, b) => a.order - b.order);
    for (const node of entered) {
      this.active.add(node.path);
      this.#entry(node);
      if (node.type === 'final') this.#end(node);
    }
    if (this.#ended) for (const node of fromTheEnd(this.#activeNodes())) this.#exit(node);
  }

  #neededIn(node: Node, wanted: ReadonlySet<Node>): Node[] {
    const children = node.children.filter((child) => !isHistory(child));
    const missing = children.filter((child) => !this.active.has(child.path) && !wanted.has(child));
    if (node.type === 'parallel') return missing;
    if (node.type !== 'compound' || missing.length < children.length) return [];
    return this.#remembered(this.#graph.at(join(node.path, node.state.initial as string)));
  }

  #entry(node: Node): void {
    this.run(node.state.entry);
    for (const { id } of [node.state.invoke ?? []].flat()) this.#effects.push(`connector ${id}`);
    for (const delay of Object.keys(node.state.after ?? {})) {
      const due = this.#due(delay);
      if (due !== undefined) this.timers.set(this.#graph.timerName(node, delay), due);
    }
    for (const [name, ladder] of Object.entries(this.#graph.flow.reminders ?? {}))
      if (ladder.while === node.path) this.#climb(name, ladder);
  }

  #due(name: string): string | undefined {
    const { wait, from, times } = this.#graph.flow.delays?.[name] ?? { wait: name };
    const start = from === undefined ? this.view.now : readPointer(this.view, from);
    const length = typeof wait === 'string' ? wait : `P${String(readPointer(this.view, wait.days))}D`;
    const factor = times === undefined ? 1 : readPointer(this.view, times);
    if (typeof start !== 'string' || typeof factor !== 'number' || length === 'PundefinedD') return undefined;
    return addDuration(start, parseDuration(length), this.#graph.zone, factor);
  }

  #climb(name: string, { at = [], every, from, until }: Ladder): void {
    const start = readPointer(this.view, from);
    if (typeof start !== 'string') return;
    const end = until === undefined ? undefined : this.#due(until);
    const ages = [
      ...at.map((age) => [age, 1] as const),
      ...Array.from(
        { length: every === undefined ? 0 : 100 },
        (_, index) => [every as string, index + 1] as const,
      ),
    ];
    for (const [index, [age, times]] of ages.slice(0, 100).entries()) {
      const due = addDuration(start, parseDuration(age), this.#graph.zone, times);
      const late = end !== undefined && instantToMs(due) >= instantToMs(end);
      if (!late && instantToMs(due) > instantToMs(this.view.now))
        this.timers.set(`${name}.${index + 1}`, due);
    }
  }

  /** A final state ends the state around it; all strands of a parallel state that have ended end it, and so on. */
  #end({ parent }: Node): void {
    if (parent === undefined) return;
    if (parent.type === 'compound') this.#queue.push(`ended ${parent.path}`);
    let outer = parent.type === 'parallel' ? parent : parent.parent;
    while (outer?.type === 'parallel' && this.#hasEnded(outer)) {
      this.#queue.push(`ended ${outer.path}`);
      outer = outer.parent;
    }
    if (outer === undefined) this.#ended = true;
  }

  #hasEnded(node: Node): boolean {
    const children = node.children.filter((child) => !isHistory(child));
    if (node.type === 'parallel') return children.every((child) => this.#hasEnded(child));
    if (node.type === 'compound')
      return children.some((child) => child.type === 'final' && this.active.has(child.path));
    return node.type === 'final';
  }

  run(actions: Actions | undefined): void {
    for (const action of [actions ?? []].flat()) {
      const { change, effect } = this.#graph.action(action)(this.view);
      if (actionNamed(action.type)?.changes === true) this.#changed = true;
      this.view = { ...this.view, ...change };
      if (effect !== undefined && effect.to?.length !== 0)
        this.#effects.push(`${action.type} ${String(effect.params['template'] ?? '')}`.trim());
    }
  }
}

function fromTheEnd(nodes: readonly Node[]): Node[] {
  return [...nodes].sort((a, b) => b.order - a.order);
}
