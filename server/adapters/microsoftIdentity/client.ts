import { asCheck, no, yes } from '../check.ts';
import { type Connector, LastingFault } from '../connector.ts';
import { createHttp, type HttpOptions } from '../http.ts';
import type { Uses } from '../off.ts';
import { read, textIn } from '../reading.ts';
import { refused } from '../refused.ts';

export const MICROSOFT_IDENTITY_URL = 'https://login.microsoftonline.com';

export const microsoftIdentityUses = { tenantOfDomain: 'check', findTenant: 'job' } as const satisfies Uses;

/** The tenant in which a domain is verified; undefined where there is none. Throws `PassingFault` where nobody can say. */
export type TenantOf = (domain: string, signal: AbortSignal) => Promise<string | undefined>;

export type MicrosoftIdentityOptions = Omit<HttpOptions, 'service'>;

const SERVICE = 'The sign-in service of Microsoft';
const ISSUED_FOR = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0\/?$/i;

export function createMicrosoftIdentity(options: MicrosoftIdentityOptions): Connector {
  const tenantOf = createTenantOf(options);
  return {
    id: 'microsoftIdentity',
    operations: {
      tenantOfDomain: asCheck(async ({ input, signal }) => {
        const tenantId = await tenantOf(textIn(input, 'domain') ?? '', signal);
        return tenantId === undefined ? no() : yes({ tenantId });
      }),
      findTenant: async ({ input, signal }) => {
        const tenantId = await tenantOf(textIn(input, 'domain') ?? '', signal);
        if (tenantId === undefined) {
          throw new LastingFault('domainUnknown', 'No Microsoft tenant has verified this domain.');
        }
        return { output: { tenantId } };
      },
    },
  };
}

export function createTenantOf(options: MicrosoftIdentityOptions): TenantOf {
  const http = createHttp({ ...options, service: SERVICE });
  return async (domain, signal) => {
    const path = `/${encodeURIComponent(domain.toLowerCase())}/v2.0/.well-known/openid-configuration`;
    const answer = await http({ method: 'GET', path, signal });
    if (answer.status === 200) return tenantIn(read(SERVICE, answer.body).text('issuer'));
    const error = answer.body === undefined ? undefined : read(SERVICE, answer.body).optionalText('error');
    // Any other refusal says something about the request, not that nobody has the domain.
    if (answer.status === 400 && error === 'invalid_tenant') return undefined;
    throw refused(SERVICE, answer, error);
  };
}

function tenantIn(issuer: string): string {
  const tenantId = ISSUED_FOR.exec(issuer)?.[1];
  if (tenantId === undefined)
    throw refused(SERVICE, { status: 200, headers: new Headers(), body: undefined });
  return tenantId.toLowerCase();
}
