import {
  find,
  possibleEvents,
  type Recipient,
  readPointer,
  type Release,
  viewOf,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { digestOfToken } from '../identity/one-time-links.ts';
import { isHiddenRelationship } from '../runtime/effects/access.ts';
import { type Addressee, addresseesOf, NotSendable } from '../runtime/jobs/recipients.ts';
import type { Database } from '../store/database.ts';
import { type CaseRow, readCase } from '../store/repositories/cases.ts';
import { readCompany } from '../store/repositories/companies.ts';
import { linkByDigest, type LinkRow, liveLink } from '../store/repositories/links.ts';

const TOKEN = /^[\w-]{43}$/;

/** Why a link is of no use: a newer one was sent, what it was for is over, or it was taken back. */
export type Death = 'newer' | 'over' | 'withdrawn';

/** A link that leads to one event of a case, for one person. */
export interface EventLink {
  readonly state: 'open' | 'used';
  readonly link: LinkRow;
  readonly row: CaseRow;
  readonly release: Release;
  readonly event: string;
  readonly person: string;
  /** To whom mails of this person go now. */
  readonly addressee: Addressee;
  /** Whether the customer must not learn of the provider. */
  readonly silent: boolean;
  /** Why a rule of the flow would refuse the event, in the language asked for. */
  readonly hindrance?: string;
}

export type FoundLink =
  | EventLink
  /** With which somebody chooses a password, for whatever else they do here. */
  | { readonly state: 'account'; readonly used: boolean }
  | { readonly state: 'dead'; readonly death: Death }
  | { readonly state: 'unknown' };

/** What stands behind a token. Nothing is told of a token that was never given out. */
export async function findLink(
  app: AppServices,
  db: Database,
  token: string,
  language?: string,
): Promise<FoundLink> {
  const link = TOKEN.test(token) ? await linkByDigest(db, digestOfToken(token)) : undefined;
  if (link === undefined) return { state: 'unknown' };
  if (link.purpose !== 'event') return accountLink(app, link);
  const { case: id, event, person } = link;
  const row = id === null ? undefined : await readCase(db, id);
  if (row === undefined || event === null || person === null) return { state: 'dead', death: 'withdrawn' };
  const release = await app.releases.byHash(db, row.release);
  const inForce = (await app.releases.inForce(db, row.pack)) ?? release;
  const addressee = await addresseeOf(db, release, inForce, row, person);
  if (addressee === undefined) return { state: 'dead', death: 'withdrawn' };
  const silent = await isSilent(db, release, inForce, row);
  const found = { link, row, release, event, person, addressee, silent };
  if (link.usedAt !== null) return { ...found, state: 'used' };
  if (link.revokedAt !== null) return { state: 'dead', death: await deathOf(db, row, event) };
  const possible = possibleEvents(release, row.state, app.clock.now(), {
    kind: 'link',
    person,
    event,
    ...(language === undefined ? {} : { language }),
  }).find((one) => one.event === event);
  if (possible === undefined || possible.because === 'notNow') return { state: 'dead', death: 'over' };
  return { ...found, state: 'open', ...(possible.allowed ? {} : { hindrance: possible.message ?? '' }) };
}

function accountLink(app: AppServices, { usedAt, revokedAt, expiresAt }: LinkRow): FoundLink {
  if (usedAt !== null) return { state: 'account', used: true };
  const isPast = expiresAt !== null && expiresAt <= app.clock.ms();
  return revokedAt !== null || isPast
    ? { state: 'dead', death: 'withdrawn' }
    : { state: 'account', used: false };
}

async function deathOf(db: Database, row: CaseRow, event: string): Promise<Death> {
  if (row.status === 'done') return 'over';
  return (await liveLink(db, row.id, event)) === undefined ? 'withdrawn' : 'newer';
}

/**
 * The person as mails would reach them now. Nobody, where mails would be refused: who must not be written to is shown
 * nothing either, whatever was sent before.
 */
async function addresseeOf(
  db: Database,
  release: Release,
  inForce: Release,
  row: CaseRow,
  person: string,
): Promise<Addressee | undefined> {
  const to = recipientOf(release, row, person);
  if (to === undefined) return undefined;
  try {
    return (await addresseesOf(db, release, inForce, row, to))[0];
  } catch (error) {
    if (error instanceof NotSendable) return undefined;
    throw error;
  }
}

function recipientOf(release: Release, { state, flow }: CaseRow, person: string): Recipient | undefined {
  const declared = find(release, 'flow', flow)?.people?.[person];
  const record = state.records[person];
  if (record !== undefined) return { person, kind: 'record', id: record.id, owner: record.owner };
  if (declared === undefined) return undefined;
  if ('starter' in declared) return { person, kind: 'starter', id: state.view.starter.id };
  if (!('address' in declared)) return undefined;
  const email = readPointer(viewOf(state, ''), declared.address.email);
  return typeof email === 'string'
    ? { person, kind: 'address', email, organisation: declared.organisation }
    : undefined;
}

/** The relationship counts as it is in the case and as it is now, whichever tells less. */
async function isSilent(db: Database, release: Release, inForce: Release, row: CaseRow): Promise<boolean> {
  if (isHiddenRelationship(release, row.state.view.relationship)) return true;
  const company = await readCompany(db, row.company, { sees: 'everything' });
  return isHiddenRelationship(inForce, company?.relationship ?? undefined);
}
