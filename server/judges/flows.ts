import type { Done, Place, View } from '../../engine/flows/catalogue/entry.ts';
import { actionNamed, guardNamed } from '../../engine/flows/catalogue/index.ts';
import { placeOf } from '../../engine/flows/place.ts';
import type { Answers } from '../../engine/forms/types.ts';
import type { Action, FlowDefinition, Guard, State, Transition, Transitions } from '../../engine/language/types.generated.ts';
import { readPointer } from '../../engine/pointer.ts';
import { get, packOf, type Release } from '../../engine/release.ts';
import { addDuration, parseDuration } from '../../engine/time/duration.ts';
import { instantToMs } from '../../engine/time/instant.ts';

/**
 * The judge of flows: an interpreter that walks the definition as it stands, by sets of states and in the order of the
 * document, without XState and without anything that the engine compiles of a machine. It shares with the engine what
 * single guards and actions mean, and no more. Slow and plain on purpose.
 */
export interface Standing {
  readonly active: ReadonlySet<string>;
  readonly history: { readonly [state: string]: readonly string[] };
  readonly view: View;
  readonly ended: boolean;
  /** Of the last step, in order: `email note`, `connector find`, … */
  readonly effects: readonly string[];
  readonly timers: ReadonlyMap<string, string>;
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
  readonly transition: Transition;
}

const MOST_MICROSTEPS = 1_000;

export class FlowJudge {
  readonly #flow: FlowDefinition;
  readonly #place: Place;
  readonly #zone: string;
  readonly #nodes: Node[] = [];
  readonly #root: Node;

  constructor(release: Release, id: string) {
    this.#flow = get(release, 'flow', id);
    this.#place = placeOf(release, this.#flow);
    this.#zone = packOf(release).timeZone;
    this.#root = this.#node('', this.#flow.machine, undefined);
  }

  begin(view: View): Standing {
    const step = this.#step({ active: new Set(), history: {}, view, ended: false, effects: [], timers: new Map() }, view);
    step.enter(this.#completed(new Set([this.#root])));
    step.settle();
    return step.standing();
  }

  /** `undefined` where nothing takes the event: an event of the flow, `done <invoke>`, `error <invoke>` or a timer's name. */
  take(before: Standing, event: string, view: View): Standing | undefined {
    const step = this.#step(before, { ...view, data: before.view.data, marks: before.view.marks });
    const timer = event.startsWith('timer ') ? event.slice('timer '.length) : undefined;
    const timers = new Map(before.timers);
    if (timer !== undefined) timers.delete(timer);
    step.timers = timers;
    const edges = this.#select(step, this.#root, event);
    if (edges.length === 0) return undefined;
    step.micro(this.#withoutConflicts(step, edges));
    step.settle();
    return step.standing();
  }
}
