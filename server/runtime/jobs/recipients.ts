import type { Recipient, Release } from '../../../engine/index.ts';
import { emailOf, labelOf } from '../../directory/addresses.ts';
import { holdersOf } from '../../identity/permissions.ts';
import type { Database } from '../../store/database.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import { providerCompany, readCompany } from '../../store/repositories/companies.ts';
import { readRecord } from '../../store/repositories/records.ts';
import { readUser, userOfRecord } from '../../store/repositories/users.ts';
import { isHiddenRelationship } from '../effects/access.ts';

const EVERYTHING = { sees: 'everything' } as const;

export interface Addressee {
  /** Of the user, or of the record, or the address that was typed. */
  readonly id: string;
  readonly address: string;
  readonly name?: string;
  readonly language?: string;
  /** Where notices are read. */
  readonly user?: string;
}

/** Nobody is to be written to, for a reason that an operator has to look at. */
export class NotSendable extends Error {
  override readonly name = 'NotSendable';
}

/** Addresses are read when something is sent, and so long after it was decided. `inForce` says who holds a permission now. */
export async function addresseesOf(
  db: Database,
  release: Release,
  inForce: Release,
  row: CaseRow,
  to: Recipient,
): Promise<Addressee[]> {
  await refuseHidden(db, release, inForce, row, to);
  switch (to.kind) {
    case 'address':
      return [{ id: to.email, address: to.email, ...(to.name === undefined ? {} : { name: to.name }) }];
    case 'record':
      return [await recordAddressee(db, release, row, to)];
    case 'starter': {
      const user = await readUser(db, to.id);
      return user === undefined || user.disabled ? [] : [asAddressee(user)];
    }
    case 'holders': {
      const company = to.organisation === 'provider' ? await providerOf(db) : row.partner;
      return (await holdersOf(db, inForce, company, to.permission)).map(asAddressee);
    }
  }
}

function asAddressee(user: { id: string; name: string; email: string; language: string | null }): Addressee {
  const { id, name, email, language } = user;
  return { id, user: id, address: email, name, ...(language === null ? {} : { language }) };
}

async function recordAddressee(
  db: Database,
  release: Release,
  row: CaseRow,
  to: Extract<Recipient, { kind: 'record' }>,
): Promise<Addressee> {
  const record = await readRecord(db, to.id, EVERYTHING);
  if (record === undefined) throw new NotSendable(`${to.person} is not in the directory any more`);
  const company = to.owner === 'own' ? row.partner : row.company;
  if (record.company !== company)
    throw new NotSendable(`${to.person} belongs to another company than the case says`);
  const address = emailOf(release, record);
  if (address === undefined) throw new NotSendable(`${to.person} has no address`);
  const user = await userOfRecord(db, to.id);
  return {
    id: to.id,
    address,
    name: labelOf(release, record),
    ...(user?.language ? { language: user.language } : {}),
    ...(user === undefined ? {} : { user: user.id }),
  };
}

/**
 * A customer who does not know the provider is never written to. The flow is proven not to; here the relationship counts as
 * it is now, which may be stricter than when the case began.
 */
async function refuseHidden(
  db: Database,
  release: Release,
  inForce: Release,
  row: CaseRow,
  to: Recipient,
): Promise<void> {
  const toCustomer =
    (to.kind === 'record' && to.owner === 'customer') ||
    (to.kind === 'address' && to.organisation === 'customer');
  if (!toCustomer) return;
  const company = await readCompany(db, row.company, EVERYTHING);
  const now = company?.id === row.partner ? undefined : (company?.relationship ?? undefined);
  const hidden =
    isHiddenRelationship(release, row.state.view.relationship) || isHiddenRelationship(inForce, now);
  if (hidden) throw new NotSendable('this customer must not be written to');
}

async function providerOf(db: Database): Promise<string> {
  const provider = (await providerCompany(db))?.id;
  if (provider === undefined) throw new NotSendable('there is no provider in the directory');
  return provider;
}
