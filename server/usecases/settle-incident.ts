import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { type Answers, type Effect, packOf, type Recipient, type Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { emailOf } from '../directory/addresses.ts';
import { Problem } from '../http/kit/problem.ts';
import { PROBLEM_KINDS } from '../http/kit/problem-kinds.ts';
import { Conflict } from '../http/kit/problems.ts';
import { loginOf } from '../identity/login.ts';
import { readAddress } from '../mail/index.ts';
import { isHiddenRelationship } from '../runtime/effects/access.ts';
import { keyOf } from '../runtime/jobs/worker.ts';
import { takeEvent } from '../runtime/steps/take-event.ts';
import { tellCase } from '../runtime/steps/tell-case.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import { type CaseRow, readCase } from '../store/repositories/cases.ts';
import { readCompany } from '../store/repositories/companies.ts';
import { readIncident } from '../store/repositories/incidents.ts';
import { changePayload, type Job, keepDelivery, moveJob, takeJob } from '../store/repositories/jobs.ts';
import { recordsOf } from '../store/repositories/records.ts';
import { incidentWords, subjectOf } from './incident-words/say.ts';
import { inputSchema, type Remedy, remediesOf } from './show-incidents.ts';

const EVERYTHING = { sees: 'everything' } as const;

export interface Settling {
  readonly id: string;
  /** The operator. */
  readonly actor: string;
  readonly request: string;
}

interface Incident {
  readonly job: Job;
  /** None for what belongs to no case. */
  readonly of: Of | undefined;
}

interface Of {
  readonly row: CaseRow;
  readonly release: Release;
}

/** The case that it concerned, to be told once it is on the disk. */
export type Concerned = CaseRow | undefined;

/** Has it tried again, from the first attempt on. */
export async function retryIncident(app: AppServices, db: Database, settling: Settling): Promise<Concerned> {
  const incident = await open(app, db, settling, 'retry');
  await again(app, db, incident.job);
  await note(app, db, incident, settling, 'incident.retried');
  return incident.of?.row;
}

/** Goes on without it. A flow that waits for an answer is told that there will be none. */
export async function skipIncident(
  app: AppServices,
  db: Database,
  settling: Settling & { readonly reason?: string | undefined },
): Promise<Concerned> {
  const incident = await open(app, db, settling, 'skip');
  const { job, of } = incident;
  if (!(await takeJob(db, job))) throw settled();
  await keepDelivery(db, {
    key: keyOf(job),
    case: job.case,
    type: job.type,
    at: app.system(),
    attempts: job.attempts,
    result: { skipped: true },
  });
  await note(app, db, incident, settling, 'incident.skipped');
  if (of === undefined || job.type !== 'connector') return of?.row;
  const message = settling.reason ?? incidentWords(packOf(of.release).languages[0]).withoutIt;
  return tellFlow(app, db, job, of.row, settling, message);
}

export interface Edit {
  /** For a request to a service: what it is asked with. */
  readonly input?: Answers;
  /** For a mail: where this one goes. */
  readonly address?: string;
}

/** Changes what is asked, or where this one mail goes, and has it tried again. */
export async function editIncident(
  app: AppServices,
  db: Database,
  settling: Settling & { readonly edit: Edit },
): Promise<Concerned> {
  const incident = await open(app, db, settling, 'edit');
  const { job, of } = incident;
  if (of === undefined || job.payload.type !== 'effect') throw settled();
  const { effect } = job.payload;
  const changed =
    job.type === 'connector'
      ? withInput(app, of.release, effect, settling.edit)
      : await withAddress(db, of, effect, settling.edit);
  if (!(await changePayload(db, job, { type: 'effect', effect: changed }))) throw settled();
  await again(app, db, job);
  await note(app, db, incident, settling, 'incident.edited');
  return incident.of?.row;
}

/** Once it is on the disk: what waits to be done is looked at at once. */
export function tellSettled(app: AppServices, row: Concerned): void {
  if (row !== undefined) tellCase(app, row);
  app.worker.wake();
  app.changes.publish({ kind: 'operations' });
}

async function open(app: AppServices, db: Database, { id }: Settling, remedy: Remedy): Promise<Incident> {
  const job = await readIncident(db, id);
  if (job === undefined) throw settled();
  const row = await readCase(db, job.case);
  const of = row && { row, release: await app.releases.byHash(db, row.release) };
  if (!remediesOf(of?.release, job).includes(remedy))
    throw new Conflict({ detail: 'This cannot be done about it.' });
  return { job, of };
}

const settled = (): Problem =>
  new Conflict({ detail: 'It has been settled in the meantime. Read the incidents again.' });

async function again({ system }: AppServices, db: Database, job: Job): Promise<void> {
  if (!(await moveJob(db, job, { queue: 'effect', dueAt: system(), attempts: 0 }))) throw settled();
}

/** Who did what: in the audit, and by it in the activity log of the case. */
async function note(
  app: AppServices,
  db: Database,
  { job, of }: Incident,
  { actor, request }: Settling,
  action: string,
): Promise<void> {
  const { type, id } = subjectOf(job);
  await appendAudit(db, {
    at: app.system(),
    actor,
    action,
    subject: of?.row.id ?? job.id,
    detail: { incident: job.id, type, what: id, when: app.clock.now(), sequence: of?.row.sequence ?? 0 },
    request,
  });
}

async function tellFlow(
  app: AppServices,
  db: Database,
  job: Job,
  row: CaseRow,
  { actor, request }: Settling,
  message: string,
): Promise<CaseRow> {
  const invoke = job.payload.type === 'effect' ? String(job.payload.effect.params['id']) : '';
  const taken = await takeEvent(app, db, {
    case: job.case,
    event: { kind: 'failure', invoke, error: { code: 'skipped', message } },
    actor,
    request,
  });
  return 'row' in taken ? taken.row : row;
}

/** What was refused with other words is another request: a service that knows the key would answer as before. */
function withInput(app: AppServices, release: Release, effect: Effect, { input }: Edit): Effect {
  if (input === undefined)
    throw invalid([{ pointer: '/input', code: 'required', message: 'is needed here' }]);
  const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true, formats: fullFormats });
  const validate = ajv.compile(inputSchema(release, String(effect.params['src'])));
  if (!validate(input))
    throw invalid(
      (validate.errors ?? []).slice(0, 50).map(({ instancePath, keyword, message = '', params }) => ({
        pointer: `/input${instancePath}${missing(params)}`,
        code: keyword,
        message,
      })),
    );
  return { ...effect, key: `${effect.key}:${app.newId()}`, params: { ...effect.params, input } };
}

