import type { Notice } from '../connector.ts';
import { type LookAtAccount, rememberedTexts } from '../look-at-partners.ts';
import type { Notes } from '../notes.ts';
import type { Asker, Customer, PartnerCenterApi } from './api.ts';
import { awaitedCustomers } from './awaited.ts';
import type { TransferNotes } from './transfer-notes.ts';
import { isAccepted, isDeclined, isPending } from './transfer-states.ts';

/** What one part of a look found: the notices, and by key what must be remembered so that they are not told again. */
interface Part {
  readonly notices: readonly Notice[];
  readonly memory: { readonly [key: string]: string };
}

/**
 * What is new in an account. A note is put away only when the memory of an earlier look shows that its news were kept; a look
 * whose result is lost therefore tells them again.
 */
export function lookAtAccount(api: PartnerCenterApi, notes: Notes, transfers: TransferNotes): LookAtAccount {
  return async (partner, remembered, signal) => {
    const before = rememberedTexts(remembered);
    const asker = { partner, signal };
    const related = (await api.customers(asker)).filter(({ relationship }) => relationship === 'reseller');
    const parts = [
      lookAtCustomers(related, before),
      await lookAtAwaited(notes, related, before, partner?.id),
      await lookAtTransfers(api, transfers, before, asker),
    ];
    const notices = parts.flatMap((part) => part.notices);
    const named = partner ? notices.map((each) => ({ ...each, partner: partner.id })) : notices;
    return { notices: withoutTwice(named), memory: Object.assign({}, ...parts.map((part) => part.memory)) };
  };
}

function lookAtCustomers(related: readonly Customer[], before: Part['memory']): Part {
  const fresh = related.filter(({ id }) => before[`customer/${id}`] === undefined);
  return {
    notices: fresh.map(({ domain, id }) => accepted(domain, id)),
    memory: Object.fromEntries(related.map(({ id, domain }) => [`customer/${id}`, domain])),
  };
}

async function lookAtAwaited(
  notes: Notes,
  related: readonly Customer[],
  before: Part['memory'],
  partner: string | undefined,
): Promise<Part> {
  const notices: Notice[] = [];
  const memory: { [key: string]: string } = {};
  for (const [note, { domain, tenantId }] of await awaitedCustomers(notes, partner)) {
    const found = related.find((customer) => customer.domain === domain || customer.id === tenantId);
    if (before[note] !== undefined) await notes.delete(note);
    else if (found) {
      notices.push(accepted(domain, found.id));
      memory[note] = domain;
    }
  }
  return { notices, memory };
}

async function lookAtTransfers(
  api: PartnerCenterApi,
  transfers: TransferNotes,
  before: Part['memory'],
  asker: Asker,
): Promise<Part> {
  const notices: Notice[] = [];
  const memory: { [key: string]: string } = {};
  for (const [reference, { customerId, transferId }] of await transfers.all(asker.partner?.id)) {
    if (transferId === undefined) continue; // its job has not had an answer yet
    if (before[`transfer/${transferId}`] !== undefined) {
      await transfers.close(asker.partner?.id, reference, transferId);
      continue;
    }
    const status = (await api.transfer(customerId, transferId, asker))?.status;
    const told = status === undefined ? undefined : newsOf(status);
    if (told) notices.push({ operation: told, payload: { transferId } });
    if (status === undefined || !isPending(status)) memory[`transfer/${transferId}`] = status ?? 'gone';
  }
  return { notices, memory };
}

function newsOf(status: string): string | undefined {
  if (isAccepted(status)) return 'transferAccepted';
  return isDeclined(status) ? 'transferDeclined' : undefined;
}

const accepted = (domain: string, tenantId: string): Notice => ({
  operation: 'relationshipAccepted',
  payload: { domain, tenantId },
});

function withoutTwice(notices: readonly Notice[]): readonly Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
