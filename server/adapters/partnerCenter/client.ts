import type { Connector } from '../connector.ts';
import type { HttpOptions } from '../http.ts';
import { lookAtPartners, type Partners } from '../look-at-partners.ts';
import type { TenantOf } from '../microsoftIdentity/client.ts';
import type { Notes } from '../notes.ts';
import type { Uses } from '../off.ts';
import type { Vault } from '../vault.ts';
import { createPartnerCenterApi } from './api.ts';
import { cancelTransfer } from './cancel-transfer.ts';
import { createTenant } from './create-tenant.ts';
import { createTransfer } from './create-transfer.ts';
import { domainFree } from './domains.ts';
import { linkedCustomer } from './linked-customer.ts';
import { lookAtAccount } from './look.ts';
import { relationshipLink } from './relationship-link.ts';
import { createTransferNotes } from './transfer-notes.ts';

export const PARTNER_CENTER_URL = 'https://api.partnercenter.microsoft.com';

export const partnerCenterUses = {
  domainFree: 'check',
  createTenant: 'job',
  linkedCustomer: 'check',
  relationshipLink: 'job',
  relationshipAccepted: 'notice',
  createTransfer: 'job',
  cancelTransfer: 'job',
  transferAccepted: 'notice',
  transferDeclined: 'notice',
} as const satisfies Uses;

export interface PartnerCenterOptions extends Omit<HttpOptions, 'service'> {
  /** What the connector must remember of its own requests. Must survive a restart. */
  readonly notes: Notes;
  /** Where the first password of a new tenant goes; without one no tenant is created. */
  readonly vault?: Vault | undefined;
  /** The language of bills and mails from Microsoft to a new customer. */
  readonly culture?: string | undefined;
  /** Finds customers who are not the partner's yet. */
  readonly tenantOf?: TenantOf | undefined;
  readonly partners?: Partners | undefined;
}

export function createPartnerCenter(options: PartnerCenterOptions): Connector {
  const { notes, vault, tenantOf } = options;
  const api = createPartnerCenterApi(options);
  const transfers = createTransferNotes(notes);
  return {
    id: 'partnerCenter',
    operations: {
      domainFree: domainFree(api),
      createTenant: createTenant(api, vault, options.culture ?? 'en-US'),
      linkedCustomer: linkedCustomer(api),
      relationshipLink: relationshipLink(api, notes, tenantOf),
      createTransfer: createTransfer(api, transfers, tenantOf),
      cancelTransfer: cancelTransfer(api, transfers),
    },
    look: lookAtPartners(lookAtAccount(api, notes, transfers), options.partners),
  };
}
