import { hash } from 'node:crypto';
import { type Case, parsePointer, readAt, type Release } from '../../../engine/index.ts';
import type { StoredEvent } from '../../store/schema/index.ts';
import { Copy } from './at-pointer.ts';
import { type Given, personalPlaces } from './personal-places.ts';

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

/** That somebody was erased, and how the case stood afterwards: deciding its events goes on from there. */
type Erased = { readonly kind: 'erased'; readonly subject: string; readonly state: Case };

export type Unsealed = Given | Erased;

/**
 * Takes the values that identify people out of an event. What stays is chained for ever; what was taken out can be
 * deleted, and one salted digest for each person, which tells nothing, still shows that it was nothing else.
 */
export function seal(release: Release, event: Given, form: string | undefined, salt: () => string): Sealed {
  const found = new Map<string, { [pointer: string]: unknown }>();
  const body = new Copy(event);
  for (const { pointer, segments, subject } of personalPlaces(release, event, form)) {
    const value = readAt(body.value, segments);
    if (value === undefined || value === null) continue;
    // Its place is kept: the order of names is part of what is rebuilt.
    body.put(segments, null);
    const own = found.get(subject) ?? {};
    own[pointer] = value;
    found.set(subject, own);
  }
  const values = new Map<string, PersonalValues>();
  const sealed = byName<readonly string[]>();
  for (const [subject, value] of found) {
    const grain = salt();
    const digest = digestOf(grain, value);
    sealed[digest] = Object.keys(value);
    const own = byName<PersonalValues[string]>();
    own[digest] = { salt: grain, value };
    values.set(subject, own);
  }
  return { body: { ...(body.value as Given), sealed }, values };
}

/** No two digests are alike: without a prototype no shape is kept for the objects of each one. */
const byName = <T>(): { [name: string]: T } => Object.create(null) as { [name: string]: T };

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
  const event = new Copy(body);
  let missing = false;
  for (const [digest, pointers] of Object.entries(sealed)) {
    const known = Object.hasOwn(values, digest) ? values[digest] : undefined;
    if (known === undefined) missing = true;
    else for (const pointer of pointers) event.put(parsePointer(pointer), known.value[pointer]);
  }
  return { event: event.value as Unsealed, missing };
}

export function digestOf(salt: string, value: unknown): string {
  return hash('sha256', salt + JSON.stringify(value), 'base64url');
}
