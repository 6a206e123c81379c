import type { Notice } from '../connector.ts';
import { type LookAtAccount, rememberedTexts } from '../look-at-partners.ts';
import type { GraphApi } from './api.ts';

/** The news, in the order in which they come to pass. */
const NEWS = [
  'relationshipApproved',
  'relationshipActive',
  'relationshipExpired',
  'relationshipTerminated',
] as const;
type News = (typeof NEWS)[number];

/** What has come to pass when a relationship is in this state; states that are not named are no news. */
const PASSED: { readonly [status: string]: readonly News[] } = {
  approved: ['relationshipApproved'],
  activating: ['relationshipApproved'],
  active: ['relationshipApproved', 'relationshipActive'],
  expiring: ['relationshipApproved', 'relationshipActive'],
  expired: ['relationshipExpired'],
  terminated: ['relationshipTerminated'],
};

/** Without another step of the partner these go nowhere but away. */
const OPEN: ReadonlySet<string> = new Set(['created', 'approvalPending']);

/**
 * Compares each relationship with the state remembered of it, and tells what came to pass in between, steps that nobody saw
 * included. A request that is gone was deleted by somebody, which is told as its end.
 */
export function lookAtRelationships(api: GraphApi): LookAtAccount {
  return async (partner, remembered, signal) => {
    const before = rememberedTexts(remembered);
    const found = await api.list({ partner, signal });
    const memory = Object.fromEntries(found.map(({ id, status }) => [id, status]));
    const gone = Object.keys(before).filter((id) => !(id in memory) && OPEN.has(before[id] ?? ''));
    const notices = found
      .flatMap(({ id, status }) => news(before[id], status).map((what) => ({ what, id })))
      .concat(gone.map((id) => ({ what: 'relationshipTerminated' as const, id })));
    return { notices: notices.map(({ what, id }) => notice(what, id, partner?.id)), memory };
  };
}

function news(before: string | undefined, after: string): readonly News[] {
  const told = before === undefined ? [] : (PASSED[before] ?? []);
  return (PASSED[after] ?? []).filter((what) => !told.includes(what));
}

function notice(operation: News, relationshipId: string, partner: string | undefined): Notice {
  return { operation, payload: { relationshipId }, ...(partner !== undefined && { partner }) };
}
