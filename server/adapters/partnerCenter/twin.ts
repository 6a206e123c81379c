import type { Routes, Twin, TwinOptions } from '../twin.ts';
import { createTwinApi } from '../twin-api.ts';
import { partnerCenterActs } from './twin-acts.ts';
import { addCustomers, failure } from './twin-customers.ts';
import { createPartnerCenterPages } from './twin-pages.ts';
import { createState } from './twin-state.ts';
import { addTransfers } from './twin-transfers.ts';

const ROUTES: Routes = {
  domainFree: { method: 'HEAD', path: '/v1/domains/:domain' },
  createTenant: { method: 'POST', path: '/v1/customers' },
  linkedCustomer: { method: 'GET', path: '/v1/customers' },
  listCustomers: { method: 'GET', path: '/v1/customers' },
  relationshipLink: { method: 'GET', path: '/v1/customers/relationshiprequests' },
  createTransfer: { method: 'POST', path: '/v1/customers/:id/transfers' },
  readTransfer: { method: 'GET', path: '/v1/customers/:id/transfers/:transfer' },
  cancelTransfer: { method: 'PATCH', path: '/v1/customers/:id/transfers/:transfer' },
};

export function createPartnerCenterTwin(options: TwinOptions): Twin {
  const state = createState(options);
  const api = createTwinApi('partnerCenter', options, ROUTES, (c) =>
    failure(c, 401, '900401', 'The token is not valid.'),
  );
  addCustomers(api, state, options.pagesUrl);
  addTransfers(api, state, options.clock);
  return {
    system: 'partnerCenter',
    title: 'Microsoft Partner Center',
    api,
    pages: createPartnerCenterPages(options.pagesUrl, state, options.clock),
    acts: partnerCenterActs(state, options.clock),
  };
}
