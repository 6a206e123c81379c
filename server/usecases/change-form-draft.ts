import type { Answers } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { type SeenVersion, requireVersion } from '../http/kit/etag.ts';
import { Conflict, PreconditionFailed } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { dropDraftCompany } from '../store/repositories/companies.ts';
import {
  changeAnswers,
  deleteFormDraft,
  forgetSubmitted,
  type FormDraft,
  formDraftsOf,
  insertFormDraft,
} from '../store/repositories/form-drafts.ts';
import { deleteRecordsOfDraft } from '../store/repositories/records.ts';
import { draftOfCaller, draftOwner } from './draft-of-caller.ts';
import type { OpenForm } from './open-form.ts';

/** So many half-filled forms somebody has for one company, and no more. */
export const MOST_DRAFTS = 200;
/** Milliseconds for which a draft that was submitted still leads to its case. */
const REMEMBERED = 30 * 24 * 3_600_000;

export async function createFormDraft(
  app: AppServices,
  db: Database,
  { place, caller, release, form }: OpenForm,
  answers: Answers,
): Promise<FormDraft> {
  const owner = draftOwner(caller);
  const now = app.system();
  await forgetSubmitted(db, owner.user, now - REMEMBERED);
  if ((await formDraftsOf(db, owner, MOST_DRAFTS)).length === MOST_DRAFTS)
    throw new Conflict({
      detail: `You have ${MOST_DRAFTS} drafts for this company. Discard some of them first.`,
    });
  const draft: FormDraft = {
    id: app.newId(),
    ...owner,
    partner: caller.acting.partner,
    customer: null,
    pack: release.pack,
    form,
    flow: place.kind === 'event' ? place.row.flow : null,
    case: place.kind === 'event' ? place.row.id : null,
    event: place.kind === 'event' ? place.event : null,
    answers,
    checks: {},
    version: 1,
    became: null,
    createdAt: now,
    changedAt: now,
  };
  await insertFormDraft(db, draft);
  return draft;
}

/** Replaces what was typed, unless somebody has changed it since it was read: then nothing is overwritten. */
export async function changeFormDraft(
  app: AppServices,
  db: Database,
  caller: Caller,
  { id, seen, answers }: { readonly id: string; readonly seen: SeenVersion; readonly answers: Answers },
): Promise<FormDraft> {
  const draft = await draftOfCaller(db, caller, id);
  requireVersion(seen, draft.version);
  const changed = await changeAnswers(db, draft, { answers, changedAt: app.system() });
  if (changed === undefined) throw new PreconditionFailed();
  return changed;
}

/** With all that was added for it. */
export async function discardFormDraft(db: Database, caller: Caller, id: string): Promise<void> {
  const draft = await draftOfCaller(db, caller, id);
  await deleteFormDraft(db, draft.id);
  await deleteRecordsOfDraft(db, draft.id);
  if (draft.customer !== null) await dropDraftCompany(db, draft.customer);
}
