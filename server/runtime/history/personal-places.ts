import { hash } from 'node:crypto';
import {
  type Answers,
  type CaseEvent,
  find,
  formatPointer,
  parsePointer,
  readAt,
  type RecordEntry,
  type Release,
  type Start,
} from '../../../engine/index.ts';
import { perForm } from '../../forms/per-form.ts';
import { emailPointers } from './email-pointers.ts';

export type Given =
  { readonly kind: 'start'; readonly start: Start } | { readonly kind: 'event'; readonly event: CaseEvent };

/** A value that says who somebody is: where it stands in what is written down, and whom it identifies. */
export interface PersonalPlace extends Place {
  readonly subject: string;
}

interface Place {
  readonly pointer: string;
  readonly segments: readonly string[];
}

const placeAt = (pointer: string): Place => ({ pointer, segments: parsePointer(pointer) });

const STARTER = [placeAt('/start/case/starter/name'), placeAt('/start/case/starter/email')];

/** Who acted, by where that stands. */
const ACTOR = {
  start: [placeAt('/start/by/name'), placeAt('/start/by/email')],
  event: [placeAt('/event/by/name'), placeAt('/event/by/email')],
};

/** Where an event says who somebody is. What follows from the form alone is worked out once. */
export function personalPlaces(release: Release, event: Given, form: string | undefined): PersonalPlace[] {
  if (event.kind === 'start') {
    const { start } = event;
    const { id } = start.case.starter;
    return [
      ...STARTER.map((place) => ({ ...place, subject: id })),
      ...placesOfActor(start.by, 'start'),
      ...placesOfRecords(release, start.records, 'start'),
      ...placesOfAnswers(release, form, start.answers, 'start', actorOf(start.by)),
    ];
  }
  if (event.event.kind !== 'event') return [];
  const { by, records = {}, answers = {} } = event.event;
  return [
    ...placesOfActor(by, 'event'),
    ...placesOfRecords(release, records, 'event'),
    ...placesOfAnswers(release, form, answers, 'event', actorOf(by)),
  ];
}

type By = Start['by'];
type Kind = Given['kind'];

function placesOfActor(by: By, kind: Kind): PersonalPlace[] {
  return by.kind === 'user' ? ACTOR[kind].map((place) => ({ ...place, subject: by.id })) : [];
}

const actorOf = (by: By): string => (by.kind === 'user' ? by.id : by.kind);

/** A record of a member of a company can be a person; that of a company is none. */
function placesOfRecords(
  release: Release,
  records: { readonly [id: string]: RecordEntry },
  kind: Kind,
): PersonalPlace[] {
  return Object.entries(records)
    .filter(([, entry]) => find(release, 'record', entry.record)?.of === 'member')
    .map(([key, { id }]) => {
      const segments = [kind, 'records', key, 'attributes'];
      return { pointer: formatPointer(segments), segments, subject: id };
    });
}

/** An address identifies its owner, and so whoever else is described in the same answers. */
function placesOfAnswers(
  release: Release,
  form: string | undefined,
  answers: Answers,
  kind: Kind,
  actor: string,
): PersonalPlace[] {
  if (form === undefined) return [];
  const { emails, named, filled } = placesOfForm(release, form);
  const at = ({ pointer, segments }: Place, subject: string): PersonalPlace => ({
    pointer: `/${kind}${pointer}`,
    segments: [kind, ...segments],
    subject,
  });
  const addresses = emails.filter(({ inside }) => typeof readAt(answers, inside) === 'string');
  const subjectAt = (inside: readonly string[]) => subjectOfAddress(String(readAt(answers, inside)));
  const owner = addresses[0] === undefined ? actor : subjectAt(addresses[0].inside);
  const given = new Set(addresses.map(({ pointer }) => pointer));
  return [
    ...addresses.map((place) => at(place, subjectAt(place.inside))),
    ...named.filter(({ pointer }) => !given.has(pointer)).map((place) => at(place, owner)),
    ...filled.filter(({ needs }) => needs === undefined || given.has(needs)).map((place) => at(place, owner)),
  ];
}

interface AnswerPlace extends Place {
  /** In the answers themselves. */
  readonly inside: readonly string[];
}

/** What a connector told of a person, and filled in for whoever would have typed it. */
interface FilledPlace extends Place {
  /** The address that has to be there for it to be of a person; none where it always is. */
  readonly needs?: string;
}

const placesOfForm = perForm((release, form) => {
  const { personal = [], checks = {} } = find(release, 'form', form) ?? {};
  const inAnswers = (pointer: string): AnswerPlace => ({
    ...placeAt(`/answers${pointer}`),
    inside: parsePointer(pointer),
  });
  const emails = emailPointers(release, form);
  const filled = Object.entries(checks).flatMap(([check, { fills = {} }]) =>
    Object.entries(fills).flatMap(([pointer, from]): FilledPlace[] => {
      const place = placeAt(`${formatPointer(['checks', check])}${from}`);
      if (personal.includes(pointer)) return [place];
      return emails.includes(pointer) ? [{ ...place, needs: `/answers${pointer}` }] : [];
    }),
  );
  return { emails: emails.map(inAnswers), named: personal.map(inAnswers), filled };
});

/** Of somebody who is known by an address only. The address itself must not stay behind in an index. */
export function subjectOfAddress(address: string): string {
  return `address:${hash('sha256', address.trim().toLowerCase(), 'base64url')}`;
}
