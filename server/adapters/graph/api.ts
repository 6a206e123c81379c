import { type Partner, PassingFault } from '../connector.ts';
import { createHttp, type Http, type HttpAnswer, type HttpOptions } from '../http.ts';
import { type Reader, read } from '../reading.ts';
import { refused } from '../refused.ts';

export const SERVICE = 'Microsoft Graph';
const COLLECTION = '/v1.0/tenantRelationships/delegatedAdminRelationships';

/** A GDAP relationship, as far as it matters here. */
export interface Gdap {
  readonly id: string;
  readonly displayName: string;
  readonly status: string;
  readonly etag: string | undefined;
  /** The part of what was asked by which an earlier try of the same request is recognised. */
  readonly duration: string;
  readonly autoExtendDuration: string;
  readonly roles: readonly string[];
}

export interface Asker {
  readonly partner?: Partner | undefined;
  readonly signal: AbortSignal;
}

export interface GraphApi {
  readonly list: (asker: Asker) => Promise<readonly Gdap[]>;
  readonly find: (id: string, asker: Asker) => Promise<Gdap | undefined>;
  readonly create: (json: unknown, requestId: string, asker: Asker) => Promise<HttpAnswer>;
  readonly request: (
    id: string,
    action: 'lockForApproval' | 'terminate',
    requestId: string,
    asker: Asker,
  ) => Promise<HttpAnswer>;
  readonly remove: (gdap: Gdap, asker: Asker) => Promise<HttpAnswer>;
}

export function createGraphApi(options: Omit<HttpOptions, 'service'>): GraphApi {
  const http = createHttp({ ...options, service: SERVICE, requestIdHeader: 'client-request-id' });
  const one = (id: string) => `${COLLECTION}/${encodeURIComponent(id)}`;
  return {
    list: (asker) => listAll(http, options.baseUrl, asker),
    find: async (id, asker) => {
      const answer = await http({ method: 'GET', path: one(id), ...asker });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw refused(SERVICE, answer);
      return gdapOf(read(SERVICE, answer.body));
    },
    create: (json, requestId, asker) => http({ method: 'POST', path: COLLECTION, json, requestId, ...asker }),
    request: (id, action, requestId, asker) =>
      http({ method: 'POST', path: `${one(id)}/requests`, json: { action }, requestId, ...asker }),
    remove: (gdap, asker) =>
      http({ method: 'DELETE', path: one(gdap.id), headers: { 'if-match': gdap.etag ?? '*' }, ...asker }),
  };
}

/** Every page, or a fault: a list that breaks off would look as if the rest had been deleted. */
async function listAll(http: Http, baseUrl: string, asker: Asker): Promise<readonly Gdap[]> {
  const found: Gdap[] = [];
  for (let next: string | undefined = COLLECTION, pages = 0; next !== undefined; pages += 1) {
    if (pages === 1_000) throw new PassingFault(`${SERVICE} gave a list without end.`);
    const answer: HttpAnswer = await http({ method: 'GET', path: next, ...asker });
    if (answer.status !== 200) throw refused(SERVICE, answer);
    const body: Reader = read(SERVICE, answer.body);
    found.push(...body.list('value').map(gdapOf));
    const link = body.optionalText('@odata.nextLink');
    next = link === undefined ? undefined : below(baseUrl, link);
  }
  return found;
}

/** The secret goes to no other address than the configured one, whatever an answer says. */
function below(baseUrl: string, link: string): string {
  const base = baseUrl.replace(/\/+$/, '');
  if (!link.startsWith(`${base}/`)) throw new PassingFault(`${SERVICE} points to another address.`);
  return link.slice(base.length);
}

export function gdapOf(body: Reader): Gdap {
  return {
    id: body.text('id'),
    displayName: body.text('displayName'),
    status: body.text('status'),
    etag: body.optionalText('@odata.etag'),
    duration: body.optionalText('duration') ?? '',
    autoExtendDuration: body.optionalText('autoExtendDuration') ?? '',
    roles: (body.optionalPart('accessDetails')?.list('unifiedRoles') ?? []).map((role) =>
      role.text('roleDefinitionId'),
    ),
  };
}
