import type { ConditionScope } from './conditions.ts';
import {
  ANYTHING,
  anyOf,
  codes,
  type DataType,
  type ObjectType,
  objectOf,
  TEXT,
  WHOLE,
} from './data-type.ts';
import { readPointer } from './form-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import type { Ground } from './pointers.ts';
import { allStates, type StateNode, stateTree } from './state-tree.ts';
import type { Names } from './symbols.ts';
import { allTransitions, type Transition } from './transitions.ts';
import { formsOf, viewOfFlow } from './view-type.ts';

/** What the parts of a flow refer to. Made once for each flow. */
export class FlowScope {
  readonly flow: Place;
  readonly root: StateNode;
  readonly states: readonly StateNode[];
  readonly transitions: readonly Transition[];
  /** Every action of the machine. */
  readonly actions: readonly Place[];
  readonly people: Names | undefined;
  readonly events: Names | undefined;
  readonly delays: Names | undefined;
  readonly reminders: Names | undefined;
  readonly facets: Names | undefined;
  readonly conditions: Names | undefined;
  /** Where each mark is set. */
  readonly marks: ReadonlyMap<string, Place>;
  readonly #linker: Linker;
  readonly #view: ObjectType;
  readonly #anyEvent: DataType;

  constructor(linker: Linker, flow: Place) {
    this.#linker = linker;
    this.flow = flow;
    this.root = stateTree(flow.get('machine'));
    this.states = allStates(this.root);
    this.transitions = this.states.flatMap(allTransitions);
    this.actions = [
      ...this.states.flatMap(ofState),
      ...this.transitions.flatMap(({ place }) => place.get('actions').oneOrMore()),
    ];
    const section = (key: string) => linker.symbols.section(flow.get(key));
    this.people = section('people');
    this.events = section('events');
    this.delays = section('delays');
    this.reminders = section('reminders');
    this.facets = section('facets');
    this.conditions = section('conditions');
    this.#anyEvent = this.#eventOfAnyKind();
    this.marks = new Map([
      ...this.actionsOf('mark').flatMap((action) => named(action.get('params', 'as'))),
      ...byHand(flow),
    ]);
    this.#view = viewOfFlow(linker.types, flow, this.marks, this.#created());
  }

  actionsOf(type: string): Place[] {
    return this.actions.filter((action) => action.get('type').text === type);
  }

  /** The records that the flow creates and keeps under a name. */
  #created(): Map<string, DataType> {
    const created = new Map<string, DataType>();
    for (const action of this.actionsOf('createRecord')) {
      const name = action.get('params', 'as').text;
      if (name !== undefined)
        created.set(name, this.#linker.types.entry(action.get('params', 'record').text));
    }
    return created;
  }

  /** What is seen while something of this kind has come in; without an event, while any has. */
  ground(event: DataType = this.#anyEvent): Ground {
    const properties = new Map(this.#view.properties).set('event', event);
    return { type: { ...this.#view, properties }, code: 'unknown-place', called: `flow ${this.flow.id}` };
  }

  reads(ground: Ground): ConditionScope {
    return {
      read: (reading) => readPointer(this.#linker, reading, ground),
      shared: this.conditions,
      operators: this.#linker.operators,
    };
  }

  /** What `/event` shows while a transition is decided and carried out. */
  eventType({ trigger: { kind, name, place } }: Transition): DataType {
    if (kind === 'always' || kind === 'done') return this.#anyEvent;
    if (kind === 'after') return came({});
    if (kind === 'invokeDone') return came({ output: this.#linker.types.output(place.get('src').text) });
    if (kind === 'invokeError') return came({ error: this.#errorOf([place]) });
    return this.#fromOutside(this.events?.get(name));
  }

  /** Entry actions, and what else is not brought about by one event, see whichever led there. */
  #eventOfAnyKind(): DataType {
    const { types } = this.#linker;
    const invokes = this.states.flatMap(({ place }) => place.get('invoke').oneOrMore());
    const notices = [...(this.events?.values() ?? [])].filter((event) => event.get('connector').exists);
    return came({
      answers: anyOf(formsOf(this.flow).map((form) => types.answers(form))),
      payload:
        this.events === undefined
          ? ANYTHING
          : anyOf(notices.map((event) => types.output(event.get('connector').text))),
      output: anyOf(invokes.map((invoke) => types.output(invoke.get('src').text))),
      error: this.#errorOf(invokes),
    });
  }

  /** Why a request failed: for a reason that its operation declares, or because the last try did. */
  #errorOf(invokes: readonly Place[]): DataType {
    const operations = this.#linker.symbols.operations();
    const declared = invokes.flatMap(
      (invoke) =>
        operations
          ?.get(invoke.get('src').text ?? '')
          ?.get('errors')
          .entries() ?? [],
    );
    const usual = { values: declared.map(([code]) => code), of: 'the errors that the operation declares' };
    return objectOf({ code: { is: 'text', usual }, message: TEXT });
  }

  get startEvent(): DataType {
    return came({ answers: this.#linker.types.answers(this.flow.get('start', 'form').text) });
  }

  #fromOutside(event: Place | undefined): DataType {
    if (event === undefined) return this.#anyEvent;
    const { types } = this.#linker;
    const answers = event.get('form').exists ? { answers: types.answers(event.get('form').text) } : {};
    const payload = event.get('connector').exists
      ? { payload: types.output(event.get('connector').text) }
      : {};
    return came({ ...answers, ...payload });
  }
}

/** What every event says of itself. */
function came(more: { readonly [name: string]: DataType }): DataType {
  return objectOf({ name: TEXT, sequence: WHOLE, by: ORIGIN, ...more });
}

const ORIGIN = objectOf({
  kind: codes(['user', 'link', 'connector', 'timer']),
  id: TEXT,
  name: TEXT,
  email: TEXT,
  organisation: codes(['provider', 'own', 'customer']),
  person: TEXT,
  event: TEXT,
});

/** Sending a reminder by hand keeps the moment in a mark of its own. */
function byHand(flow: Place): [string, Place][] {
  const reminders = flow
    .get('reminders')
    .entries()
    .filter(([, reminder]) => reminder.get('byHand').exists);
  return reminders.map(([name, reminder]) => [`${name}ByHand`, reminder]);
}

function ofState({ place }: StateNode): Place[] {
  return [...place.get('entry').oneOrMore(), ...place.get('exit').oneOrMore()];
}

function named(place: Place): [string, Place][] {
  return place.text === undefined ? [] : [[place.text, place]];
}

/** The names that any of several flows declares; `undefined` where an earlier mistake hides some. */
export function namesOfAll(
  flows: readonly FlowScope[],
  section: 'events' | 'people' | 'facets',
): Names | undefined {
  const all = new Map<string, Place>();
  for (const flow of flows) {
    const names = flow[section];
    if (names === undefined) return undefined;
    for (const [name, place] of names) all.set(name, place);
  }
  return all;
}
