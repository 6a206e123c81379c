import type { Answers, CaseView, FormContext, RecordEntry } from '../forms/types.ts';
import { type Declared, notAllowed } from './admission.ts';
import { type Answered, answered } from './answers.ts';
import type { Arrival, Arriving, Line } from './arrival.ts';
import { lists } from './configuration.ts';
import { notNow } from './not-now.ts';
import { inView, recordsNamed } from './people.ts';
import { refuse } from './refusal.ts';
import type { CaseEvent, Origin, Refused } from './types.ts';
import { viewOf } from './view.ts';
import { titleOfEvent, type Voice, voiceOf } from './voice.ts';

type OutsideEvent = Extract<CaseEvent, { kind: 'event' }>;

/** An event that the flow declares. Nothing else enters from outside: XState's own events are no names of events. */
export function fromOutside(arriving: Arriving, event: OutsideEvent): Arrival | Refused {
  const declared = declaredEvent(arriving.flow.definition.events, event.name);
  const { flow, of } = arriving;
  const voice = voiceOf(flow.release, flow.definition, event.by);
  if (declared === undefined) return refuse('notNow', voice.say('noEvent', { name: event.name }));
  const barred = notAllowed(flow, event.name, declared, event.by, of, voice);
  if (barred !== undefined) return barred;
  const title = titleOfEvent(voice, event.name, declared);
  if (!lists(flow, arriving.configuration, event.name)) return notNow(flow, of, title, event.by, voice);
  const given = answersOf(arriving, declared, event, title, voice);
  return 'accepted' in given ? given : enter(arriving, declared, event, given);
}

function declaredEvent(
  events: { readonly [name: string]: Declared } | undefined,
  name: string,
): Declared | undefined {
  return events !== undefined && Object.hasOwn(events, name) ? events[name] : undefined;
}

const NOTHING: Answered = { answers: {}, decisions: [] };

function answersOf(
  arriving: Arriving,
  { form }: Declared,
  event: OutsideEvent,
  title: string,
  voice: Voice,
): Answered | Refused {
  const { answers = {} } = event;
  if (form !== undefined)
    return answered(arriving.flow.release, form, answers, contextOf(arriving, event, voice), voice);
  if (Object.keys(answers).length > 0) return refuse('invalid', voice.say('asksNothing', { title }));
  return NOTHING;
}

/** What was checked for an earlier submission vouches for nothing in this one: its inputs can be others. */
function contextOf({ flow, of, now }: Arriving, event: OutsideEvent, { language }: Voice): FormContext {
  return {
    case: of.view,
    for: of.for,
    records: { ...byId(of.records), ...event.records },
    people: inView(recordsNamed(flow.people, viewOf(of, now), of.records, event.records)),
    checks: event.checks ?? {},
    answers: of.answers,
    now,
    ...(language === undefined ? {} : { language }),
  };
}

function byId(records: { readonly [name: string]: RecordEntry }): { [id: string]: RecordEntry } {
  return Object.fromEntries(Object.values(records).map((entry) => [entry.id, entry]));
}

/** Answers, checks and the records that the answers name are in place before guards are asked. */
function enter(arriving: Arriving, declared: Declared, event: OutsideEvent, given: Answered): Arrival {
  const { flow, of, now } = arriving;
  const { form } = declared;
  const answers = form === undefined ? of.answers : { ...of.answers, [form]: given.answers };
  const { data, marks } = of;
  const records = recordsNamed(
    flow.people,
    { case: of.view, answers, data, records: of.records },
    of.records,
    event.records,
  );
  const after = {
    view: form === undefined ? of.view : withRelationship(flow.relationshipAt, of.for, of.view, answers),
    answers,
    records,
    checks: event.checks === undefined ? of.checks : { ...of.checks, ...event.checks },
    data,
    marks,
  };
  return {
    event: { type: event.name },
    view: viewOf(after, now, eventOf(event, given.answers, of.sequence + 1)),
    records,
    decisions: given.decisions,
    answered: form !== undefined,
    line: lineOf(arriving, declared, event.by),
  };
}

function lineOf(arriving: Arriving, declared: Declared, by: Origin): Line {
  const line = { by: whoseName(by, declared, arriving), kind: 'event' as const, text: declared.title };
  return declared.facet === undefined ? line : { ...line, strand: declared.facet };
}

/** A customer who is not registered yet stands to the company as the answers say. */
export function withRelationship(
  read: ((view: unknown) => unknown) | undefined,
  began: string,
  view: CaseView,
  answers: Answers,
): CaseView {
  const relationship = began === 'new' ? read?.({ answers }) : undefined;
  return typeof relationship === 'string' ? { ...view, relationship } : view;
}

/** What `/event` shows. */
function eventOf(event: OutsideEvent, answers: Answers, sequence: number): Answers {
  return {
    name: event.name,
    sequence,
    by: originInView(event.by),
    ...(event.answers === undefined ? {} : { answers }),
    ...(event.payload === undefined ? {} : { payload: event.payload }),
  };
}

/** Neither what somebody may do nor their language: no decision may rest on them. */
export function originInView(by: Origin): Answers {
  if (by.kind === 'link') return { kind: by.kind, person: by.person, event: by.event };
  if (by.kind !== 'user') return by;
  const { kind, id, name, email, organisation } = by;
  return { kind, id, name, email, organisation };
}

function whoseName(by: Origin, declared: Declared, { flow, of }: Arriving): string {
  if (by.kind === 'user') return by.name;
  if (by.kind !== 'link') return declared.connector ?? by.kind;
  const name = of.records[by.person]?.attributes['name'];
  return typeof name === 'string' ? name : (flow.definition.people?.[by.person]?.title ?? by.person);
}
