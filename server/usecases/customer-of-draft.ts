import type { AppServices } from '../app-services.ts';
import type { Database } from '../store/database.ts';
import { putCompany } from '../store/repositories/companies.ts';
import { type FormDraft, keepInDraft } from '../store/repositories/form-drafts.ts';

/** The customer who comes into being with a draft, to whom people can be added while they are registered. */
export async function customerOfDraft(
  { newId, system }: AppServices,
  db: Database,
  { id, partner, customer }: FormDraft,
  name = '',
): Promise<string> {
  const company = customer ?? newId();
  if (customer === null) await keepInDraft(db, id, { customer: company });
  await putCompany(db, {
    id: company,
    kind: 'customer',
    partner,
    name,
    relationship: null,
    attributes: {},
    draft: true,
    version: 1,
    createdAt: system(),
  });
  return company;
}
