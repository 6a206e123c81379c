import { activeStates, advance, begin, viewOf } from '../../flows/index.ts';
import type { Advanced, Case, CaseEvent, Outcome, Start, Timer } from '../../flows/types.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import type { Release } from '../../release.ts';
import { compareInstants, instantToMs, msToInstant } from '../../time/instant.ts';
import { operationSchema } from '../meaning/domains.ts';
import { sourceOf } from '../meaning/flow-reading.ts';
import { SOMETHING_ELSE } from '../meaning/valuations.ts';
import type { Machine, Trigger } from '../machine/model.ts';
import { originOf } from './cast.ts';
import { outputsOf, type Submission, submissionsOf } from './inputs.ts';
import type { Wish } from './wishes.ts';

/** What a step of a generated run was, so that it can be told and run again. */
export type Given = { readonly start: Start } | { readonly event: CaseEvent };

/** One step that was taken. */
export interface Taken {
  readonly at: string;
  readonly given: Given;
  readonly before: Case | undefined;
  readonly outcome: Advanced;
}

/** A generated run so far: a case, its timers, and the clock. Values; a step makes a new one. */
export interface Run {
  readonly now: string;
  readonly case: Case | undefined;
  readonly timers: ReadonlyMap<string, Timer>;
  readonly taken: readonly Taken[];
}

export const BEGINNING: Run = { now: '2026-03-02T09:00:00Z', case: undefined, timers: new Map(), taken: [] };

const REFUSAL = 'It was refused.';

/** Long enough for what may be done again after ten minutes. */
const PAUSE = 11 * 60_000;

export class Runner {
  readonly #release: Release;
  readonly #flow: FlowDefinition;
  readonly #machine: Machine;

  constructor(release: Release, flow: FlowDefinition, machine: Machine) {
    this.#release = release;
    this.#flow = flow;
    this.#machine = machine;
  }

  start(start: Start): Run | string {
    return this.#settled(BEGINNING, { start }, begin(this.#release, start, BEGINNING.now));
  }

  /** The ways in which a trigger can come now. */
  *inputs(run: Run, trigger: Trigger, wish: Wish): Generator<CaseEvent> {
    if (run.case === undefined) return;
    if (trigger.kind === 'failure') yield* this.#failures(trigger, wish);
    if (trigger.kind === 'answer')
      for (const output of this.#outputs(run, trigger, wish))
        yield { kind: 'answer', invoke: trigger.invoke, output };
    if (trigger.kind === 'event') yield* this.#events(run, trigger.name, wish);
    const timer = this.timerOf(run, trigger);
    if (timer !== undefined) yield { kind: 'timer', timer: timer.name };
  }

  /** The timer that a trigger stands for, if it is set. */
  timerOf(run: Run, trigger: Trigger): Timer | undefined {
    if (trigger.kind === 'rung') return run.timers.get(`${trigger.reminder}.${trigger.rung}`);
    if (trigger.kind !== 'delay') return undefined;
    const path = this.#machine.states[trigger.state]?.path ?? '';
    return (
      run.timers.get(`${trigger.name}@${path === '' ? this.#flow.id : path}`) ?? run.timers.get(trigger.name)
    );
  }

  take(run: Run, event: CaseEvent): Run | string {
    if (run.case === undefined) return 'the case has not begun';
    const at =
      event.kind === 'timer' ? later(run.now, run.timers.get(event.timer)?.due ?? run.now) : this.#soon(run);
    const timers = new Map(run.timers);
    if (event.kind === 'timer') timers.delete(event.timer);
    return this.#settled({ ...run, now: at, timers }, { event }, advance(this.#release, run.case, event, at));
  }

  /** The timers that are due before another one, in their order. */
  dueBefore(run: Run, timer: Timer): Timer[] {
    return [...run.timers.values()]
      .filter((other) => other.name !== timer.name && compareInstants(other.due, timer.due) < 0)
      .sort((a, b) => compareInstants(a.due, b.due));
  }

  states(run: Run): string[] {
    return run.case === undefined ? [] : [...activeStates(this.#release, run.case)].sort();
  }

  /** After a pause, or before the next timer is due. */
  #soon(run: Run): string {
    const next = Math.min(...[...run.timers.values()].map((timer) => instantToMs(timer.due)));
    const now = instantToMs(run.now);
    return msToInstant(Math.max(now, Math.min(now + PAUSE, next - 1000)));
  }

  *#events(run: Run, name: string, wish: Wish): Generator<CaseEvent> {
    const by = originOf(this.#release, this.#flow, name);
    const { form, connector } = this.#flow.events?.[name] ?? {};
    const event = { kind: 'event' as const, name, by };
    if (form !== undefined)
      for (const submission of this.#submissions(run, form, wish)) yield { ...event, ...submission };
    else if (connector === undefined) yield event;
    else
      for (const payload of outputsOf(
        operationSchema(this.#release, connector, 'output'),
        '/event/payload',
        wish,
        this.#view(run),
      ))
        yield { ...event, payload };
  }

  /** The refusal that is wished; one that nobody declared; and all that are declared. */
  *#failures(trigger: Extract<Trigger, { kind: 'failure' }>, wish: Wish): Generator<CaseEvent> {
    const [connector = '', operation = ''] = (
      sourceOf(this.#flow, this.#machine, trigger.state, trigger.invoke) ?? ''
    ).split('.');
    const declared = Object.keys(
      this.#release.definitions.connector[connector]?.operations[operation]?.errors ?? {},
    );
    const wished = wish.get('/event/error/code');
    const codes = [
      ...(typeof wished === 'string' && wished !== SOMETHING_ELSE ? [wished] : []),
      'generated',
      ...declared,
    ];
    for (const code of codes)
      yield { kind: 'failure', invoke: trigger.invoke, error: { code, message: REFUSAL } };
  }

  #submissions(run: Run, form: string, wish: Wish): Submission[] {
    const { view, answers } = run.case as Case;
    return submissionsOf(
      this.#release,
      this.#flow,
      form,
      { case: view, for: (run.case as Case).for, answers, now: this.#soon(run) },
      wish,
    );
  }

  #outputs(run: Run, trigger: Extract<Trigger, { kind: 'answer' }>, wish: Wish) {
    const src = sourceOf(this.#flow, this.#machine, trigger.state, trigger.invoke) ?? '';
    return outputsOf(operationSchema(this.#release, src, 'output'), '/event/output', wish, this.#view(run));
  }

  #view(run: Run): object {
    return viewOf(run.case as Case, run.now);
  }

  #settled(run: Run, given: Given, outcome: Outcome): Run | string {
    if (!outcome.accepted)
      return `${outcome.because}: ${outcome.message}${outcome.errors.map((error) => ` ${error.pointer} ${error.code}`).join()}`;
    const timers = new Map(run.timers);
    for (const name of outcome.timers.cleared) timers.delete(name);
    for (const timer of outcome.timers.set) timers.set(timer.name, timer);
    return {
      now: run.now,
      case: outcome.case,
      timers,
      taken: [...run.taken, { at: run.now, given, before: run.case, outcome }],
    };
  }
}

function later(a: string, b: string): string {
  return compareInstants(a, b) >= 0 ? a : b;
}
