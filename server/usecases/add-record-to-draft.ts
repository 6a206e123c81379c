import type { Answers, Owner } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { ownersNamed } from '../forms/choice-owners.ts';
import { relationshipBy } from '../forms/relationship.ts';
import { hiddenCustomer } from '../http/directory-problems.ts';
import { Problem } from '../http/kit/problem.ts';
import { PROBLEM_KINDS } from '../http/kit/problem-kinds.ts';
import { Conflict } from '../http/kit/problems.ts';
import { isHiddenRelationship } from '../runtime/effects/access.ts';
import type { Database } from '../store/database.ts';
import type { FormDraft } from '../store/repositories/form-drafts.ts';
import { insertRecord } from '../store/repositories/records.ts';
import { customerOfDraft } from './customer-of-draft.ts';
import { draftOfCaller } from './draft-of-caller.ts';
import type { OpenForm } from './open-form.ts';
import {
  attributesTyped,
  creatingPlace,
  type CreatingPlace,
  noteInDraft,
  shownInDraft,
  type TypedRecord,
} from './record-in-draft.ts';

export type NewRecordInDraft = TypedRecord & { readonly owner: Owner };

export interface PreparedRecord extends NewRecordInDraft {
  readonly place: CreatingPlace;
  readonly attributes: Answers;
}

/** Judges a record that is created on the spot, of the own company or of the customer concerned. */
export async function prepareRecordInDraft(
  app: AppServices,
  wanted: NewRecordInDraft,
): Promise<PreparedRecord> {
  const { owner, field } = wanted;
  const place = await creatingPlace(app, wanted);
  requireOwner(place.open, field, owner);
  if (owner === 'customer') requireKnownCustomer(place);
  return { ...wanted, place, attributes: await attributesTyped(app, place, wanted) };
}

/** Only this draft offers it, until the case that begins with it settles it. */
export async function addRecordToDraft(app: AppServices, db: Database, prepared: PreparedRecord) {
  const { caller, place, attributes, owner } = prepared;
  const { open, kind } = place;
  const draft = await draftOfCaller(db, caller, prepared.draft);
  const row = {
    id: app.newId(),
    pack: draft.pack,
    kind,
    company: owner === 'own' ? open.around.partner : await customerFor(app, db, open, draft),
    partner: open.around.partner,
    attributes,
    draft: draft.id,
    createdAt: app.system(),
  };
  await insertRecord(db, row);
  await noteInDraft(app, db, prepared, 'record.created', row);
  return shownInDraft(open.release, { ...row, version: 1, canSignIn: false }, owner);
}

/** The field says of whom something can be chosen, and so of whom it can be created. */
function requireOwner(open: OpenForm, field: string, owner: Owner): void {
  if (ownersNamed(open, field)?.includes(owner) === true) return;
  throw new Problem(PROBLEM_KINDS.invalidBody, {
    errors: [{ pointer: '/owner', code: 'choice', message: 'is nobody whose records can be chosen there' }],
  });
}

/** Nobody of a customer who must not know the provider is written down. */
function requireKnownCustomer({ open, draft }: CreatingPlace): void {
  const relationship = relationshipBy(open, open.flows, draft.answers);
  if (isHiddenRelationship(open.release, relationship)) throw hiddenCustomer();
}

async function customerFor(
  app: AppServices,
  db: Database,
  { around, context, place }: OpenForm,
  draft: FormDraft,
): Promise<string> {
  if (around.customer !== undefined) return around.customer;
  if (context.for !== 'new' || place.kind === 'event')
    throw new Conflict({ detail: 'There is no customer here of whom somebody could be added.' });
  return customerOfDraft(app, db, draft);
}
