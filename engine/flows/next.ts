import type { Answers } from '../forms/types.ts';
import type { Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import type { Declared } from './admission.ts';
import { type CompiledFlow, compiledFlow } from './compile.ts';
import { configurationOf } from './configuration.ts';
import { renderNotice } from './notice.ts';
import { inFiringOrder } from './overdue.ts';
import { dependsOnAnswers, possibleEvents } from './possible.ts';
import { type Recorder, recording } from './recorder.ts';
import { operationIn, timerIn } from './retold.ts';
import { jobsRunning } from './standing.ts';
import { nextStep, type Step } from './step.ts';
import type { Case, Instant, Origin, Recipient, Timer } from './types.ts';
import { viewOf } from './view.ts';
import { titleOfEvent, type Voice, voiceOf } from './voice.ts';
import { guardsOf } from './why-not.ts';

/** What would follow if one thing happened now, as things are. */
interface Ahead {
  readonly messages: readonly Projected[];
  /** The new status of each strand that would change, as people read it. */
  readonly statuses: { readonly [strand: string]: string };
  readonly ends: boolean;
}

interface Projected {
  /** The e-mail, or `notify`. */
  readonly message: string;
  readonly title: string;
  readonly to: readonly Recipient[];
}

export interface WhatNext {
  /** In the order in which they will fire. */
  readonly timers: readonly (Timer & { readonly title?: string; readonly ahead?: Ahead })[];
  /** Those that are possible; without `ahead`, what follows depends on what will be filled in. */
  readonly events: readonly {
    readonly event: string;
    readonly title: string;
    readonly by: Declared['by'];
    readonly ahead?: Ahead;
  }[];
  /** Requests to connectors that wait for an answer. */
  readonly jobs: readonly { readonly id: string; readonly title: string }[];
}

/** What lies ahead of a case: messages, deadlines, and what each possible event leads to, one step far. */
export function whatNext(
  release: Release,
  of: Case,
  timers: Iterable<Timer>,
  now: Instant,
  by?: Origin,
): WhatNext {
  const flow = compiledFlow(release, of.view.flow);
  const voice = voiceOf(release, flow.definition, by);
  return {
    timers: inFiringOrder(timers).map((timer) => ({
      ...timer,
      ...titled(timerIn(flow, timer.name, voice)),
      ...ahead(timerAhead(flow, of, timer, voice)),
    })),
    events: possibleEvents(release, of, now, by)
      .filter(({ allowed }) => allowed)
      .map(({ event }) => eventAhead(flow, of, event, now, voice)),
    jobs: jobsRunning(release, of).map((id) => ({ id, title: operationIn(flow, id, voice) })),
  };
}

const titled = (title: string | undefined) => (title === undefined ? {} : { title });
const ahead = (what: Ahead | undefined) => (what === undefined ? {} : { ahead: what });

function timerAhead(flow: CompiledFlow, of: Case, { name, due }: Timer, voice: Voice): Ahead | undefined {
  const event = flow.timers.get(name)?.event;
  return event === undefined ? undefined : project(flow, of, event, due, { name }, voice);
}

function eventAhead(flow: CompiledFlow, of: Case, event: string, now: Instant, voice: Voice) {
  const declared = (flow.definition.events as { [name: string]: Declared })[event] as Declared;
  const { by, form } = declared;
  const title = titleOfEvent(voice, event, declared);
  const guards = guardsOf(flow, configurationOf(flow, of.value), event);
  const open = guards.some((guard) => dependsOnAnswers(flow, guard, form));
  return {
    event,
    title,
    by,
    ...ahead(open ? undefined : project(flow, of, event, now, { name: event }, voice)),
  };
}

function project(
  flow: CompiledFlow,
  of: Case,
  type: string,
  now: Instant,
  event: Answers,
  voice: Voice,
): Ahead | undefined {
  const { snapshot, facets } = configurationOf(flow, of.value);
  // What cannot be worded yet is no problem of the case: nothing has happened.
  const unheard: Recorder = { decisions: [], problems: [] };
  const view = viewOf(of, now, { ...event, sequence: of.sequence + 1 });
  const step = recording(unheard, () => nextStep(flow.machine, snapshot, of.history, view, { type }));
  if (step === undefined) return undefined;
  return {
    messages: messagesIn(flow, step, voice),
    statuses: changes(flow, facets, configurationOf(flow, step.value).facets, voice),
    ends: step.ended,
  };
}

function messagesIn(flow: CompiledFlow, { acts }: Step, voice: Voice): Projected[] {
  return acts.flatMap((act) => {
    const effect = act.kind === 'done' ? act.done.effect : undefined;
    if (effect?.type !== 'email' && effect?.type !== 'notify') return [];
    const template = effect.type === 'email' ? String(effect.params['template']) : undefined;
    const title =
      template === undefined
        ? renderNotice(flow.release, effect, voice.language)
        : titleOfEmail(flow, template, voice);
    return [{ message: template ?? 'notify', title: title ?? '', to: effect.to ?? [] }];
  });
}

function titleOfEmail({ release }: CompiledFlow, template: string, { language }: Voice): string {
  const title = release.definitions.email[template]?.title ?? template;
  return translate(release, 'email', template, '/title', title, language);
}

function changes(
  flow: CompiledFlow,
  before: Case['facets'],
  after: Case['facets'],
  voice: Voice,
): { readonly [strand: string]: string } {
  const changed = flow.strands.filter(
    ({ name }) => after[name] !== undefined && after[name] !== before[name],
  );
  return Object.fromEntries(
    changed.map(({ name, statuses }) => {
      const path = after[name] as string;
      const title = statuses.get(path)?.title ?? '';
      return [name, voice.ofFlow(['facets', name, 'states', path, 'title'], title)];
    }),
  );
}
