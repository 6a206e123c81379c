import type { Action, FlowDefinition } from '../../language/types.generated.ts';
import { readPointer } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import { machineOf } from '../machine/build.ts';
import { conditionOf } from '../meaning/outcomes.ts';
import type { Microstep } from '../machine/microstep.ts';
import { BEGIN, type Machine, type StateRow, type TransitionRow } from '../machine/model.ts';
import { invokesOf } from '../machine/states.ts';
import { alwaysKnown, broughtBy, type FixedAnswers, type Gain, gainOf, vouchedBy } from './gains.ts';
import { implies } from './implies.ts';
import { type Need, needsOf, needsOfInvoke, ofDelay, ofText } from './needs.ts';

/** One thing that happens to what is known, in its place. */
export type Op = { readonly need: Need } | { readonly gain: Gain };

/** What each part of a flow needs and makes known, in the order in which it happens. */
export class Program {
  readonly #release: Release;
  readonly #flow: FlowDefinition;
  readonly #machine: Machine;
  readonly #entries: readonly (readonly Op[])[];
  readonly #exits: readonly (readonly Op[])[];
  readonly #guards: readonly (readonly Op[])[];
  readonly #actions: readonly (readonly Op[])[];
  /** All places that somebody needs, or that stand behind one that somebody needs. */
  readonly pointers: readonly string[];

