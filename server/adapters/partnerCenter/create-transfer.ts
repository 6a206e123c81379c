import { LastingFault, type Operation } from '../connector.ts';
import type { HttpAnswer } from '../http.ts';
import type { TenantOf } from '../microsoftIdentity/client.ts';
import { read, textIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { stableId } from '../stable-id.ts';
import {
  type Asker,
  codeOf,
  descriptionOf,
  type PartnerCenterApi,
  SERVICE,
  type Transfer,
  transferOf,
  transfersOf,
} from './api.ts';
import { findCustomer } from './linked-customer.ts';
import type { TransferNote, TransferNotes } from './transfer-notes.ts';
import { isPending } from './transfer-states.ts';

/** New commerce, which covers subscriptions, reservations and savings plans alike. */
const NEW_COMMERCE = 5;
const PRODUCTS = ['AzureSubscription', 'AzureReservation', 'AzureSavingsPlan', 'OnlineServicesNCE'];

/**
 * Asks the current partner for the subscriptions of a customer. A pending transfer from the same partner that was noted under
 * the same reference is the same request; after its end the reference begins another.
 */
export function createTransfer(
  api: PartnerCenterApi,
  notes: TransferNotes,
  tenantOf: TenantOf | undefined,
): Operation {
  return async ({ key, input, partner, signal }) => {
    const asker = { partner, signal };
    const reference = textIn(input, 'reference') ?? '';
    const sourcePartnerId = (textIn(input, 'sourcePartnerId') ?? '').toLowerCase();
    const customerId = await customerIdOf(api, textIn(input, 'customerDomain') ?? '', tenantOf, asker);
    const note: TransferNote = { customerId, sourcePartnerId };
    const noted = await notes.get(partner?.id, reference);
    const before = noted && (await pendingTransfer(api, noted, note, asker));
    if (!before) await notes.put(partner?.id, reference, note);
    const transfer = before ?? (await send(api, input, note, stableId(key, 'createTransfer'), asker));
    await notes.put(partner?.id, reference, { ...note, transferId: transfer.id });
    return { output: { transferId: transfer.id } };
  };
}

async function customerIdOf(
  api: PartnerCenterApi,
  domain: string,
  tenantOf: TenantOf | undefined,
  asker: Asker,
): Promise<string> {
  const known = await findCustomer(api, domain, asker);
  const customerId = known?.id ?? (await tenantOf?.(domain, asker.signal));
  if (customerId === undefined) throw unknownCustomer();
  return customerId;
}

/** Only what this portal noted itself is taken for an earlier try: another pending one may have been made by hand. */
export async function pendingTransfer(
  api: PartnerCenterApi,
  noted: TransferNote,
  wanted: Pick<TransferNote, 'customerId' | 'sourcePartnerId'>,
  asker: Asker,
): Promise<Transfer | undefined> {
  if (noted.customerId !== wanted.customerId || noted.sourcePartnerId !== wanted.sourcePartnerId)
    return undefined;
  const { customerId, sourcePartnerId, transferId } = noted;
  const found =
    transferId === undefined
      ? (await api.transfers(customerId, asker)).findLast(
          (each) => each.sourcePartnerTenantId === sourcePartnerId && isPending(each.status),
        )
      : await api.transfer(customerId, transferId, asker);
  return found && isPending(found.status) ? found : undefined;
}

async function send(
  api: PartnerCenterApi,
  input: { readonly [name: string]: unknown },
  { customerId, sourcePartnerId }: TransferNote,
  requestId: string,
  asker: Asker,
): Promise<Transfer> {
  const json = {
    sourcePartnerTenantId: sourcePartnerId,
    sourcePartnerName: textIn(input, 'sourcePartnerName'),
    customerName: textIn(input, 'customerName'),
    customerEmailId: textIn(input, 'customerEmail'),
    targetProductTypes: PRODUCTS,
    transferType: NEW_COMMERCE,
  };
  const answer = await api.http({ method: 'POST', path: transfersOf(customerId), json, requestId, ...asker });
  if (answer.status !== 201 && answer.status !== 200) throw refusal(answer);
  return transferOf(read(SERVICE, answer.body));
}

const unknownCustomer = () =>
  new LastingFault('unknownCustomer', 'Microsoft knows no customer with this domain.');

/** The codes of transfers are not published, so that the words decide. */
function refusal(answer: HttpAnswer): Error {
  const words = descriptionOf(answer);
  if (/source ?partner/i.test(words)) {
    return new LastingFault('unknownPartner', 'Microsoft knows no partner with this ID.');
  }
  if (/eligible|nothing to transfer/i.test(words)) {
    return new LastingFault('nothingToTransfer', 'The current partner bills nothing for this customer.');
  }
  if (answer.status === 404 || /customer/i.test(words)) return unknownCustomer();
  return refused(SERVICE, answer, codeOf(answer));
}
