import {
  type Answers,
  type CheckAnswer,
  find,
  get,
  parsePointer,
  readAt,
  type Release,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { answeredChecks, answersIn } from '../forms/checks.ts';
import { formOfEvent } from '../forms/form-place.ts';
import { missingUploads } from '../forms/uploads.ts';
import { Problem, type ProblemKind } from '../http/kit/problem.ts';
import { Conflict, Gone, NotFound } from '../http/kit/problems.ts';
import { refusalProblem } from '../http/refusals.ts';
import { loginOf } from '../identity/login.ts';
import { hashPassword } from '../identity/passwords.ts';
import { takeEvent } from '../runtime/steps/take-event.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import type { DocumentSummary } from '../store/repositories/documents.ts';
import { putJob } from '../store/repositories/jobs.ts';
import { useLink } from '../store/repositories/links.ts';
import { readUser, userByLogin, type UserRow } from '../store/repositories/users.ts';
import { asInstant } from '../time/business-clock.ts';
import { keepPassword, requireGoodPassword } from './choose-password.ts';
import { documentsToSign, sealJobName } from './documents-of-link.ts';
import { type EventLink, findLink } from './find-link.ts';
import { noteAudit } from './note-audit.ts';
import { consentTo, declared } from './show-link.ts';

export const DOCUMENT_CHANGED: ProblemKind = {
  code: 'document-changed',
  status: 409,
  title: 'The document has changed',
  description: 'What was shown is not the document as it stands. Read it again, then decide.',
};

export interface LinkAct {
  readonly token: string;
  readonly answers: Answers;
  /** The documents as they were shown, by id: their SHA-256. */
  readonly shown: { readonly [document: string]: string };
  readonly password?: string | undefined;
  readonly language: string;
  /** From where it comes, for the evidence of a signature. */
  readonly ip: string;
  readonly agent: string;
  readonly request: string;
}

export interface PreparedAct extends LinkAct {
  readonly checks: { readonly [name: string]: CheckAnswer };
  readonly hash: string | undefined;
}

/** Whatever has to be waited for: what connectors say of the answers, and the hash of the password. */
export async function prepareAct(app: AppServices, found: EventLink, act: LinkAct): Promise<PreparedAct> {
  const { sets } = declared(found);
  if (sets === 'password')
    requireGoodPassword(act.password ?? '', loginOf(found.addressee.address), act.language);
  const hash = sets === 'password' ? await hashPassword(act.password ?? '') : undefined;
  return { ...act, hash, checks: await checksFor(app, found, act) };
}

async function checksFor(app: AppServices, found: EventLink, { answers, language }: LinkAct) {
  const { release, row } = found;
  const { form } = declared(found);
  if (form === undefined || Object.keys(get(release, 'form', form).checks ?? {}).length === 0) return {};
  const { context } = await formOfEvent(app, app.store.read, found, { language });
  const partner = { id: row.partner, attributes: row.state.view.partner };
  return answersIn(await answeredChecks(app, { release, form, answers, context, partner }, {}));
}

/**
 * Uses the link up and sends the event, with all that hangs on it, in the transaction of the caller. What is refused is
 * thrown, so that nothing is used.
 */
export async function performAct(app: AppServices, db: Database, act: PreparedAct): Promise<CaseRow> {
  const found = await findLink(app, db, act.token, act.language);
  if (found.state === 'unknown') throw new NotFound();
  if (found.state !== 'open') throw new Gone();
  const documents = await documentsAsShown(db, found, act);
  await requireUploads(db, found, act.answers);
  const at = app.clock.ms();
  if (!(await useLink(db, found.link.id, at))) throw new Gone();
  const row = await sendEvent(app, db, found, act);
  if (act.hash !== undefined) await setPassword(app, db, found, act);
  for (const document of documents) await sealLater(app, db, found, act, document, at);
  return row;
}

async function documentsAsShown(
  db: Database,
  found: EventLink,
  { shown }: LinkAct,
): Promise<readonly DocumentSummary[]> {
  const { documents, preparing } = await documentsToSign(db, found);
  const isShown = ({ id, sha256 }: DocumentSummary) => Object.hasOwn(shown, id) && shown[id] === sha256;
  if (preparing || !documents.every(isShown)) throw new Problem(DOCUMENT_CHANGED);
  return documents;
}

async function requireUploads(db: Database, found: EventLink, answers: Answers): Promise<void> {
  const { release, row } = found;
  const { form } = declared(found);
  if (form === undefined) return;
  const scope = { sees: 'company', partner: row.partner, company: row.company } as const;
  const errors = await missingUploads(db, release, form, answers, scope);
  if (errors.length > 0)
    throw refusalProblem({ accepted: false, because: 'invalid', message: '', findings: [], errors });
}

async function sendEvent(
  app: AppServices,
  db: Database,
  found: EventLink,
  { answers, checks, language, request }: PreparedAct,
): Promise<CaseRow> {
  const { row, event, person } = found;
  const taken = await takeEvent(app, db, {
    case: row.id,
    event: {
      kind: 'event',
      name: event,
      by: { kind: 'link', person, event, language },
      ...(declared(found).form === undefined && Object.keys(answers).length === 0 ? {} : { answers }),
      ...(Object.keys(checks).length === 0 ? {} : { checks }),
    },
    actor: `link:${person}`,
    request,
  });
  if ('refused' in taken) throw refusalProblem(taken.refused);
  if (!('row' in taken)) throw new Gone();
  return taken.row;
}

/** The flow has let the person in before; here is only the password missing. Whoever knew another one is signed out. */
async function setPassword(
  app: AppServices,
  db: Database,
  found: EventLink,
  { hash, request }: PreparedAct,
): Promise<void> {
  const user = await userBehind(db, found);
  if (hash === undefined || user === undefined || user.disabled)
    throw new Conflict({ detail: 'There is nobody here for whom a password could be set.' });
  await keepPassword(db, user, hash);
  await noteAudit(
    app,
    db,
    { actor: user.id, request },
    { action: 'user.password', subject: user.id, detail: { by: 'link' } },
  );
}

/** Who has an address signs in by it once, also where they are in the directory twice. */
async function userBehind(db: Database, { addressee, row }: EventLink): Promise<UserRow | undefined> {
  if (addressee.user !== undefined) return readUser(db, addressee.user);
  const user = await userByLogin(db, loginOf(addressee.address));
  return user?.company === row.company || user?.company === row.partner ? user : undefined;
}

async function sealLater(
  app: AppServices,
  db: Database,
  found: EventLink,
  act: PreparedAct,
  document: DocumentSummary,
  at: number,
): Promise<void> {
  const { link, row, addressee } = found;
  const now = app.system();
  await putJob(db, {
    queue: 'effect',
    dueAt: now,
    id: app.newId(),
    case: row.id,
    name: sealJobName(link.id, document.id),
    type: 'seal',
    payload: {
      type: 'seal',
      document: document.id,
      signature: {
        name: nameTyped(found, act.answers) ?? addressee.name ?? addressee.address,
        sentTo: addressee.address,
        consent: consentTo(found, document.by, act.language, asInstant(at)) ?? '',
        at: asInstant(at),
        address: act.ip,
        agent: act.agent.slice(0, 500),
        sha256: document.sha256,
        language: act.language,
      },
    },
    createdAt: now,
  });
}

/** Of the answers that say who somebody is, the first is the name. */
function nameTyped(found: EventLink, answers: Answers): string | undefined {
  const { form } = declared(found);
  const pointer = firstPersonal(found.release, form);
  const value = pointer === undefined ? undefined : readAt(answers, parsePointer(pointer));
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

const firstPersonal = (release: Release, form: string | undefined): string | undefined =>
  form === undefined ? undefined : find(release, 'form', form)?.personal?.[0];
