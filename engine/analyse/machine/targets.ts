import type { StateRow } from './model.ts';

/** A target that names no state. Linking reports these; the tables cannot be built with one. */
class UnknownTarget extends Error {
  override readonly name = 'UnknownTarget';
}

/** Finds the state that a target names, as XState does: a sibling, `.child`, or `#id.path` from the root. */
export class Targets {
  readonly #states: readonly StateRow[];
  readonly #byPath: ReadonlyMap<string, StateRow>;
  readonly #id: string;

  constructor(states: readonly StateRow[], id: string) {
    this.#states = states;
    this.#byPath = new Map(states.map((state) => [state.path, state]));
    this.#id = id;
  }

  resolve(source: StateRow, target: string): number {
    const path = this.#pathOf(source, target);
    const state = path === undefined ? undefined : this.#byPath.get(path);
    if (state === undefined) throw new UnknownTarget(`${target} from ${source.path || 'the root'}`);
    return state.index;
  }

  /** Of a history state: its target is a path from the state around it. */
  ofHistory(history: StateRow, target: string): number {
    const around = this.#states[history.parent];
    if (target.startsWith('#') || around === undefined) return this.resolve(history, target);
    return this.resolve(history, target.replace(/^\./, ''));
  }

  #pathOf(source: StateRow, target: string): string | undefined {
    if (target === `#${this.#id}`) return '';
    if (target.startsWith('#'))
      return target.startsWith(`#${this.#id}.`) ? target.slice(this.#id.length + 2) : undefined;
    if (target.startsWith('.')) return join(source.path, target.slice(1));
    const around = this.#states[source.parent];
    return around === undefined ? undefined : join(around.path, target);
  }
}

function join(path: string, rest: string): string {
  return path === '' ? rest : `${path}.${rest}`;
}
