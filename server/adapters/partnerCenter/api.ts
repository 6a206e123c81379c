import { type Partner, PassingFault } from '../connector.ts';
import { createHttp, type Http, type HttpAnswer, type HttpOptions } from '../http.ts';
import { type Reader, read } from '../reading.ts';
import { refused } from '../refused.ts';

export const SERVICE = 'Microsoft Partner Center';

export interface Customer {
  readonly id: string;
  readonly domain: string;
  readonly relationship: string | undefined;
}

export interface Transfer {
  readonly id: string;
  readonly status: string;
  readonly sourcePartnerTenantId: string | undefined;
}

export interface Asker {
  readonly partner?: Partner | undefined;
  readonly signal: AbortSignal;
}

export interface PartnerCenterApi {
  readonly http: Http;
  /** The customers of an account; with a domain only those that begin with it. */
  readonly customers: (asker: Asker, domain?: string) => Promise<readonly Customer[]>;
  readonly transfers: (customerId: string, asker: Asker) => Promise<readonly Transfer[]>;
  readonly transfer: (customerId: string, id: string, asker: Asker) => Promise<Transfer | undefined>;
}

const PAGE = '500';

export function createPartnerCenterApi(options: Omit<HttpOptions, 'service'>): PartnerCenterApi {
  const http = createHttp({ ...options, service: SERVICE, requestIdHeader: 'ms-requestid' });
  return {
    http,
    customers: (asker, domain) => allCustomers(http, asker, domain),
    transfers: async (customerId, asker) => {
      const answer = await http({ method: 'GET', path: transfersOf(customerId), ...asker });
      if (answer.status === 404) return [];
      if (answer.status !== 200) throw refused(SERVICE, answer, codeOf(answer));
      return read(SERVICE, answer.body).list('items').map(transferOf);
    },
    transfer: async (customerId, id, asker) => {
      const path = `${transfersOf(customerId)}/${encodeURIComponent(id)}`;
      const answer = await http({ method: 'GET', path, ...asker });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw refused(SERVICE, answer, codeOf(answer));
      return transferOf(read(SERVICE, answer.body));
    },
  };
}

export const transfersOf = (customerId: string): string =>
  `/v1/customers/${encodeURIComponent(customerId)}/transfers`;

/** Page after page; the token of the next one travels in a header. */
async function allCustomers(http: Http, asker: Asker, domain?: string): Promise<readonly Customer[]> {
  const filter = domain && JSON.stringify({ Field: 'Domain', Value: domain, Operator: 'starts_with' });
  const found: Customer[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < 1_000; pages += 1) {
    const answer = await http({
      method: 'GET',
      path: '/v1/customers',
      query: { size: PAGE, ...(filter && { filter }), ...(token && { seekOperation: 'Next' }) },
      headers: token ? { 'ms-continuationtoken': token } : {},
      ...asker,
    });
    if (answer.status !== 200) throw refused(SERVICE, answer, codeOf(answer));
    const body = read(SERVICE, answer.body);
    found.push(...body.list('items').map(customerOf));
    token = nextOf(body);
    if (token === undefined) return found;
  }
  throw new PassingFault(`${SERVICE} gave a list without end.`);
}

function nextOf(body: Reader): string | undefined {
  const headers = body.optionalPart('links')?.optionalPart('next')?.optionalList('headers') ?? [];
  const token = headers.find((header) => header.text('key').toLowerCase() === 'ms-continuationtoken');
  return token?.text('value');
}

function customerOf(body: Reader): Customer {
  return {
    id: body.text('id').toLowerCase(),
    domain: body.part('companyProfile').text('domain').toLowerCase(),
    relationship: body.optionalText('relationshipToPartner')?.toLowerCase(),
  };
}

export function transferOf(body: Reader): Transfer {
  return {
    id: body.text('id').toLowerCase(),
    status: body.text('status').toLowerCase(),
    sourcePartnerTenantId: body.optionalText('sourcePartnerTenantId')?.toLowerCase(),
  };
}

/** The kind of an error; some answers have it as a number. */
export function codeOf(answer: HttpAnswer): string | undefined {
  const code = (answer.body as { readonly code?: unknown } | undefined)?.code;
  return typeof code === 'string' || typeof code === 'number' ? String(code).slice(0, 20) : undefined;
}

export function descriptionOf(answer: HttpAnswer): string {
  const description = (answer.body as { readonly description?: unknown } | undefined)?.description;
  return typeof description === 'string' ? description : '';
}