const missing = (params: { readonly missingProperty?: string }): string =>
  params.missingProperty === undefined ? '' : `/${params.missingProperty}`;

/** The same mail to another address. The person stays who they are, so that whoever must not be written to is not. */
async function withAddress(db: Database, of: Of, effect: Effect, edit: Edit): Promise<Effect> {
  const email = edit.address === undefined ? undefined : readAddress(edit.address.trim());
  if (email === undefined)
    throw invalid([
      { pointer: '/address', code: 'email', message: 'is no address to which a mail could go' },
    ]);
  await refuseHidden(db, of, email);
  const former = effect.to?.[0];
  if (former === undefined) throw settled();
  return { ...effect, to: [{ person: former.person, kind: 'address', email, organisation: whose(former) }] };
}

function whose(to: Recipient): 'own' | 'customer' | 'other' {
  if (to.kind === 'record') return to.owner;
  if (to.kind === 'address') return to.organisation;
  return to.kind === 'holders' && to.organisation === 'provider' ? 'other' : 'own';
}

/** An address of somebody who must not learn of the provider is refused, whoever is said to read it. */
async function refuseHidden(db: Database, { row, release }: Of, email: string): Promise<void> {
  if (row.company === row.partner) return;
  const company = await readCompany(db, row.company, EVERYTHING);
  const relationships = [row.state.view.relationship, company?.relationship ?? undefined];
  if (!relationships.some((relationship) => isHiddenRelationship(release, relationship))) return;
  const records = await recordsOf(db, { companies: [row.company], pack: row.pack }, EVERYTHING);
  const theirs = records.map((record) => emailOf(release, record)).filter((one) => one !== undefined);
  if (theirs.some((one) => loginOf(one) === loginOf(email)))
    throw new Conflict({ detail: 'This customer must not be written to.' });
}

function invalid(errors: { pointer: string; code: string; message: string }[]): Problem {
  return new Problem(PROBLEM_KINDS.invalidBody, { errors });
}
