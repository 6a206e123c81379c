import type { Answers, CaseView, FormContext, RecordEntry } from '../forms/types.ts';
import { type Declared, notAllowed } from './admission.ts';
import { type Answered, answered } from './answers.ts';
import type { Arrival, Arriving, Line } from './arrival.ts';
import { lists } from './configuration.ts';
import { recordsNamed } from './people.ts';
import { refuse } from './refusal.ts';
import type { CaseEvent, Origin, Refused } from './types.ts';
import { viewOf } from './view.ts';

type OutsideEvent = Extract<CaseEvent, { kind: 'event' }>;

/** An event that the flow declares. Nothing else enters from outside: XState's own events are no names of events. */
export function fromOutside(arriving: Arriving, event: OutsideEvent): Arrival | Refused {
  const declared = declaredEvent(arriving.flow.definition.events, event.name);
  if (declared === undefined) return refuse('notNow', `There is no event named "${event.name}".`);
  const barred = notAllowed(event.name, declared, event.by, arriving.of);
  if (barred !== undefined) return barred;
  if (!lists(arriving.flow, arriving.configuration, event.name)) return notNow(declared.title);
  const given = answersOf(arriving, declared, event);
  return 'accepted' in given ? given : enter(arriving, declared, event, given);
}

export const notNow = (title: string): Refused => refuse('notNow', `"${title}" is not possible now.`);

function declaredEvent(
  events: { readonly [name: string]: Declared } | undefined,
  name: string,
): Declared | undefined {
  return events !== undefined && Object.hasOwn(events, name) ? events[name] : undefined;
}

const NOTHING: Answered = { answers: {}, decisions: [] };

function answersOf(arriving: Arriving, { form, title }: Declared, event: OutsideEvent): Answered | Refused {
  if (form !== undefined)
    return answered(arriving.flow.release, form, event.answers ?? {}, contextOf(arriving, event));
  if (Object.keys(event.answers ?? {}).length > 0)
    return refuse('invalid', `"${title}" asks for nothing, and was given answers.`);
  return NOTHING;
}

function contextOf({ of, now }: Arriving, event: OutsideEvent): FormContext {
  return {
    case: of.view,
    for: of.for,
    records: { ...byId(of.records), ...event.records },
    checks: { ...of.checks, ...event.checks },
    answers: of.answers,
    now,
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

export function originInView(by: Origin): Answers {
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
