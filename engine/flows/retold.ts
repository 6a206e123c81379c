import type { Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import { type CompiledFlow, compiledFlow } from './compile.ts';
import { operationOf } from './jobs.ts';
import type { CompiledTimer } from './timers.ts';
import type { CaseEvent, LogEntry } from './types.ts';
import { titleOfEvent, titleOfFlow, type Voice, voiceOf } from './voice.ts';

/** What brought a line of the log about: the beginning of the case, or an event of it. */
export type ToldOf = CaseEvent | 'start';

/**
 * A line of the activity log in the language of its reader. What was written in the first language when it happened stays what
 * counts; where the definition has the words in another one, they are said in that one.
 */
export function retold(
  release: Release,
  flowId: string,
  entry: LogEntry,
  of: ToldOf | undefined,
  language: string | undefined,
): string {
  const flow = compiledFlow(release, flowId);
  const speaker = language === undefined ? {} : { language };
  const voice = voiceOf(release, flow.definition, { kind: 'link', person: '', event: '', ...speaker });
  if (entry.kind === 'status') return statusIn(flow, entry, voice) ?? entry.text;
  if (of === undefined || entry.kind === 'note') return entry.text;
  if (of !== 'start' && of.kind === 'failure') return failureIn(flow, entry, of, voice) ?? entry.text;
  return entry.kind === 'event' ? (eventIn(flow, of, voice) ?? entry.text) : entry.text;
}

function statusIn(
  { definition }: CompiledFlow,
  { strand = '', text }: LogEntry,
  voice: Voice,
): string | undefined {
  const facet = definition.facets[strand];
  const found = Object.entries(facet?.states ?? {}).find(
    ([, { title }]) => `${facet?.title}: ${title}` === text,
  );
  if (facet === undefined || found === undefined) return undefined;
  const [state, status] = found;
  const of = voice.ofFlow(['facets', strand, 'title'], facet.title);
  return `${of}: ${voice.ofFlow(['facets', strand, 'states', state, 'title'], status.title)}`;
}

function eventIn(flow: CompiledFlow, of: ToldOf, voice: Voice): string | undefined {
  if (of === 'start') return titleOfFlow(voice, flow.definition);
  if (of.kind === 'timer') return timerIn(flow, of.timer, voice);
  if (of.kind !== 'event') return operationIn(flow, of.invoke, voice);
  const declared = flow.definition.events?.[of.name];
  return declared === undefined ? undefined : titleOfEvent(voice, of.name, declared);
}

/** What a timer that fires means, if the definition says it. */
export function timerIn(flow: CompiledFlow, name: string, voice: Voice): string | undefined {
  const timer = flow.timers.get(name);
  if (timer === undefined) return undefined;
  return timer.ladder === undefined ? delayIn(flow, timer, voice) : reminderIn(flow, timer.ladder, voice);
}

/** The name of the timer is that of its delay, followed by the state where several wait for it. */
function delayIn({ definition }: CompiledFlow, { name }: CompiledTimer, voice: Voice): string | undefined {
  const delay = name.split('@')[0] ?? name;
  const title = definition.delays?.[delay]?.title;
  return title === undefined ? undefined : voice.ofFlow(['delays', delay, 'title'], title);
}

function reminderIn(
  { release }: CompiledFlow,
  { name, reminder }: NonNullable<CompiledTimer['ladder']>,
  voice: Voice,
): string | undefined {
  if (reminder.title !== undefined) return voice.ofFlow(['reminders', name, 'title'], reminder.title);
  const title = release.definitions.email[reminder.email]?.title;
  return title === undefined
    ? undefined
    : translate(release, 'email', reminder.email, '/title', title, voice.language);
}

function failureIn(
  flow: CompiledFlow,
  { kind, text }: LogEntry,
  { invoke, error }: Extract<CaseEvent, { kind: 'failure' }>,
  voice: Voice,
): string | undefined {
  const src = flow.jobs.get(invoke)?.src ?? '';
  const operation = operationOf(flow.place, src);
  // Among the problems of the same event, this is the one that tells of the failure.
  if (kind !== 'problem' || operation === undefined || !text.startsWith(`${operation.title}: `))
    return undefined;
  const [connector = '', name = ''] = src.split('.');
  const known = operation.errors?.[error.code];
  const pointer = `/operations/${name}/errors/${error.code}`;
  const said =
    known === undefined
      ? error.message
      : translate(flow.release, 'connector', connector, pointer, known, voice.language);
  return `${operationIn(flow, invoke, voice)}: ${said}`;
}

export function operationIn({ release, place, jobs }: CompiledFlow, id: string, voice: Voice): string {
  const src = jobs.get(id)?.src ?? id;
  const [connector = '', operation = ''] = src.split('.');
  const title = operationOf(place, src)?.title;
  const pointer = `/operations/${operation}/title`;
  return title === undefined
    ? src
    : translate(release, 'connector', connector, pointer, title, voice.language);
}
