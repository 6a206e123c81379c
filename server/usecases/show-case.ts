import {
  type Case,
  eventWords,
  find,
  get,
  type Origin,
  type PossibleEvent,
  possibleEvents,
  type Release,
  statusesOf,
  translate,
  whatNext,
  type WhatNext,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { type Caller, homeScopeOf, scopeOf } from '../identity/caller.ts';
import { originOf, withHelpers } from '../identity/permissions.ts';
import type { Database } from '../store/database.ts';
import { type CaseRow, readCase } from '../store/repositories/cases.ts';
import { type Job, jobsOfCases, timersOf } from '../store/repositories/jobs.ts';
import { asInstant } from '../time/business-clock.ts';
import { incidentWords, subjectOf, titleOf } from './incident-words/say.ts';
import { showDocumentsOfCase } from './documents-of-case.ts';
import { aboutCase, listOfCase } from './list-of-case.ts';
import { checksOf, notedIn, summariseAnswers } from './summarise-case.ts';

/** A case that the caller may see; whoever acts for a customer sees what concerns that customer, and no more. */
export async function visibleCase(db: Database, id: string, caller: Caller): Promise<CaseRow | undefined> {
  const row = await readCase(db, id);
  if (row === undefined) return undefined;
  const scope = caller.company.id === caller.acting.id ? homeScopeOf(caller) : scopeOf(caller);
  if (scope.sees === 'everything') return row;
  if (row.partner !== scope.partner) return undefined;
  return scope.sees === 'partner' || row.company === scope.company ? row : undefined;
}

/** A case as somebody sees it: how it stands, what they may do and what not, and why. */
export async function showCase(app: AppServices, row: CaseRow, caller: Caller, language?: string) {
  const { read } = app.store;
  const release = await app.releases.byHash(read, row.release);
  const inForce = (await app.releases.inForce(read, row.pack)) ?? release;
  const by = await withHelpers(read, inForce, caller, await originOf(read, inForce, caller, language));
  const { state } = row;
  const now = app.clock.now();
  const flow = get(release, 'flow', row.flow);
  const incidents = await jobsOfCases(read, [row.id], 'incident');
  const list = listOfCase(inForce, row.flow, by);
  return {
    id: row.id,
    number: row.number,
    pack: row.pack,
    flow: row.flow,
    title: translate(release, 'flow', row.flow, '/title', flow.title, by.language),
    about: aboutCase(inForce, release, state, by.language),
    ...(list === undefined ? {} : { list }),
    release: row.release,
    status: state.status,
    sequence: row.sequence,
    openedAt: asInstant(row.openedAt),
    changedAt: asInstant(row.changedAt),
    company: { id: state.view.company.id, name: state.view.company.name },
    partner: { id: state.view.partner.id, name: state.view.partner.name },
    ...(state.view.relationship === undefined ? {} : { relationship: state.view.relationship }),
    starter: { id: state.view.starter.id, name: state.view.starter.name },
    strands: statusesOf(release, state, now, by.language),
    answers: state.answers,
    filledIn: await summariseAnswers(app, release, state, by.language),
    checks: checksOf(release, state, by.language),
    events: eventsFor(release, state, now, by),
    documents: await showDocumentsOfCase(read, state),
    incidents: incidents.map((job) => ({
      title: titleOf(release, subjectOf(job), by.language),
      since: asInstant(job.dueAt),
      todo: incidentWords(by.language).todo,
    })),
    // What a flow has noted for itself can be for the provider only.
    ...(caller.company.kind === 'provider'
      ? { data: state.data, noted: notedIn(release, state, by.language) }
      : {}),
  };
}

/** What whoever asks could send, now or at another time; what others send is not theirs to see. */
function eventsFor(release: Release, state: Case, now: string, by: Extract<Origin, { kind: 'user' }>) {
  const declared = find(release, 'flow', state.view.flow)?.events ?? {};
  return possibleEvents(release, state, now, by)
    .filter(({ event }) => comesFrom(declared[event]?.by, by.organisation))
    .map((possible) => told(release, state, now, possible, by.language));
}

function comesFrom(by: string | undefined, organisation: string): boolean {
  if (by === 'operator') return organisation === 'provider';
  return (by === 'starter' || by === 'company') && organisation !== 'provider';
}

function told(release: Release, state: Case, now: string, possible: PossibleEvent, language?: string) {
  const { event, allowed, because, message, findings, cite } = possible;
  const { form, tone, facet } = get(release, 'flow', state.view.flow).events?.[event] ?? {};
  return {
    event,
    ...eventWords(release, state, event, now, language),
    ...(form === undefined ? {} : { form }),
    ...(tone === undefined ? {} : { tone }),
    ...(facet === undefined ? {} : { strand: facet }),
    allowed,
    ...(because === undefined ? {} : { because }),
    ...(message === undefined ? {} : { message }),
    ...(findings === undefined || findings.length === 0 ? {} : { findings }),
    ...(cite === undefined ? {} : { cite }),
  };
}

/** What lies ahead: messages with their recipients by role, deadlines, and where each possible event leads. */
export async function showNext(app: AppServices, row: CaseRow, caller: Caller, language?: string) {
  const { read } = app.store;
  const release = await app.releases.byHash(read, row.release);
  const inForce = (await app.releases.inForce(read, row.pack)) ?? release;
  const by = await originOf(read, inForce, caller, language);
  const timers = (await timersOf(read, row.id)).map(({ name, dueAt, payload }) => {
    const ladder = payload.type === 'timer' ? payload.ladder : undefined;
    return {
      name,
      due: asInstant(dueAt),
      kind: ladder === undefined ? ('delay' as const) : ('reminder' as const),
      ...(ladder === undefined ? {} : { ladder }),
    };
  });
  const next = whatNext(release, row.state, timers, app.clock.now(), by);
  const jobs = underWay(release, next.jobs, await jobsOfCases(read, [row.id], 'effect'), by.language);
  return byRole(release, row.flow, { ...next, jobs }, by.language);
}

/** Requests that wait for an answer, and whatever else did not succeed yet and is tried again. */
function underWay(release: Release, asked: WhatNext['jobs'], jobs: readonly Job[], language?: string) {
  const invokeOf = ({ payload }: Job) =>
    payload.type === 'effect' && payload.effect.type === 'connector'
      ? payload.effect.params['id']
      : undefined;
  const attemptsOf = (id: string) => jobs.find((job) => invokeOf(job) === id)?.attempts ?? 0;
  const again = jobs.filter((job) => job.attempts > 0 && invokeOf(job) === undefined);
  return [
    ...asked.map((one) => ({ ...one, attempts: attemptsOf(one.id) })),
    ...again.map((job) => ({
      id: job.id,
      title: titleOf(release, subjectOf(job), language),
      attempts: job.attempts,
    })),
  ];
}

/** People by role and not by address: who reads this need not know everybody's. */
export function byRole(release: Release, flow: string, told: object, language?: string): unknown {
  const people = find(release, 'flow', flow)?.people ?? {};
  const role = (person: string) =>
    translate(release, 'flow', flow, `/people/${person}/title`, people[person]?.title ?? person, language);
  return JSON.parse(
    JSON.stringify(told, (key, value: unknown) =>
      key === 'to' && Array.isArray(value)
        ? value.map(({ person }: { person: string }) => ({ person, title: role(person) }))
        : value,
    ),
  ) as unknown;
}
