import { advance, begin, taken } from '../flows/index.ts';
import { afterOutage, inFiringOrder } from '../flows/overdue.ts';
import type { Advanced, Case, CaseEvent, Effect, Instant, Origin, Outcome, Timer } from '../flows/types.ts';
import type { Answers, CheckAnswer } from '../forms/types.ts';
import { packOf, type Release } from '../release.ts';
import { addDuration, parseDuration } from '../time/duration.ts';
import { compareInstants } from '../time/instant.ts';
import { beginningOf } from './beginning.ts';
import { type Directory, entriesFor, helpersIn } from './directory.ts';
import { applyToDirectory } from './effects.ts';
import { type Message, messagesOf } from './messages.ts';
import { WorldError } from './world-error.ts';

/** One thing that happened, and all that followed from it. */
export interface Happening {
  readonly at: Instant;
  readonly case: string;
  readonly event: string;
  readonly before?: Case;
  readonly given?: CaseEvent;
  readonly outcome: Outcome;
  readonly messages: readonly Message[];
}

export interface Running {
  readonly handle: string;
  case: Case;
  readonly timers: Map<string, Timer>;
  /** Connector jobs that are under way, by the id of the invoke. */
  readonly jobs: Map<string, Effect>;
  /** Events for which a one-time link is alive, with the person who has it. */
  readonly links: Map<string, string>;
  readonly log: string[];
}

/**
 * A world in memory under a virtual clock: what a server does with the answers of the engine, and nothing else. The
 * scenarios, the simulator and the generated paths all run in it.
 */
export class World {
  readonly release: Release;
  directory: Directory;
  now: Instant;
  readonly cases = new Map<string, Running>();
  readonly keys = new Map<string, string>();

  constructor(release: Release, directory: Directory, now: Instant) {
    this.release = release;
    this.directory = directory;
    this.now = now;
  }

  start(step: {
    flow: string;
    as?: string;
    by: string;
    for?: string;
    answers?: Answers;
    checks?: Record<string, CheckAnswer>;
  }): Happening {
    const handle = step.as ?? 'case';
    const start = beginningOf(this, { ...step, handle });
    const outcome = this.unlessTaken(handle, begin(this.release, start, this.now), start.by);
    return this.settle(handle, `start ${step.flow}`, undefined, undefined, outcome);
  }

  event(step: {
    name: string;
    case?: string;
    by: string;
    answers?: Answers;
    payload?: Answers;
    checks?: Record<string, CheckAnswer>;
  }): Happening {
    const running = this.caseNamed(step.case);
    const own = running.case.view.partner.id;
    const given: CaseEvent = {
      kind: 'event',
      name: step.name,
      by: this.origin(running, step.by, step.name),
      ...(step.answers === undefined ? {} : { answers: step.answers }),
      // Also without answers: guards judge the records as they are now, not as they were when they were named.
      records: entriesFor(this.directory, own, this.customerOf(running.case)),
      ...(step.payload === undefined ? {} : { payload: step.payload }),
      ...(step.checks === undefined ? {} : { checks: step.checks }),
    };
    return this.take(running, step.name, given);
  }

  /** A connector answers a request, or gives up on it. */
  answer(step: {
    invoke: string;
    case?: string;
    output?: Answers;
    error?: { code: string; message: string };
  }): Happening {
    const running = this.caseNamed(step.case);
    if (!running.jobs.has(step.invoke)) {
      const jobs = [...running.jobs.keys()].join(', ') || 'none';
      throw new WorldError(`no connector job "${step.invoke}" is running; running: ${jobs}`);
    }
    const given: CaseEvent =
      step.error === undefined
        ? { kind: 'answer', invoke: step.invoke, output: step.output ?? {} }
        : { kind: 'failure', invoke: step.invoke, error: step.error };
    return this.take(running, `${step.invoke} ${step.error === undefined ? 'answers' : 'fails'}`, given);
  }

  /** Lets time pass; every timer that becomes due fires at its instant, in order. */
  *passUntil(until: Instant): Generator<Happening> {
    let atOnce = 0;
    for (;;) {
      const next = this.pending().find((timer) => compareInstants(timer.due, until) <= 0);
      if (next === undefined) break;
      atOnce = compareInstants(next.due, this.now) > 0 ? 0 : atOnce + 1;
      if (atOnce > MOST_AT_ONCE)
        throw new WorldError(`time stands still: "${next.name}" is due again and again`);
      if (atOnce === 0) this.now = next.due;
      yield this.fire(next);
    }
    if (compareInstants(until, this.now) > 0) this.now = until;
  }

  pass(duration: string): Generator<Happening> {
    return this.passUntil(this.later(duration));
  }

  /** Time passes and nothing fires until the end of it. */
  *outage(duration: string): Generator<Happening> {
    this.now = this.later(duration);
    const due = this.pending().filter((timer) => compareInstants(timer.due, this.now) <= 0);
    const { fire, skip } = afterOutage(due);
    for (const timer of skip) timer.running.timers.delete(timer.name);
    for (const timer of fire)
      if (timer.running.timers.get(timer.name)?.due === timer.due) yield this.fire(timer);
  }

