import { Gone, NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { type DraftOwner, type FormDraft, readFormDraft } from '../store/repositories/form-drafts.ts';
import type { FormAsked } from './open-form.ts';
import { visibleCase } from './show-case.ts';

/** A draft belongs to a user, and to the company for which it was made: another tab may act for another one. */
export const draftOwner = ({ user, acting }: Caller): DraftOwner => ({ user: user.id, company: acting.id });

/** A draft of the caller, also one that has become a case. */
export async function draftOrCase(db: Database, caller: Caller, id: string): Promise<FormDraft> {
  const draft = await readFormDraft(db, id, draftOwner(caller));
  if (draft === undefined)
    throw new NotFound({ detail: 'There is no such draft for the company for which you act.' });
  return draft;
}

/** A draft of the caller that can still be changed. One that has become a case says which. */
export async function draftOfCaller(db: Database, caller: Caller, id: string): Promise<FormDraft> {
  const draft = await draftOrCase(db, caller, id);
  if (draft.became === null) return draft;
  const row = await visibleCase(db, draft.became, caller);
  throw new Gone({
    detail: 'This draft has been submitted.',
    ...(row === undefined ? {} : { members: { case: { id: row.id, number: row.number } } }),
  });
}

/** The form of which it is a draft. */
export function formOfDraft({ pack, form, case: of, event }: FormDraft): FormAsked {
  return of === null || event === null ? { kind: 'form', pack, form } : { kind: 'event', case: of, event };
}

/** A draft that is named beside a form has to be a draft of this one. */
export async function draftBeside(
  db: Database,
  caller: Caller,
  asked: FormAsked,
  id: string | undefined,
): Promise<FormDraft | undefined> {
  if (id === undefined) return undefined;
  const draft = await draftOfCaller(db, caller, id);
  const own = formOfDraft(draft);
  const isOf =
    asked.kind === 'form'
      ? own.kind === 'form' && own.pack === asked.pack && own.form === asked.form
      : own.kind === 'event' && own.case === asked.case && own.event === asked.event;
  if (!isOf) throw new NotFound({ detail: 'This is a draft of another form.' });
  return draft;
}
