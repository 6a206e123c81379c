import type { Done, Place, View } from '../../engine/flows/catalogue/entry.ts';
import { actionNamed, guardNamed } from '../../engine/flows/catalogue/index.ts';
import { placeOf } from '../../engine/flows/place.ts';
import type { Answers } from '../../engine/forms/types.ts';
import type {
  Action,
  Actions,
  FlowDefinition,
  Guard,
  State,
  Transitions,
} from '../../engine/language/types.generated.ts';
import { readPointer } from '../../engine/pointer.ts';
import { get, packOf, type Release } from '../../engine/release.ts';
import { addDuration, parseDuration } from '../../engine/time/duration.ts';
import { instantToMs } from '../../engine/time/instant.ts';

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

interface Node {
  readonly path: string;
  readonly state: State;
  readonly type: NonNullable<State['type']>;
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly order: number;
}

interface Edge {
  readonly source: Node;
  readonly target: string | undefined;
  readonly reenter: boolean;
  readonly holds: (play: Play) => boolean;
  readonly act: (play: Play) => void;
}

const MOST_MICROSTEPS = 1_000;

/**
 * The judge of flows: it walks the definition as it stands, by sets of states, without XState and without anything that
 * the engine makes of a machine. It shares with the engine what single guards and actions mean, and no more. Plain, and
 * slow.
 */
export class FlowJudge {
  readonly flow: FlowDefinition;
  readonly place: Place;
  readonly zone: string;
  readonly nodes: Node[] = [];
  readonly root: Node;

  constructor(release: Release, id: string) {
    this.flow = get(release, 'flow', id);
    this.place = placeOf(release, this.flow);
    this.zone = packOf(release).timeZone;
    this.root = this.#nodeOf('', this.flow.machine, undefined);
  }

  begin(view: View): Standing {
    const play = new Play(this, {
      active: new Set(),
      history: new Map(),
      view,
      ended: false,
      timers: new Map(),
      effects: [],
    });
    play.enter([this.root]);
    return play.finish();
  }

  /** `trigger` is the name of an event, `timer <name>`, `answer <invoke>` or `failure <invoke>`. */
  take(before: Standing, trigger: string, view: View): Standing | undefined {
    const play = new Play(this, {
      ...before,
      view: { ...view, data: before.view.data, marks: before.view.marks },
    });
    if (trigger.startsWith('timer ')) play.timers.delete(trigger.slice('timer '.length));
    const edges = play.select(this.root, trigger);
    if (edges.length === 0) return undefined;
    play.micro(edges);
    return play.finish();
  }

  #nodeOf(path: string, state: State, parent: Node | undefined): Node {
    const type = state.type ?? (state.states === undefined ? 'atomic' : 'compound');
    const node: Node = { path, state, type, parent, children: [], order: this.nodes.length };
    this.nodes.push(node);
    for (const [name, inside] of Object.entries(state.states ?? {}))
      node.children.push(this.#nodeOf(path === '' ? name : `${path}.${name}`, inside, node));
    return node;
  }

  at(path: string): Node {
    return this.nodes.find((node) => node.path === path) as Node;
  }

  /** What a target means where it stands. */
  resolve(source: Node, target: string): Node {
    if (target.startsWith('#')) return this.at(target.slice(1).split('.').slice(1).join('.'));
    if (target.startsWith('.')) return this.at(join(source.path, target.slice(1)));
    return this.at(join(source.parent?.path ?? '', target));
  }

