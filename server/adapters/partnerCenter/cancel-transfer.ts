import { LastingFault, type Operation } from '../connector.ts';
import { textIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { stableId } from '../stable-id.ts';
import { type Asker, codeOf, type PartnerCenterApi, SERVICE, type Transfer, transfersOf } from './api.ts';
import { pendingTransfer } from './create-transfer.ts';
import type { TransferNote, TransferNotes } from './transfer-notes.ts';
import { isAccepted, isPending } from './transfer-states.ts';

/** Withdraws the transfer of a reference. One that nobody noted was never asked for, and counts as withdrawn. */
export function cancelTransfer(api: PartnerCenterApi, notes: TransferNotes): Operation {
  return async ({ key, input, partner, signal }) => {
    const asker = { partner, signal };
    const noted = await notes.get(partner?.id, textIn(input, 'reference') ?? '');
    if (!noted) return { output: {} };
    const transferId = textIn(input, 'transferId') ?? noted.transferId;
    const found =
      transferId === undefined
        ? await pendingTransfer(api, noted, noted, asker)
        : await api.transfer(noted.customerId, transferId, asker);
    if (found && isAccepted(found.status)) throw alreadyAccepted();
    if (found && isPending(found.status)) await withdraw(api, noted, found, stableId(key, 'cancel'), asker);
    return { output: {} };
  };
}

async function withdraw(
  api: PartnerCenterApi,
  { customerId, sourcePartnerId }: TransferNote,
  { id }: Transfer,
  requestId: string,
  asker: Asker,
): Promise<void> {
  const json = { id, status: 'Cancel', sourcePartnerTenantId: sourcePartnerId };
  const path = `${transfersOf(customerId)}/${encodeURIComponent(id)}`;
  const answer = await api.http({ method: 'PATCH', path, json, requestId, ...asker });
  if (answer.status < 300) return;
  const now = await api.transfer(customerId, id, asker);
  if (now && isAccepted(now.status)) throw alreadyAccepted();
  if (now && isPending(now.status)) throw refused(SERVICE, answer, codeOf(answer));
}

const alreadyAccepted = () =>
  new LastingFault('alreadyAccepted', 'The current partner has accepted the transfer already.');
