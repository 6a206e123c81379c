import { get, type Release } from '../release.ts';
import type { Told } from '../rules/types.ts';
import { type Declared, notAllowed } from './admission.ts';
import type { View } from './catalogue/entry.ts';
import { type CompiledFlow, compiledFlow } from './compile.ts';
import { type Configuration, configurationOf, lists } from './configuration.ts';
import type { GuardUse } from './guards.ts';
import { notNow } from './not-now.ts';
import type { Case, Instant, Origin, Refused } from './types.ts';
import { viewOf } from './view.ts';
import { titleOfEvent, type Voice, voiceOf } from './voice.ts';
import { guardsOf, reasons } from './why-not.ts';

export interface PossibleEvent {
  readonly event: string;
  readonly allowed: boolean;
  readonly because?: Refused['because'];
  readonly message?: string;
  readonly findings?: readonly Told[];
  readonly cite?: readonly string[];
}

/**
 * For each event of the flow, whether it is possible now; with `by`, for whoever asks. A guard that depends on what is
 * yet to be filled in does not stand in the way: it is asked when that has been.
 */
export function possibleEvents(release: Release, of: Case, now: Instant, by?: Origin): PossibleEvent[] {
  const flow = compiledFlow(release, of.view.flow);
  const configuration = configurationOf(flow, of.value);
  const view = viewOf(of, now);
  const voice = voiceOf(release, flow.definition, by);
  return Object.entries(get(release, 'flow', of.view.flow).events ?? {}).map(([event, declared]) => {
    const why = inTheWay(flow, configuration, of, view, event, declared, voice, by);
    return why === undefined ? { event, allowed: true } : { event, allowed: false, ...withoutOutcome(why) };
  });
}

function withoutOutcome({ because, message, findings, cite }: Refused) {
  return { because, message, findings, ...(cite === undefined ? {} : { cite }) };
}

function inTheWay(
  flow: CompiledFlow,
  configuration: Configuration,
  of: Case,
  view: View,
  event: string,
  declared: Declared,
  voice: Voice,
  by?: Origin,
): Refused | undefined {
  const title = titleOfEvent(voice, event, declared);
  if (of.status === 'done' || !lists(flow, configuration, event)) return notNow(flow, of, title, by, voice);
  const barred = by === undefined ? undefined : notAllowed(flow, event, declared, by, of, voice);
  if (barred !== undefined) return barred;
  const guards = blocking(flow, configuration, event, view, declared.form);
  return guards === undefined ? undefined : reasons(flow, guards, view, title, voice);
}

/** The guards that refuse, where every transition has one that does. */
function blocking(
  flow: CompiledFlow,
  configuration: Configuration,
  event: string,
  view: View,
  form?: string,
): GuardUse[] | undefined {
  const isActive = (path: string) => configuration.active.has(path);
  const open = (guard: GuardUse | undefined) =>
    guard === undefined || dependsOnAnswers(flow, guard, form) || guard.ask(view, isActive).holds === true;
  for (const path of configuration.active)
    if (flow.triggers.get(path)?.get(event)?.some(open) === true) return undefined;
  return guardsOf(flow, configuration, event);
}

/**
 * Whether a guard reads something that comes with the answers of a form: then it is asked when they have come. News from
 * a connector is not filled in by anybody, so a guard on what it says is asked as things are.
 */
export function dependsOnAnswers(
  flow: CompiledFlow,
  { params }: GuardUse,
  form: string | undefined,
): boolean {
  if (form === undefined) return false;
  const text = JSON.stringify([params, ...sharedConditions(flow, params)]);
  const read = [
    '/event',
    '/checks',
    '/records',
    `/answers/${form}`,
    'event.',
    'checks.',
    'records.',
    `answers.${form}`,
  ];
  return read.some((place) => text.includes(place));
}

/** The shared conditions of the flow that a value names, and those that they name. Those cannot name each other in a circle. */
function sharedConditions(flow: CompiledFlow, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const shared =
      key === 'condition' && typeof inside === 'string' ? flow.definition.conditions?.[inside] : undefined;
    return shared === undefined
      ? sharedConditions(flow, inside)
      : [shared, ...sharedConditions(flow, shared)];
  });
}
