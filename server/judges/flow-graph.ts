import type { Done, Place, View } from '../../engine/flows/catalogue/entry.ts';
import { actionNamed, guardNamed } from '../../engine/flows/catalogue/index.ts';
import { placeOf } from '../../engine/flows/place.ts';
import type { Answers } from '../../engine/forms/types.ts';
import type {
  Action,
  FlowDefinition,
  Guard,
  State,
  Transitions,
} from '../../engine/language/types.generated.ts';
import { get, packOf, type Release } from '../../engine/release.ts';
import { addDuration, parseDuration } from '../../engine/time/duration.ts';
import { instantToMs } from '../../engine/time/instant.ts';
import type { FlowPlay } from './flow-play.ts';

export interface Node {
  readonly path: string;
  readonly state: State;
  readonly type: NonNullable<State['type']>;
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly order: number;
}

export interface Edge {
  readonly source: Node;
  readonly target: string | undefined;
  readonly reenter: boolean;
  readonly holds: (play: FlowPlay) => boolean;
  readonly act: (play: FlowPlay) => void;
}

export type Ladder = NonNullable<FlowDefinition['reminders']>[string];

/** What a definition says: its states, and which transitions each has for what. */
export class FlowGraph {
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
      const holds = (play: FlowPlay) => guard === undefined || this.#guard(guard)(play);
      return { source, target, reenter, holds, act: (play) => play.run(actions) };
    });
  }

  readonly #guards = new Map<Guard, (play: FlowPlay) => boolean>();
  readonly #actions = new Map<Action, (view: View) => Done>();

  #guard(guard: Guard): (play: FlowPlay) => boolean {
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
      const holds = ({ view }: FlowPlay) => {
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

const sending = ({ email, to }: Ladder) => ({ type: 'email', params: { template: email, to } });
export const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);
export const isInside = (node: Node, outer: Node): boolean =>
  node.parent !== undefined && (node.parent === outer || isInside(node.parent, outer));
export const isHistory = (node: Node) => node.type === 'history';
export const isInnermost = ({ type }: Node) => type === 'atomic' || type === 'final';

export function around(node: Node): Node[] {
  return node.parent === undefined ? [] : [node.parent, ...around(node.parent)];
}
