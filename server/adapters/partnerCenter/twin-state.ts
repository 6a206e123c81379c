import { isDue, later } from '../durations.ts';
import { choose, createIds } from '../ids.ts';
import { simulatedTenantId } from '../microsoftIdentity/tenant-id.ts';
import { createShelf, type Shelf } from '../shelf.ts';
import type { TwinOptions } from '../twin.ts';

export interface TwinCustomer {
  readonly id: string;
  readonly account: string;
  readonly domain: string;
  readonly companyName: string;
  readonly profile: TwinProfile;
}

export interface TwinProfile {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phoneNumber?: string;
  readonly addressLine1: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
}

export interface TwinTransfer {
  readonly id: string;
  readonly account: string;
  readonly customerTenantId: string;
  readonly customerName: string;
  readonly customerEmailId: string;
  readonly sourcePartnerTenantId: string;
  readonly sourcePartnerName: string;
  readonly status: 'Pending' | 'Complete' | 'Reject' | 'Canceled' | 'Expired';
  readonly createdTime: string;
  readonly lastModifiedTime: string;
  readonly expirationTime: string;
}

export interface PartnerCenterState {
  readonly nextId: () => string;
  /** By account and id. */
  readonly customers: Shelf<TwinCustomer>;
  readonly takenDomains: Shelf<boolean>;
  /** Accounts that have asked for their invitation link. */
  readonly inviting: Shelf<boolean>;
  readonly notResellers: Shelf<boolean>;
  readonly unknownPartners: Shelf<boolean>;
  /** Customers, by tenant id, for whom nobody bills anything. */
  readonly billedNothing: Shelf<boolean>;
  /** Answers to requests that create something, by request id. */
  readonly answers: Shelf<unknown>;
  readonly findTransfer: (id: string) => TwinTransfer | undefined;
  readonly allTransfers: () => readonly TwinTransfer[];
  readonly putTransfer: (transfer: TwinTransfer) => void;
}

const EXPIRES_AFTER = 'P30D';

export const expirationOf = (createdTime: string): string => later(createdTime, EXPIRES_AFTER);

export function createState(options: TwinOptions): PartnerCenterState {
  const { store, clock, secret } = options;
  const shelf = <T>(kind: string): Shelf<T> => createShelf<T>(store, `partnerCenter/${kind}`);
  const transfers = shelf<TwinTransfer>('transfer');
  const putTransfer = (transfer: TwinTransfer) => transfers.put(transfer.id, transfer);
  const settled = (transfer: TwinTransfer): TwinTransfer => {
    const { status, expirationTime } = transfer;
    if (status !== 'Pending' || !isDue(expirationTime, clock())) return transfer;
    const expired: TwinTransfer = { ...transfer, status: 'Expired', lastModifiedTime: expirationTime };
    putTransfer(expired);
    return expired;
  };
  return {
    nextId: createIds(store, 'partnerCenter', secret),
    customers: shelf('customer'),
    takenDomains: shelf('takenDomain'),
    inviting: shelf('inviting'),
    notResellers: shelf('notReseller'),
    unknownPartners: shelf('unknownPartner'),
    billedNothing: shelf('billedNothing'),
    answers: shelf('answer'),
    findTransfer: (id) => {
      const found = transfers.get(id);
      return found && settled(found);
    },
    allTransfers: () => transfers.all().map(settled),
    putTransfer,
  };
}

/** Account and customer as one key; an account may hold any character. */
export const customerKey = (account: string, id = ''): string => `${encodeURIComponent(account)}/${id}`;

const FIRST = ['Ada', 'Bram', 'Chloé', 'Dario', 'Elin', 'Femke'];
const LAST = ['Peeters', 'Novak', 'Lindgren', 'Moreau', 'Rossi', 'Walsh'];

/** A customer who accepts an account as its reseller; what the account then knows of it is invented. */
export function relate(
  state: PartnerCenterState,
  account: string,
  domain: string,
  companyName: string,
): TwinCustomer {
  const lower = domain.toLowerCase();
  const id = simulatedTenantId(lower);
  const pick = (list: readonly string[], what: string) => list[choose(list.length, what, lower)] ?? '';
  const profile: TwinProfile = {
    firstName: pick(FIRST, 'first'),
    lastName: pick(LAST, 'last'),
    email: `info@${lower}`,
    phoneNumber: `+3290${String(choose(900_000, 'phone', lower) + 100_000)}`,
    addressLine1: `Sample Street ${choose(200, 'house', lower) + 1}`,
    city: 'Sampletown',
    postalCode: String(choose(9_000, 'postal', lower) + 1_000),
    country: 'BE',
  };
  const customer: TwinCustomer = { id, account, domain: lower, companyName, profile };
  state.customers.put(customerKey(account, id), customer);
  return customer;
}