  edgesOf(source: Node, trigger: string): Edge[] {
    const { state } = source;
    const [kind, name = ''] = trigger.split(' ');
    const invoke = [state.invoke ?? []].flat().find(({ id }) => id === name);
    if (kind === 'answer') return this.#edges(source, invoke?.onDone);
    if (kind === 'failure') return this.#edges(source, invoke?.onError);
    if (kind === 'ended') return name === source.path ? this.#edges(source, state.onDone) : [];
    if (kind === 'timer') return this.#timerEdges(source, name);
    return [...this.#edges(source, state.on?.[trigger]), ...this.#byHandEdges(source, trigger)];
  }

  alwaysOf(source: Node): Edge[] {
    return this.#edges(source, source.state.always);
  }

  #edges(source: Node, transitions: Transitions | undefined): Edge[] {
    return [transitions ?? []].flat().map((written) => {
      const {
        target,
        guard,
        actions,
        reenter = false,
      } = typeof written === 'string' ? { target: written } : written;
      const holds = (play: Play) => guard === undefined || this.#guard(guard)(play);
      return { source, target, reenter, holds, act: (play) => play.run(actions) };
    });
  }

  readonly #guards = new Map<Guard, (play: Play) => boolean>();
  readonly #actions = new Map<Action, (view: View) => Done>();

  #guard(guard: Guard): (play: Play) => boolean {
    let holds = this.#guards.get(guard);
    if (holds === undefined) {
      const ask = guardNamed(guard.type)?.handler(guard.params as Answers, this.place);
      holds = (play) => ask?.(play.view, (path) => play.active.has(path)).holds === true;
      this.#guards.set(guard, holds);
    }
    return holds;
  }

  action(action: Action): (view: View) => Done {
    let run = this.#actions.get(action);
    if (run === undefined) {
      run = actionNamed(action.type)?.handler(action.params as Answers, this.place) ?? (() => ({}));
      this.#actions.set(action, run);
    }
    return run;
  }

  #timerEdges(source: Node, timer: string): Edge[] {
    const key = Object.keys(source.state.after ?? {}).find(
      (delay) => this.timerName(source, delay) === timer,
    );
    if (key !== undefined) return this.#edges(source, source.state.after?.[key]);
    const [name = ''] = timer.split('.');
    const ladder = this.flow.reminders?.[name];
    return ladder?.while === source.path && timer.includes('.')
      ? this.#edges(source, { actions: sending(ladder) })
      : [];
  }

  #byHandEdges(source: Node, event: string): Edge[] {
    return Object.entries(this.flow.reminders ?? {}).flatMap(([name, ladder]) => {
      if (ladder.while !== source.path || ladder.byHand?.event !== event) return [];
      const mark = `${name}ByHand`;
      const rest = parseDuration(ladder.byHand.atMost);
      const holds = ({ view }: Play) => {
        const last = view.marks[mark];
        return last === undefined || instantToMs(addDuration(last, rest, this.zone)) <= instantToMs(view.now);
      };
      const [edge] = this.#edges(source, {
        actions: [sending(ladder), { type: 'mark', params: { as: mark } }],
      });
      return [{ ...(edge as Edge), holds }];
    });
  }

  timerName({ path }: Node, delay: string): string {
    const waiting = this.nodes.filter(({ state }) => Object.hasOwn(state.after ?? {}, delay));
    const single = Object.hasOwn(this.flow.delays ?? {}, delay) && waiting.length === 1;
    return single ? delay : `${delay}@${path === '' ? this.flow.id : path}`;
  }
}

type Ladder = NonNullable<FlowDefinition['reminders']>[string];
const sending = ({ email, to }: Ladder) => ({ type: 'email', params: { template: email, to } });
const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);
const isInside = (node: Node, outer: Node): boolean =>
  node.parent !== undefined && (node.parent === outer || isInside(node.parent, outer));
const isHistory = (node: Node) => node.type === 'history';
const isInnermost = ({ type }: Node) => type === 'atomic' || type === 'final';

function around(node: Node): Node[] {
  return node.parent === undefined ? [] : [node.parent, ...around(node.parent)];
}

/** One step of one case. */
class Play {
  readonly #judge: FlowJudge;
  readonly active: Set<string>;
  readonly timers: Map<string, string>;
  readonly #history: Map<string, readonly string[]>;
  readonly #effects: string[] = [];
  readonly #queue: string[] = [];
  view: View;
  #ended = false;
  /** Whether anything of the case has changed in the current microstep. */
  #changed = false;

