import { and, desc, eq } from 'drizzle-orm';
import type { Answers } from '../../engine/index.ts';
import type { KeptChecks } from '../forms/checks.ts';
import type { FormPlace } from '../forms/form-place.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import type { Services } from '../runtime/services.ts';
import type { Database } from '../store/database.ts';
import { readCase } from '../store/repositories/cases.ts';
import { dropDraftCompany, putCompany } from '../store/repositories/companies.ts';
import { deleteRecordsOfDraft } from '../store/repositories/records.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';

const { formDrafts } = schema;

export type FormDraft = typeof formDrafts.$inferSelect;

export interface NewDraft {
  readonly pack: string;
  readonly form: string;
  readonly case?: string;
  readonly event?: string;
  readonly answers: Answers;
}

export async function createDraft(
  services: Services,
  db: Database,
  caller: Caller,
  wanted: NewDraft,
): Promise<FormDraft> {
  const now = services.system();
  const row: FormDraft = {
    id: services.newId(),
    user: caller.user.id,
    partner: caller.acting.partner,
    company: caller.acting.id,
    customer: null,
    pack: wanted.pack,
    form: wanted.form,
    flow: null,
    case: wanted.case ?? null,
    event: wanted.event ?? null,
    answers: wanted.answers,
    checks: {},
    version: 1,
    createdAt: now,
    became: null,
    changedAt: now,
  };
  await db.insert(formDrafts).values(row);
  return row;
}

/** A draft of the caller, made for the company for which they act now: another tab may act for another one. */
export async function readDraft(db: Database, caller: Caller, id: string): Promise<FormDraft> {
  const [row] = await db
    .select()
    .from(formDrafts)
    .where(and(eq(formDrafts.id, id), eq(formDrafts.user, caller.user.id)));
  if (row === undefined || row.company !== caller.acting.id)
    throw new NotFound({ detail: 'There is no such draft for the company for which you act.' });
  return row;
}

export async function draftsOf(db: Database, caller: Caller): Promise<FormDraft[]> {
  return db
    .select()
    .from(formDrafts)
    .where(and(eq(formDrafts.user, caller.user.id), eq(formDrafts.company, caller.acting.id)))
    .orderBy(desc(formDrafts.changedAt))
    .limit(200);
}

/** `undefined` where somebody else, or another tab, has changed it since. */
export async function changeDraft(
  services: Services,
  db: Database,
  before: FormDraft,
  to: { readonly answers?: Answers; readonly checks?: KeptChecks; readonly customer?: string },
): Promise<FormDraft | undefined> {
  const [row] = await db
    .update(formDrafts)
    .set({ ...to, version: before.version + 1, changedAt: services.system() })
    .where(and(eq(formDrafts.id, before.id), eq(formDrafts.version, before.version)))
    .returning();
  return row;
}

/** With what was added for it, unless it has become a case. */
export async function discardDraft(db: Database, draft: FormDraft, submitted: boolean): Promise<void> {
  await db.delete(formDrafts).where(eq(formDrafts.id, draft.id));
  if (submitted) return;
  await deleteRecordsOfDraft(db, draft.id);
  if (draft.customer !== null) await dropDraftCompany(db, draft.customer);
}

/** The customer to whom people can be added while it is being registered. */
export async function customerOfDraft(
  services: Services,
  db: Database,
  draft: FormDraft,
): Promise<{ readonly draft: FormDraft; readonly customer: string }> {
  if (draft.customer !== null) return { draft, customer: draft.customer };
  const id = services.newId();
  await putCompany(db, {
    id,
    kind: 'customer',
    partner: draft.partner,
    name: '',
    relationship: null,
    attributes: {},
    draft: true,
    version: 1,
    createdAt: services.system(),
  });
  const changed = await changeDraft(services, db, draft, { customer: id });
  return { draft: changed ?? draft, customer: id };
}

export async function placeOfDraft(db: Database, draft: FormDraft): Promise<FormPlace> {
  if (draft.case === null || draft.event === null)
    return { kind: 'start', pack: draft.pack, form: draft.form };
  const row = await readCase(db, draft.case);
  if (row === undefined) throw new NotFound({ detail: 'The case of this draft is not there any more.' });
  return { kind: 'event', row, event: draft.event };
}
