import { type Answers, find, get, type Recipient, type Release, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { addresseesOf, NotSendable } from '../runtime/jobs/recipients.ts';
import { type CaseRow, readCase } from '../store/repositories/cases.ts';
import { type IncidentFilter, incidentsPage } from '../store/repositories/incidents.ts';
import type { Job } from '../store/repositories/jobs.ts';
import { asInstant } from '../time/business-clock.ts';
import { subjectOf, titleOf } from './incident-words/say.ts';

const MOST = 50;

export type Remedy = 'retry' | 'skip' | 'edit';

/** What failed for good and waits for an operator, the latest first. `after` is what the page before said. */
export async function showIncidents(
  app: AppServices,
  language: string | undefined,
  filter: IncidentFilter = {},
  after?: string,
) {
  const [dueAt, id] = after?.split('_', 2) ?? [];
  const place = dueAt === undefined || id === undefined ? undefined : { dueAt: Number(dueAt), id };
  const jobs = await incidentsPage(app.store.read, MOST + 1, filter, place);
  const shown = await Promise.all(jobs.slice(0, MOST).map((job) => showIncident(app, job, language)));
  const last = jobs[MOST - 1];
  return {
    incidents: shown,
    ...(jobs.length > MOST && last !== undefined ? { next: `${last.dueAt}_${last.id}` } : {}),
  };
}

async function showIncident(app: AppServices, job: Job, language: string | undefined) {
  const row = await readCase(app.store.read, job.case);
  const release = row && (await app.releases.byHash(app.store.read, row.release));
  return {
    id: job.id,
    type: job.type,
    title: titleOf(release, subjectOf(job), language),
    problem: job.problem ?? '',
    since: asInstant(job.dueAt),
    attempts: job.attempts,
    remedies: remediesOf(release, job),
    ...(row === undefined || release === undefined ? {} : await ofCase(app, release, row, job, language)),
  };
}

async function ofCase(app: AppServices, release: Release, row: CaseRow, job: Job, language?: string) {
  const edit = editOf(release, job);
  return {
    case: caseOf(release, row, language),
    ...(await triedOf(app, release, row, job)),
    ...(edit === undefined ? {} : { edit }),
  };
}

function caseOf(release: Release, { id, number, pack, flow, state }: CaseRow, language?: string) {
  const { company, partner } = state.view;
  const title = translate(release, 'flow', flow, '/title', get(release, 'flow', flow).title, language);
  return { id, number, pack, title, company: company.name, partner: partner.name };
}

/** What can be done about it. Nobody can go on without a document that somebody has to sign, nor without its evidence. */
export function remediesOf(release: Release | undefined, job: Job): Remedy[] {
  const { type, id } = subjectOf(job);
  const needed =
    type === 'seal' ||
    (type === 'createDocument' && release !== undefined && find(release, 'document', id)?.sign !== undefined);
  const edits = type === 'email' || type === 'connector';
  return ['retry', ...(needed ? [] : (['skip'] as const)), ...(edits ? (['edit'] as const) : [])];
}

async function triedOf(app: AppServices, release: Release, row: CaseRow, { type, payload }: Job) {
  if (payload.type !== 'effect') return {};
  const { params, to = [] } = payload.effect;
  if (type === 'connector') return { operation: String(params['src']), input: params['input'] as Answers };
  const recipients = await Promise.all(to.map((one) => recipientOf(app, release, row, one)));
  return recipients.length === 0 ? {} : { recipients };
}

async function recipientOf(app: AppServices, release: Release, row: CaseRow, to: Recipient) {
  const { read } = app.store;
  const title = find(release, 'flow', row.flow)?.people?.[to.person]?.title ?? to.person;
  const inForce = (await app.releases.inForce(read, row.pack)) ?? release;
  try {
    const addressees = await addresseesOf(read, release, inForce, row, to);
    return { person: to.person, title, addresses: addressees.map(({ address }) => address) };
  } catch (error) {
    if (error instanceof NotSendable) return { person: to.person, title, addresses: [] };
    throw error;
  }
}

/** By which schema its input can be changed, and what it is now. */
function editOf(release: Release, { type, payload }: Job) {
  if (type !== 'connector' || payload.type !== 'effect') return undefined;
  const { src, input } = payload.effect.params as { src: string; input: Answers };
  return { schema: inputSchema(release, src), value: input };
}

export function inputSchema(release: Release, src: string): Answers {
  const [connector = '', operation = ''] = src.split('.');
  const input = find(release, 'connector', connector)?.operations[operation]?.input ?? { type: 'object' };
  return { ...(input as Answers), additionalProperties: false };
}