  pending(): PendingTimer[] {
    const all: PendingTimer[] = [];
    for (const running of this.cases.values())
      for (const timer of running.timers.values()) all.push({ ...timer, running });
    return inFiringOrder(all);
  }

  caseNamed(handle = 'case'): Running {
    const running = this.cases.get(handle);
    if (running === undefined) throw new WorldError(`no case "${handle}" has begun`);
    return running;
  }

  /** The customer concerned, where the case is about one. */
  customerOf(state: Case): string | undefined {
    return state.view.company.id === state.view.partner.id ? undefined : state.view.company.id;
  }

  private later(duration: string): Instant {
    return addDuration(this.now, parseDuration(duration), packOf(this.release).timeZone);
  }

  private origin(running: Running, by: string, event: string): Origin {
    if (by === 'connector') return { kind: 'connector' };
    if (by === 'link') {
      const person = running.links.get(event);
      if (person === undefined) throw new WorldError(`no link for "${event}" is alive`);
      return { kind: 'link', person, event };
    }
    return this.userOrigin(by);
  }

  userOrigin(handle: string): Extract<Origin, { kind: 'user' }> {
    const user = this.directory.users.get(handle);
    if (user === undefined) throw new WorldError(`no user "${handle}" is declared`);
    const company = this.directory.companies.get(user.of);
    return {
      kind: 'user',
      id: user.id,
      name: user.name,
      email: user.email,
      organisation: company?.is === 'provider' ? 'provider' : company?.is === 'customer' ? 'customer' : 'own',
      permissions: user.permissions,
      services: company?.services ?? [],
      helpers: helpersIn(this.release, this.directory, user.of),
      ...(user.language === undefined ? {} : { language: user.language }),
      ...(user.record === undefined ? {} : { record: user.record }),
    };
  }

  private take(running: Running, event: string, given: CaseEvent): Happening {
    const outcome = this.unlessTaken(
      running.handle,
      advance(this.release, running.case, given, this.now),
      given.kind === 'event' ? given.by : undefined,
    );
    return this.settle(running.handle, event, running.case, given, outcome);
  }

  private fire(timer: PendingTimer): Happening {
    timer.running.timers.delete(timer.name);
    return this.take(timer.running, timer.name, { kind: 'timer', timer: timer.name });
  }

  /** A key that another unfinished case holds refuses the step, as the transaction of a server would. */
  private unlessTaken(handle: string, outcome: Outcome, by: Origin | undefined): Outcome {
    if (!outcome.accepted) return outcome;
    const claim = outcome.effects.find((effect) => effect.type === 'claimKey');
    const holder = claim && this.keys.get(keyOf(claim, outcome.case));
    if (claim === undefined || holder === undefined || holder === handle) return outcome;
    return taken(this.release, outcome.case, this.now, by);
  }

  private settle(
    handle: string,
    event: string,
    before: Case | undefined,
    given: CaseEvent | undefined,
    outcome: Outcome,
  ): Happening {
    const happening = {
      at: this.now,
      case: handle,
      event,
      ...(before && { before }),
      ...(given && { given }),
    };
    if (!outcome.accepted) return { ...happening, outcome, messages: [] };
    const running = this.running(handle, outcome);
    for (const name of outcome.timers.cleared) running.timers.delete(name);
    for (const timer of outcome.timers.set) running.timers.set(timer.name, timer);
    for (const entry of outcome.log) running.log.push(entry.text);
    for (const effect of outcome.effects) this.apply(running, effect);
    return { ...happening, outcome, messages: messagesOf(this, outcome) };
  }

  private running(handle: string, outcome: Advanced): Running {
    let running = this.cases.get(handle);
    if (running === undefined) {
      running = { handle, case: outcome.case, timers: new Map(), jobs: new Map(), links: new Map(), log: [] };
      this.cases.set(handle, running);
    }
    running.case = outcome.case;
    return running;
  }

  private apply(running: Running, effect: Effect): void {
    const { type, params } = effect;
    if (type === 'connector') running.jobs.set(String(params['id']), effect);
    else if (type === 'stopConnector') running.jobs.delete(String(params['id']));
    else if (type === 'issueLink') running.links.set(String(params['for']), String(params['to']));
    else if (type === 'revokeLink') running.links.delete(String(params['for']));
    else if (type === 'claimKey') this.keys.set(keyOf(effect, running.case), running.handle);
    else if (type === 'releaseKey') this.releaseKeysOf(running.handle);
    else this.directory = applyToDirectory(this.release, this.directory, running.case, effect);
  }

  private releaseKeysOf(handle: string): void {
    for (const [key, holder] of this.keys) if (holder === handle) this.keys.delete(key);
  }
}

export interface PendingTimer extends Timer {
  readonly running: Running;
}

/** A delay that counts from an instant that never moves is due again as soon as it has fired. */
const MOST_AT_ONCE = 1_000;

/** A key that is unique within the company is another one for another company. */
function keyOf(claim: Effect, state: Case): string {
  const { within, key } = claim.params;
  return JSON.stringify([within, key, within === 'company' ? state.view.partner.id : null]);
}
