import { type CaseView, type Release, type Start } from '../../../engine/index.ts';
import { actsForCustomer, type Caller } from '../../identity/caller.ts';
import type { Database } from '../../store/database.ts';
import { type CompanyRow, readCompany } from '../../store/repositories/companies.ts';

const EVERYTHING = { sees: 'everything' } as const;

/** Who acts, for which partner, about which company: the parties of a case, seen before it begins. */
export interface Parties {
  readonly view: Pick<CaseView, 'company' | 'partner' | 'starter'> & Pick<Partial<CaseView>, 'relationship'>;
  /** The partner, and the customer concerned where there is one: whose records can be chosen. */
  readonly partner: string;
  readonly customer: string | undefined;
}

/**
 * `draft` is a customer that comes into being with the case. A case for a new customer has no relationship yet: it follows
 * from the answers.
 */
export async function partiesOf(
  db: Database,
  release: Release,
  caller: Caller,
  kind: Start['for'],
  draft?: string,
): Promise<Parties> {
  const { user, company, acting } = caller;
  const partner = company.kind === 'customer' ? await existing(db, company.partner) : company;
  const drafted = draft === undefined ? undefined : await readCompany(db, draft, EVERYTHING);
  // A customer who is not registered yet is none of those for whom somebody can act.
  const present =
    kind !== 'new' && (actsForCustomer(caller) || company.kind === 'customer') ? acting : partner;
  const concerned = drafted ?? present;
  const relationship =
    concerned.id === partner.id
      ? release.definitions.pack[release.pack]?.relationships?.own
      : (concerned.relationship ?? undefined);
  const about = seen(concerned);
  return {
    view: {
      company: about,
      partner: concerned === partner ? about : seen(partner),
      ...(kind === 'new' || relationship === undefined ? {} : { relationship }),
      starter: {
        id: user.id,
        name: user.name,
        email: user.email,
        ...(user.record === null ? {} : { record: user.record }),
      },
    },
    partner: partner.id,
    customer: concerned.id === partner.id ? undefined : concerned.id,
  };
}

async function existing(db: Database, id: string): Promise<CompanyRow> {
  const row = await readCompany(db, id, EVERYTHING);
  if (row === undefined) throw new Error(`company ${id} is not there`);
  return row;
}

function seen({ attributes, id, name }: CompanyRow): CaseView['company'] {
  return { ...attributes, id, name };
}
