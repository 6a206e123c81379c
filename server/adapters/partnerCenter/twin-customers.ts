import type { Context, Hono } from 'hono';
import { simulatedTenantId } from '../microsoftIdentity/tenant-id.ts';
import type { TwinEnv } from '../twin.ts';
import { bodyOf } from '../twin-api.ts';
import { REGISTRATION_COUNTRIES } from './new-customer.ts';
import { customerKey, type PartnerCenterState, type TwinCustomer, type TwinProfile } from './twin-state.ts';

/** Names that somebody has had for long, whatever an operator does. */
const ALWAYS_TAKEN = /^(microsoft|contoso|fabrikam|taken[a-z0-9]*)\.onmicrosoft\.com$/;
const DOMAIN = /^[a-z0-9]{1,27}\.onmicrosoft\.com$/;
const NO_POSTAL_CODE = /^0*$/;

type Body = { readonly [name: string]: unknown };

/** Domains, customers and the invitation link. */
export function addCustomers(api: Hono<TwinEnv>, state: PartnerCenterState, pagesUrl: string): void {
  const isTaken = (domain: string) => ALWAYS_TAKEN.test(domain) || state.takenDomains.get(domain) === true;

  // Hono answers HEAD by the handler of GET.
  api.get('/v1/domains/:domain', (c) =>
    c.body(null, isTaken(c.req.param('domain').toLowerCase()) ? 200 : 404),
  );

  api.get('/v1/customers/relationshiprequests', (c) => {
    const account = c.get('account');
    if (state.notResellers.get(account)) return failure(c, 403, '20001', 'The partner is not a reseller.');
    state.inviting.put(account, true);
    const url = `${pagesUrl}/accept?partnerId=${encodeURIComponent(account)}`;
    return c.json({ url, attributes: { objectType: 'RelationshipRequest' } });
  });

  api.get('/v1/customers', (c) => {
    const begin = beginningIn(c.req.query('filter'));
    const size = Math.min(Number(c.req.query('size') ?? 500) || 500, 500);
    const from = Number(c.req.header('ms-continuationtoken') ?? 0);
    const own = state.customers
      .all(customerKey(c.get('account')))
      .filter(({ domain }) => domain.startsWith(begin));
    const next = { key: 'MS-ContinuationToken', value: String(from + size) };
    return c.json({
      totalCount: own.length,
      items: own.slice(from, from + size).map(shown),
      links: own.length > from + size ? { next: { uri: '/customers', method: 'GET', headers: [next] } } : {},
    });
  });

  api.get('/v1/customers/:id/profiles/billing', (c) => {
    const found = state.customers.get(customerKey(c.get('account'), c.req.param('id')));
    if (!found) return failure(c, 404, '20003', 'The customer was not found.');
    const { firstName, lastName, email, ...address } = found.profile;
    return c.json({
      email,
      companyName: found.companyName,
      firstName,
      lastName,
      defaultAddress: { ...address, firstName, lastName },
    });
  });

  api.post('/v1/customers', async (c) => {
    const request = c.req.header('ms-requestid') ?? state.nextId();
    const before = state.answers.get(request);
    if (before !== undefined) return c.json(before as object, 201);
    const body = (await bodyOf(c)) ?? {};
    const problem = problemOf(body);
    if (problem !== undefined) return failure(c, 400, '600009', problem);
    const domain = String(partOf(body, 'CompanyProfile')['Domain']).toLowerCase();
    if (isTaken(domain)) return failure(c, 409, '600041', 'The domain is not available.');
    const answer = create(state, c.get('account'), domain, partOf(body, 'BillingProfile'));
    state.answers.put(request, answer);
    return c.json(answer, 201);
  });
}

function create(state: PartnerCenterState, account: string, domain: string, billing: Body) {
  const id = simulatedTenantId(domain);
  const companyName = String(billing['CompanyName']);
  const customer: TwinCustomer = { id, account, domain, companyName, profile: profileOf(billing) };
  state.takenDomains.put(domain, true);
  state.customers.put(customerKey(account, id), customer);
  return {
    ...shown(customer),
    commerceId: state.nextId(),
    userCredentials: { userName: 'admin', password: `Sim-${state.nextId().slice(0, 13)}` },
  };
}

function profileOf(billing: Body): TwinProfile {
  const address = partOf(billing, 'DefaultAddress');
  const text = (name: string): string => String(address[name] ?? '');
  const phone = text('PhoneNumber');
  return {
    firstName: text('FirstName'),
    lastName: text('LastName'),
    email: String(billing['Email'] ?? ''),
    ...(phone && { phoneNumber: phone }),
    addressLine1: text('AddressLine1'),
    city: text('City'),
    postalCode: text('PostalCode'),
    country: text('Country'),
  };
}

function shown({ id, domain, companyName }: TwinCustomer) {
  return {
    id,
    companyProfile: { tenantId: id, domain, companyName },
    relationshipToPartner: 'reseller',
    attributes: { objectType: 'Customer' },
  };
}

/** What is wrong with a new customer, in the first sentence that applies. */
function problemOf(body: Body): string | undefined {
  const company = partOf(body, 'CompanyProfile');
  const billing = partOf(body, 'BillingProfile');
  const address = partOf(billing, 'DefaultAddress');
  const text = (name: string) => (typeof address[name] === 'string' ? String(address[name]) : '');
  if (!DOMAIN.test(String(company['Domain']).toLowerCase())) return 'The domain is not valid.';
  if (!billing['CompanyName'] || !billing['Email']) return 'CompanyName and Email are required.';
  const missing = ['FirstName', 'LastName', 'AddressLine1', 'City'].some((name) => text(name) === '');
  const right = /^[A-Z]{2}$/.test(text('Country')) && !NO_POSTAL_CODE.test(text('PostalCode'));
  if (missing || !right || text('State').length > 2) return 'The address is not valid.';
  if (REGISTRATION_COUNTRIES.has(text('Country')) && !company['OrganizationRegistrationNumber']) {
    return 'An organization registration number is required.';
  }
  return undefined;
}

function partOf(body: Body, name: string): Body {
  const part = body[name];
  return typeof part === 'object' && part !== null ? (part as Body) : {};
}

function beginningIn(filter: string | undefined): string {
  if (filter === undefined) return '';
  try {
    const { Field, Value } = JSON.parse(filter) as { readonly Field?: unknown; readonly Value?: unknown };
    return Field === 'Domain' && typeof Value === 'string' ? Value.toLowerCase() : '';
  } catch {
    return '';
  }
}

export function failure(
  c: Context<TwinEnv>,
  status: 400 | 401 | 403 | 404 | 409,
  code: string,
  description: string,
): Response {
  return c.json({ code, description, data: [], source: 'PartnerFD' }, status);
}
