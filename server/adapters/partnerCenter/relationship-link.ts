import { LastingFault, type Operation } from '../connector.ts';
import type { TenantOf } from '../microsoftIdentity/client.ts';
import type { Notes } from '../notes.ts';
import { read, textIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { codeOf, type PartnerCenterApi, SERVICE } from './api.ts';
import { awaitCustomer } from './awaited.ts';

/**
 * The link of a partner is one for all customers and carries no trace of who was invited. Where the call names the domain, it
 * is noted, so that a customer is recognised who accepts, or had accepted long before.
 */
export function relationshipLink(
  api: PartnerCenterApi,
  notes: Notes,
  tenantOf: TenantOf | undefined,
): Operation {
  return async ({ key, input, partner, signal }) => {
    const path = '/v1/customers/relationshiprequests';
    const answer = await api.http({ method: 'GET', path, partner, signal });
    if (answer.status === 403) {
      throw new LastingFault('notReseller', "The partner's account is not one of a reseller.");
    }
    if (answer.status !== 200) throw refused(SERVICE, answer, codeOf(answer));
    const url = read(SERVICE, answer.body).text('url');
    const domain = textIn(input, 'domain');
    if (domain !== undefined) {
      await awaitCustomer(notes, partner?.id, key, {
        domain: domain.toLowerCase(),
        tenantId: await tenantOf?.(domain, signal),
      });
    }
    return { output: { url } };
  };
}
