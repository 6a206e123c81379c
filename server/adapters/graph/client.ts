import { asCheck, no, yes } from '../check.ts';
import type { Connector } from '../connector.ts';
import type { HttpOptions } from '../http.ts';
import { lookAtPartners, type Partners } from '../look-at-partners.ts';
import type { TenantOf } from '../microsoftIdentity/client.ts';
import type { Uses } from '../off.ts';
import { textIn } from '../reading.ts';
import { createGraphApi } from './api.ts';
import { createRelationship } from './create-relationship.ts';
import { lockForApproval } from './lock-for-approval.ts';
import { lookAtRelationships } from './look.ts';
import { terminate } from './terminate.ts';

export const GRAPH_URL = 'https://graph.microsoft.com';

/** Where a customer approves a request; the id of the relationship comes behind it. */
const GRAPH_APPROVAL_URL =
  'https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/';

export const graphUses = {
  relationshipNameFree: 'check',
  createRelationship: 'job',
  lockForApproval: 'job',
  terminate: 'job',
  relationshipApproved: 'notice',
  relationshipActive: 'notice',
  relationshipExpired: 'notice',
  relationshipTerminated: 'notice',
} as const satisfies Uses;

export interface GraphOptions extends Omit<HttpOptions, 'service'> {
  readonly approvalUrl?: string | undefined;
  /** Names the customer's tenant in a request, so that nobody else can approve it. */
  readonly tenantOf?: TenantOf | undefined;
  readonly partners?: Partners | undefined;
}

export function createGraph(options: GraphOptions): Connector {
  const api = createGraphApi(options);
  const approvalUrl = options.approvalUrl ?? GRAPH_APPROVAL_URL;
  return {
    id: 'graph',
    operations: {
      relationshipNameFree: asCheck(async ({ input, partner, signal }) => {
        const name = textIn(input, 'name');
        const taken = (await api.list({ partner, signal })).some((each) => each.displayName === name);
        return taken ? no() : yes();
      }),
      createRelationship: createRelationship(api, options.tenantOf),
      lockForApproval: lockForApproval(api, (id) => `${approvalUrl}${id}`),
      terminate: terminate(api),
    },
    look: lookAtPartners(lookAtRelationships(api), options.partners),
  };
}
