import { createHash } from 'node:crypto';
import {
  type Answers,
  type Case,
  type CaseEvent,
  find,
  formatPointer,
  parsePointer,
  readAt,
  type RecordEntry,
  type Release,
  type Start,
} from '../../../engine/index.ts';
import type { StoredEvent } from '../../store/schema/index.ts';
import { replaceAt } from './at-pointer.ts';
import { emailPointers } from './email-pointers.ts';

/** A value that says who somebody is: where it stands in what is written down, and whom it identifies. */
interface PersonalPlace {
  readonly pointer: string;
  readonly subject: string;
}

/** By digest: the values of one person in one event, by where they stood in it. */
export type PersonalValues = {
  readonly [digest: string]: {
    readonly salt: string;
    readonly value: { readonly [pointer: string]: unknown };
  };
};

export interface Sealed {
  readonly body: StoredEvent;
  /** By the person whom the values identify. */
  readonly values: ReadonlyMap<string, PersonalValues>;
}

type Given =
  { readonly kind: 'start'; readonly start: Start } | { readonly kind: 'event'; readonly event: CaseEvent };

/** That somebody was erased, and how the case stood afterwards: deciding its events goes on from there. */
type Erased = { readonly kind: 'erased'; readonly subject: string; readonly state: Case };

export type Unsealed = Given | Erased;

/**
 * Takes the values that identify people out of an event. What stays is chained for ever; what was taken out can be
 * deleted, and one salted digest for each person, which tells nothing, still shows that it was nothing else.
 */
export function seal(release: Release, event: Given, form: string | undefined, salt: () => string): Sealed {
  const found = new Map<string, { [pointer: string]: unknown }>();
  let body: unknown = event;
  for (const { pointer, subject } of personalPlaces(release, event, form)) {
    const value = readAt(body, parsePointer(pointer));
    if (value === undefined || value === null) continue;
    // Its place is kept: the order of names is part of what is rebuilt.
    body = replaceAt(body, pointer, null);
    const own = found.get(subject) ?? {};
    own[pointer] = value;
    found.set(subject, own);
  }
  const values = new Map<string, PersonalValues>();
  const sealed: { [digest: string]: readonly string[] } = {};
  for (const [subject, value] of found) {
    const grain = salt();
    const digest = digestOf(grain, value);
    sealed[digest] = Object.keys(value);
    values.set(subject, { [digest]: { salt: grain, value } });
  }
  return { body: { ...(body as Given), sealed }, values };
}

/** Under which the state of a case is kept that was written down at an erasure. */
export const WHOLE_CASE = 'case';

/**
 * The state names other people, who can be erased later: so all of it is kept apart, and what is chained has its digest. A
 * later erasure in the same case writes another one down, and this one can go.
 */
export function sealState(
  subject: string,
  state: Case,
  salt: () => string,
): { readonly body: StoredEvent; readonly values: PersonalValues } {
  const grain = salt();
  const value = { '/state': state };
  const digest = digestOf(grain, value);
  return {
    body: { kind: 'erased', subject, state: null, sealed: { [digest]: ['/state'] } },
    values: { [digest]: { salt: grain, value } },
  };
}

/** Puts the values back. Those of a person who was erased are not there any more; `missing` says so. */
export function unseal(
  { sealed, ...body }: StoredEvent,
  values: PersonalValues,
): { readonly event: Unsealed; readonly missing: boolean } {
  let event: unknown = body;
  let missing = false;
  for (const [digest, pointers] of Object.entries(sealed)) {
    const known = Object.hasOwn(values, digest) ? values[digest] : undefined;
    if (known === undefined) missing = true;
    else for (const pointer of pointers) event = replaceAt(event, pointer, known.value[pointer]);
  }
  return { event: event as Unsealed, missing };
}

export function digestOf(salt: string, value: unknown): string {
  return createHash('sha256').update(salt).update(JSON.stringify(value)).digest('base64url');
}

function personalPlaces(release: Release, event: Given, form: string | undefined): PersonalPlace[] {
  if (event.kind === 'start') {
    const { start } = event;
    const { id } = start.case.starter;
    return [
      { pointer: '/start/case/starter/name', subject: id },
      { pointer: '/start/case/starter/email', subject: id },
      ...placesOfActor(start.by, '/start/by'),
      ...placesOfRecords(release, start.records, '/start/records'),
      ...placesOfAnswers(release, form, start.answers, '/start', actorOf(start.by)),
    ];
  }
  if (event.event.kind !== 'event') return [];
  const { by, records = {}, answers = {} } = event.event;
  return [
    ...placesOfActor(by, '/event/by'),
    ...placesOfRecords(release, records, '/event/records'),
    ...placesOfAnswers(release, form, answers, '/event', actorOf(by)),
  ];
}

type By = Start['by'];

function placesOfActor(by: By, at: string): PersonalPlace[] {
  if (by.kind !== 'user') return [];
  return [
    { pointer: `${at}/name`, subject: by.id },
    { pointer: `${at}/email`, subject: by.id },
  ];
}

const actorOf = (by: By): string => (by.kind === 'user' ? by.id : by.kind);

/** A record of a member of a company can be a person; that of a company is none. */
function placesOfRecords(
  release: Release,
  records: { readonly [id: string]: RecordEntry },
  at: string,
): PersonalPlace[] {
  return Object.entries(records)
    .filter(([, entry]) => find(release, 'record', entry.record)?.of === 'member')
    .map(([key, { id }]) => ({ pointer: `${at}${formatPointer([key])}/attributes`, subject: id }));
}

/** An address identifies its owner, and so whoever else is described in the same answers. */
function placesOfAnswers(
  release: Release,
  form: string | undefined,
  answers: Answers,
  at: string,
  actor: string,
): PersonalPlace[] {
  if (form === undefined) return [];
  const addresses = emailPointers(release, form).filter(
    (pointer) => typeof readAt(answers, parsePointer(pointer)) === 'string',
  );
  const subjectAt = (pointer: string) => subjectOfAddress(String(readAt(answers, parsePointer(pointer))));
  const [first] = addresses;
  const owner = first === undefined ? actor : subjectAt(first);
  const named = (find(release, 'form', form)?.personal ?? []).filter(
    (pointer) => !addresses.includes(pointer),
  );
  return [
    ...addresses.map((pointer) => ({ pointer: `${at}/answers${pointer}`, subject: subjectAt(pointer) })),
    ...named.map((pointer) => ({ pointer: `${at}/answers${pointer}`, subject: owner })),
    ...filledFrom(release, form, [...addresses, ...named]).map((pointer) => ({
      pointer: at + pointer,
      subject: owner,
    })),
  ];
}

/** What a connector told of a person, and filled in for whoever would have typed it. */
function filledFrom(release: Release, form: string, personal: readonly string[]): string[] {
  return Object.entries(find(release, 'form', form)?.checks ?? {}).flatMap(([check, { fills = {} }]) =>
    Object.entries(fills)
      .filter(([pointer]) => personal.includes(pointer))
      .map(([, from]) => `${formatPointer(['checks', check])}${from}`),
  );
}

/** Of somebody who is known by an address only. The address itself must not stay behind in an index. */
export function subjectOfAddress(address: string): string {
  return `address:${createHash('sha256').update(address.trim().toLowerCase()).digest('base64url')}`;
}