  constructor(release: Release, flow: FlowDefinition) {
    this.#release = release;
    this.#flow = flow;
    this.#machine = machineOf(flow);
    const needs = this.#machine.states.map((state) => this.#needsOnEntry(state));
    const confirms = Object.keys(flow.events ?? {}).flatMap((name) => this.confirmOf(name));
    this.pointers = this.#closure([
      ...needs.flat(),
      ...confirms,
      ...this.#keyNeeds(),
      ...this.#machine.states.flatMap((state) => this.#needsOfActions(state.exit, `${state.pointer}/exit`)),
      ...this.#machine.transitions.flatMap((one) => [
        ...this.#needsOfGuard(one),
        ...this.#needsOfTransition(one),
      ]),
    ]);
    this.#entries = this.#machine.states.map((state) => [
      ...this.#opsOf(state.entry, `${state.pointer}/entry`),
      ...this.#needsAfterEntry(state).map((need) => ({ need })),
    ]);
    this.#exits = this.#machine.states.map((state) => this.#opsOf(state.exit, `${state.pointer}/exit`));
    this.#guards = this.#machine.transitions.map((one) => this.#opsOfGuard(one));
    this.#actions = this.#machine.transitions.map((one) =>
      this.#opsOf(one.actions, `${one.pointer}/actions`),
    );
  }

  /** What happens before guards are asked. */
  ofTrigger(trigger: number, fixed: FixedAnswers): Op[] {
    const row = this.#machine.triggers[trigger];
    const confirm = row?.kind === 'event' ? this.confirmOf(row.name) : [];
    const brought = this.pointers.flatMap((pointer) => {
      const from = broughtBy(this.#release, this.#flow, this.#machine, trigger, pointer, fixed);
      return from === undefined ? [] : [{ gain: { pointer, from } }];
    });
    const key = trigger === BEGIN ? this.#keyNeeds() : [];
    return [...confirm.map((need) => ({ need })), ...brought, ...key.map((need) => ({ need }))];
  }

  ofMicrostep(step: Microstep): Op[] {
    return [
      ...step.transitions.flatMap((one) => this.#guards[one.index] ?? []),
      ...step.exits.flatMap((state) => this.#exits[state] ?? []),
      ...step.transitions.flatMap((one) => this.#actions[one.index] ?? []),
      ...step.enters.flatMap((state) => this.#entries[state] ?? []),
    ];
  }

  confirmOf(name: string): Need[] {
    const text = this.#flow.events?.[name]?.confirm;
    if (text === undefined) return [];
    return ofText(text, `/events/${name}/confirm`, `the question before ${name}`).flatMap((need) =>
      this.#unlessImplied(need),
    );
  }

  #keyNeeds(): Need[] {
    const key = this.#flow.unique?.key;
    return key === undefined ? [] : [{ pointers: [key], at: '/unique/key', use: 'the unique key' }];
  }

  #needsOnEntry(state: StateRow): Need[] {
    return [...this.#needsOfActions(state.entry, `${state.pointer}/entry`), ...this.#needsAfterEntry(state)];
  }

  /** Requests are made, and timers set, once the entry actions have been carried out. */
  #needsAfterEntry(state: StateRow): Need[] {
    const config = readPointer(this.#flow, state.pointer) as FlowDefinition['machine'];
    const many = Array.isArray(config.invoke);
    const requests = invokesOf(config).flatMap((invoke, index) =>
      needsOfInvoke(this.#release, invoke, `${state.pointer}/invoke${many ? `/${index}` : ''}`),
    );
    const delays = Object.keys(config.after ?? {}).flatMap((name) =>
      ofDelay(this.#flow, name, `${state.pointer}/after/${name}`),
    );
    return [...requests, ...delays, ...this.#needsOfLadders(state)];
  }

  #needsOfLadders(state: StateRow): Need[] {
    return Object.entries(this.#flow.reminders ?? {}).flatMap(([name, { while: path, from, until }]) => {
      if (path !== state.path) return [];
      const start = { pointers: [from], at: `/reminders/${name}/from`, use: `the reminders ${name}` };
      return until === undefined
        ? [start]
        : [start, ...ofDelay(this.#flow, until, `/reminders/${name}/until`)];
    });
  }

  /** A text that asks for something may use what comes with it. */
  #unlessImplied(need: Need): Need[] {
    const implied = need.askedFor?.some((known) =>
      need.pointers.some((pointer) => implies(this.#release, this.#flow, known, pointer)),
    );
    return implied === true ? [] : [need];
  }

  #needsOfTransition(one: TransitionRow): Need[] {
    return this.#needsOfActions(one.actions, `${one.pointer}/actions`);
  }

  #needsOfGuard(one: TransitionRow): Need[] {
    const refusal = (one.guard?.params as { refusal?: { message?: unknown } } | undefined)?.refusal?.message;
    if (typeof refusal !== 'string') return [];
    const at = `${one.pointer}/guard/params/refusal/message`;
    return ofText(refusal, at, 'the refusal').flatMap((need) => this.#unlessImplied(need));
  }

  #needsOfActions(actions: readonly Action[], at: string): Need[] {
    return actions.flatMap((action, index) => this.#needsOfAction(action, this.#place(actions, at, index)));
  }

  #needsOfAction(action: Action, at: string): Need[] {
    return needsOf(this.#release, this.#flow, action, at).flatMap((need) => this.#unlessImplied(need));
  }

  /** A single action may stand alone or in a list. What a ladder sends stands at the ladder. */
  #place(actions: readonly Action[], at: string, index: number): string {
    if (at.startsWith('/reminders/')) return at.slice(0, at.indexOf('/', '/reminders/'.length));
    return actions.length > 1 || Array.isArray(readPointer(this.#flow, at)) ? `${at}/${index}` : at;
  }

  #opsOf(actions: readonly Action[], at: string): Op[] {
    return actions.flatMap((action, index) => [
      ...this.#needsOfAction(action, this.#place(actions, at, index)).map((need) => ({
        need: ofLadder(need),
      })),
      ...this.pointers.flatMap((pointer) => gainOf(action, pointer) ?? []).map((gain) => ({ gain })),
    ]);
  }

  #opsOfGuard(one: TransitionRow): Op[] {
    const condition = conditionOf(one.guard);
    const vouched = condition !== undefined ? vouchedBy(condition, this.#flow.conditions ?? {}) : [];
    return [
      ...this.#needsOfGuard(one).map((need) => ({ need })),
      ...this.pointers
        .filter((pointer) => vouched.some((known) => implies(this.#release, this.#flow, known, pointer)))
        .map((pointer) => ({ gain: { pointer, from: true } })),
    ];
  }

  #closure(needs: readonly Need[]): string[] {
    const found = new Set(needs.flatMap((need) => need.pointers));
    const actions = [
      ...this.#machine.states.flatMap((state) => [...state.entry, ...state.exit]),
      ...this.#machine.transitions.flatMap((one) => one.actions),
    ];
    for (const pointer of found) {
      if (found.size > MOST_POINTERS) break;
      for (const action of actions) {
        const from = gainOf(action, pointer)?.from;
        if (typeof from === 'string') found.add(from);
      }
    }
    return [...found].filter((pointer) => !alwaysKnown(this.#release, this.#flow, pointer));
  }
}

/** Assigning a place to something inside itself would go on for ever. */
const MOST_POINTERS = 2_000;

function ofLadder(need: Need): Need {
  if (!need.at.startsWith('/reminders/')) return need;
  return { ...need, at: need.at.replace('/params/template', '/email').replace('/params/to', '/to') };
}
