import {
  type Advanced,
  type Case,
  type CaseEvent,
  find,
  type Release,
  type Start,
} from '../../../engine/index.ts';
import type { Database } from '../../store/database.ts';
import {
  addReferences,
  appendEvent,
  type CaseRow,
  dropReferences,
  insertCase,
  keepPersonal,
  updateCase,
} from '../../store/repositories/cases.ts';
import { dropJob, dropTimers, putJob } from '../../store/repositories/jobs.ts';
import { asMs } from '../../time/business-clock.ts';
import { performEffects } from '../effects/index.ts';
import { BEGINNING, chainDigest } from '../history/chain.ts';
import { seal } from '../history/personal.ts';
import type { Services } from '../services.ts';
import { settleDrafts } from './drafts-of-case.ts';
import { listedOf } from './listed.ts';
import { referencesOf, sameReferences } from './references.ts';

type Given =
  { readonly kind: 'start'; readonly start: Start } | { readonly kind: 'event'; readonly event: CaseEvent };

export interface Step {
  readonly release: Release;
  /** The case as it was read in this transaction; none at its first event. */
  readonly before: CaseRow | undefined;
  readonly given: Given;
  readonly outcome: Advanced;
  /** An id that tells no name: of a user, `link:<person>`, `connector` or `timer`. */
  readonly actor: string;
  readonly request: string;
}

/**
 * The one place where a case is written: its event, what it is now, its timers and its effects, all in the transaction of
 * the caller.
 */
export async function commitStep(services: Services, db: Database, step: Step): Promise<CaseRow> {
  const head = await writeEvent(services, db, step);
  const row = await writeState(services, db, step, head);
  await writeReferences(db, step);
  await writeTimers(services, db, step, row);
  await performEffects(services, db, step, row);
  if (row.status === 'done') await settleDrafts(db, row.id);
  services.decided?.(row.pack, step.outcome.decisions);
  return row;
}

async function writeEvent(services: Services, db: Database, step: Step): Promise<string> {
  const { release, before, given, outcome, actor, request } = step;
  const { case: state, log } = outcome;
  const { body, values } = seal(release, given, formOf(release, state, given), services.newSalt);
  const event = {
    case: state.view.id,
    sequence: state.sequence,
    at: instantOf(step),
    release: release.hash,
    semantics: release.semantics,
    actor,
    request,
    body: JSON.stringify(body),
    previous: before?.head ?? BEGINNING,
  };
  const digest = chainDigest(event);
  await appendEvent(db, { ...event, log, digest });
  for (const [subject, own] of values)
    await keepPersonal(db, { case: event.case, sequence: event.sequence, subject, values: own });
  return digest;
}

/** When the engine decided; every entry of the log carries it. */
const instantOf = ({ outcome }: Step): string => outcome.log[0]?.at ?? '';

function formOf(release: Release, { view }: Case, given: Given): string | undefined {
  const flow = find(release, 'flow', view.flow);
  if (given.kind === 'start') return flow?.start.form;
  return given.event.kind === 'event' ? flow?.events?.[given.event.name]?.form : undefined;
}

async function writeState(services: Services, db: Database, step: Step, head: string): Promise<CaseRow> {
  const { release, before, outcome } = step;
  const state = outcome.case;
  const { view, status, sequence } = state;
  const inForce = (await services.releases.inForce(db, release.pack)) ?? release;
  const now = asMs(instantOf(step));
  const changed = {
    company: view.company.id,
    status,
    sequence,
    head,
    state,
    listed: listedOf(inForce, state),
  };
  if (before !== undefined) {
    await updateCase(db, { id: before.id, before: before.sequence, ...changed, changedAt: now });
    return { ...before, ...changed, changedAt: now };
  }
  const row: CaseRow = {
    id: view.id,
    number: view.number,
    pack: release.pack,
    flow: view.flow,
    release: release.hash,
    partner: view.partner.id,
    starter: view.starter.id,
    ...changed,
    openedAt: now,
    changedAt: now,
  };
  await insertCase(db, row);
  return row;
}

async function writeReferences(db: Database, { release, before, outcome }: Step): Promise<void> {
  const { id } = outcome.case.view;
  const after = referencesOf(release, outcome.case);
  if (before === undefined) return addReferences(db, id, after);
  const former = referencesOf(release, before.state);
  if (sameReferences(former, after)) return;
  await dropReferences(db, id, former);
  await addReferences(db, id, after);
}

async function writeTimers(
  services: Services,
  db: Database,
  { outcome }: Step,
  { id, status }: CaseRow,
): Promise<void> {
  if (status === 'done') return dropTimers(db, id);
  const { set, cleared } = outcome.timers;
  for (const name of cleared) await dropJob(db, id, name);
  for (const { name, due, ladder, overdue } of set)
    await putJob(db, {
      queue: 'timer',
      dueAt: asMs(due),
      id: services.newId(),
      case: id,
      name,
      type: 'timer',
      payload: {
        type: 'timer',
        ...(ladder === undefined ? {} : { ladder }),
        ...(overdue === undefined ? {} : { overdue }),
      },
      createdAt: services.system(),
    });
}
