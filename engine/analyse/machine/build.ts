import type {
  Action,
  FlowDefinition,
  Guard,
  State,
  Transition,
  Transitions,
} from '../../language/types.generated.ts';
import { formatPointer, parsePointer } from '../../pointer.ts';
import { rungsOf } from './ladder.ts';
import type { LadderRow, Machine, StateRow, TransitionRow, Trigger } from './model.ts';
import { invokesOf, listed, numberStates, type NumberedState } from './states.ts';
import { Targets } from './targets.ts';

const built = new WeakMap<FlowDefinition, Machine>();

/** The tables of a flow, built once. Throws `UnknownTarget` for a target that names no state. */
export function machineOf(flow: FlowDefinition): Machine {
  let machine = built.get(flow);
  if (machine === undefined) built.set(flow, (machine = new Builder(flow).build()));
  return machine;
}

/** Sending by hand is refused for a while after the last time; to the explorer that is a guard like any other. */
const RESTED: Guard = { type: 'rested', params: {} };

class Builder {
  readonly #flow: FlowDefinition;
  readonly #numbered: readonly NumberedState[];
  readonly #states: readonly StateRow[];
  readonly #targets: Targets;
  readonly #triggers: Trigger[] = [{ kind: 'begin' }, { kind: 'always' }];
  readonly #events = new Map<string, number>();
  readonly #transitions: TransitionRow[] = [];
  readonly #ladders: LadderRow[] = [];

  constructor(flow: FlowDefinition) {
    this.#flow = flow;
    this.#numbered = numberStates(flow.machine);
    const bare = this.#numbered.map((state) => state.row);
    const targets = new Targets(bare, flow.id);
    this.#states = this.#numbered.map(({ row, config }) =>
      row.type === 'history' && config.target !== undefined
        ? { ...row, fallback: targets.ofHistory(row, config.target) }
        : row,
    );
    this.#targets = new Targets(this.#states, flow.id);
  }

  build(): Machine {
    for (const state of this.#numbered) this.#addTransitionsOf(state);
    for (const name of Object.keys(this.#flow.reminders ?? {})) this.#addLadder(name);
    return {
      states: this.#states,
      triggers: this.#triggers,
      transitions: this.#transitions,
      ladders: this.#ladders,
      statesByPath: new Map(this.#states.map((state) => [state.path, state])),
      ...indexed(this.#states, this.#triggers, this.#transitions),
    };
  }

  #addTransitionsOf({ row, config }: NumberedState): void {
    const place = parsePointer(row.pointer);
    for (const [name, value] of Object.entries(config.on ?? {}))
      this.#addAll(row, this.#event(name), value, [...place, 'on', name]);
    for (const [name, value] of Object.entries(config.after ?? {}))
      this.#addAll(row, this.#trigger({ kind: 'delay', state: row.index, name }), value, [
        ...place,
        'after',
        name,
      ]);
    if (config.always !== undefined) this.#addAll(row, 1, config.always, [...place, 'always']);
    if (config.onDone !== undefined)
      this.#addAll(row, this.#trigger({ kind: 'done', state: row.index }), config.onDone, [
        ...place,
        'onDone',
      ]);
    this.#addInvokes(row, config, place);
  }

  #addInvokes(row: StateRow, config: State, place: string[]): void {
    const many = Array.isArray(config.invoke);
    for (const [index, invoke] of invokesOf(config).entries()) {
      const at = many ? [...place, 'invoke', String(index)] : [...place, 'invoke'];
      const named = { state: row.index, invoke: invoke.id };
      this.#addAll(row, this.#trigger({ kind: 'answer', ...named }), invoke.onDone, [...at, 'onDone']);
      this.#addAll(row, this.#trigger({ kind: 'failure', ...named }), invoke.onError, [...at, 'onError']);
    }
  }

  /** The rungs are targetless transitions under triggers of their own; so is sending by hand. */
  #addLadder(name: string): void {
    const reminder = this.#flow.reminders?.[name];
    const state = this.#states.find((one) => one.path === reminder?.while);
    if (reminder === undefined || state === undefined) return;
    const send: Action = { type: 'email', params: { template: reminder.email, to: reminder.to } };
    const pointer = formatPointer(['reminders', name]);
    const rungs = rungsOf(this.#flow, reminder);
    const triggers = Array.from({ length: rungs }, (_, rung) =>
      this.#trigger({ kind: 'rung', state: state.index, reminder: name, rung: rung + 1 }),
    );
    for (const trigger of triggers) this.#add(state, trigger, { actions: [send] }, pointer);
    this.#ladders.push({ name, state: state.index, rungs, triggers });
    const byHand = reminder.byHand;
    if (byHand === undefined) return;
    const mark: Action = { type: 'mark', params: { as: `${name}ByHand` } };
    this.#add(
      state,
      this.#event(byHand.event),
      { guard: RESTED, actions: [send, mark] },
      `${pointer}/byHand`,
    );
  }

  #event(name: string): number {
    const known = this.#events.get(name);
    if (known !== undefined) return known;
    const index = this.#trigger({ kind: 'event', name });
    this.#events.set(name, index);
    return index;
  }

  #trigger(trigger: Trigger): number {
    return this.#triggers.push(trigger) - 1;
  }

  #addAll(source: StateRow, trigger: number, value: Transitions, place: string[]): void {
    if (!Array.isArray(value)) return this.#add(source, trigger, value, formatPointer(place));
    for (const [index, one] of value.entries())
      this.#add(source, trigger, one, formatPointer([...place, index]));
  }

  #add(source: StateRow, trigger: number, value: string | Transition, pointer: string): void {
    const transition: Transition = typeof value === 'string' ? { target: value } : value;
    this.#transitions.push({
      index: this.#transitions.length,
      source: source.index,
      trigger,
      target: transition.target === undefined ? -1 : this.#targets.resolve(source, transition.target),
      reenter: transition.reenter ?? false,
      guard: transition.guard as Guard | undefined,
      actions: listed(transition.actions),
      pointer,
    });
  }
}

function indexed(
  states: readonly StateRow[],
  triggers: readonly Trigger[],
  transitions: readonly TransitionRow[],
) {
  const candidates = states.map(() => new Map<number, TransitionRow[]>());
  const handled = states.map(() => [] as number[]);
  const handlers = triggers.map(() => [] as number[]);
  for (const transition of transitions) {
    const own = candidates[transition.source] as Map<number, TransitionRow[]>;
    const known = own.get(transition.trigger);
    if (known !== undefined) {
      known.push(transition);
      continue;
    }
    own.set(transition.trigger, [transition]);
    handlers[transition.trigger]?.push(transition.source);
    if (isFromOutside(triggers[transition.trigger] as Trigger))
      handled[transition.source]?.push(transition.trigger);
  }
  for (const list of handlers) list.sort((a, b) => a - b);
  return { candidates, handled, handlers };
}

function isFromOutside(trigger: Trigger): boolean {
  return trigger.kind !== 'done' && trigger.kind !== 'always' && trigger.kind !== 'begin';
}