  constructor(judge: FlowJudge, { active, timers, history, view }: Standing) {
    this.#judge = judge;
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
      this.micro(next === undefined ? eventless : this.select(this.#judge.root, next));
      asks = this.#changed || next !== undefined;
    }
    const active = new Set(this.#judge.nodes.map(({ path }) => path).filter((path) => this.active.has(path)));
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
    return [...this.active].map((path) => this.#judge.at(path));
  }

  /** The innermost that takes it, in each strand; a state around is asked only if nothing inside takes it. */
  select(node: Node, trigger: string): Edge[] {
    const inside = this.#activeNodes()
      .filter((child) => child.parent === node)
      .flatMap((child) => this.select(child, trigger));
    if (inside.length > 0) return inside;
    return this.#judge
      .edgesOf(node, trigger)
      .filter((edge) => edge.holds(this))
      .slice(0, 1);
  }

  #selectAlways(): Edge[] {
    const found = new Map<string, Edge>();
    for (const node of this.#activeNodes().filter(isInnermost)) {
      for (const outer of [node, ...around(node)]) {
        const edges = this.#judge.alwaysOf(outer);
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
    return target === undefined ? [] : this.#remembered(this.#judge.resolve(source, target));
  }

  #remembered(node: Node): Node[] {
    if (!isHistory(node)) return [node];
    const known = this.#history.get(node.path);
    if (known !== undefined) return known.map((path) => this.#judge.at(path));
    const parent = node.parent as Node;
    const otherwise = node.state.target ?? (parent.type === 'parallel' ? undefined : parent.state.initial);
    return otherwise === undefined
      ? [parent]
      : this.#remembered(this.#judge.at(join(parent.path, otherwise)));
  }

  /** The innermost state that a transition does not leave; `undefined` if it leaves even the root. */
  #domain(edge: Edge): Node | undefined {
    const goals = this.#goals(edge);
    if (!edge.reenter && goals.every((goal) => goal === edge.source || isInside(goal, edge.source)))
      return edge.source;
    const [first = edge.source, ...rest] = [...goals, edge.source];
    const common = around(first).find((outer) => rest.every((node) => isInside(node, outer)));
    return common ?? (edge.reenter ? undefined : this.#judge.root);
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
      this.timers.delete(this.#judge.timerName(node, delay));
    for (const [name, ladder] of Object.entries(this.#judge.flow.reminders ?? {}))
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
    return this.#remembered(this.#judge.at(join(node.path, node.state.initial as string)));
  }

  #entry(node: Node): void {
    this.run(node.state.entry);
    for (const { id } of [node.state.invoke ?? []].flat()) this.#effects.push(`connector ${id}`);
    for (const delay of Object.keys(node.state.after ?? {})) {
      const due = this.#due(delay);
      if (due !== undefined) this.timers.set(this.#judge.timerName(node, delay), due);
    }
    for (const [name, ladder] of Object.entries(this.#judge.flow.reminders ?? {}))
      if (ladder.while === node.path) this.#climb(name, ladder);
  }

  #due(name: string): string | undefined {
    const { wait, from, times } = this.#judge.flow.delays?.[name] ?? { wait: name };
    const start = from === undefined ? this.view.now : readPointer(this.view, from);
    const length = typeof wait === 'string' ? wait : `P${String(readPointer(this.view, wait.days))}D`;
    const factor = times === undefined ? 1 : readPointer(this.view, times);
    if (typeof start !== 'string' || typeof factor !== 'number' || length === 'PundefinedD') return undefined;
    return addDuration(start, parseDuration(length), this.#judge.zone, factor);
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
      const due = addDuration(start, parseDuration(age), this.#judge.zone, times);
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
      const { change, effect } = this.#judge.action(action)(this.view);
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
