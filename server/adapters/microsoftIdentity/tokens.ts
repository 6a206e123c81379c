import type { Credentials } from '../credentials.ts';
import { type HttpAnswer, createHttp } from '../http.ts';
import { LastingFault, type Partner, PassingFault } from '../connector.ts';
import { read } from '../reading.ts';
import { MICROSOFT_IDENTITY_URL } from './client.ts';

export interface TokenOptions {
  /** The sign-in service. */
  readonly url?: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Such as `https://graph.microsoft.com/.default`. */
  readonly scope: string;
  /** The provider's own tenant. */
  readonly tenantId: string;
  /** Which attribute of a partner names its tenant. */
  readonly tenantAttribute?: string | undefined;
  /** Where a person has consented for a tenant: app and user. Without one the app signs in alone. */
  readonly refreshTokenOf?: ((tenantId: string) => Promise<string | undefined>) | undefined;
  readonly timeout?: number | undefined;
  /** Milliseconds of a clock that never jumps. */
  readonly now?: () => number;
}

interface Token {
  readonly value: string;
  readonly until: number;
}

const SERVICE = 'The sign-in service of Microsoft';
/** A token that ends within this time is not used for another request. */
const MARGIN = 60_000;
const TENANT_ATTRIBUTE = 'microsoftTenantId';

/** Signs the app in to the tenant of a partner, or to the provider's own, and keeps each token while it is good. */
export function createMicrosoftTokens(options: TokenOptions): Credentials {
  const http = createHttp({
    baseUrl: options.url ?? MICROSOFT_IDENTITY_URL,
    service: SERVICE,
    timeout: options.timeout,
  });
  const now = options.now ?? (() => performance.now());
  const tokens = new Map<string, Token>();
  return async (partner, signal) => {
    const tenant = tenantOf(options, partner);
    const known = tokens.get(tenant);
    if (known && known.until - MARGIN > now()) return `Bearer ${known.value}`;
    const refreshToken = await options.refreshTokenOf?.(tenant);
    const path = `/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
    const answer = await http({ method: 'POST', path, form: formOf(options, refreshToken), signal });
    const token = tokenIn(answer, now());
    tokens.set(tenant, token);
    return `Bearer ${token.value}`;
  };
}

function tenantOf(options: TokenOptions, partner: Partner | undefined): string {
  if (!partner) return options.tenantId;
  const tenant = partner.attributes[options.tenantAttribute ?? TENANT_ATTRIBUTE];
  if (typeof tenant === 'string' && tenant !== '') return tenant;
  throw new LastingFault('off', 'The Microsoft account of this partner is not connected to this portal.');
}

function formOf(
  options: TokenOptions,
  refreshToken: string | undefined,
): { readonly [name: string]: string } {
  const app = { client_id: options.clientId, client_secret: options.clientSecret, scope: options.scope };
  return refreshToken === undefined
    ? { ...app, grant_type: 'client_credentials' }
    : { ...app, grant_type: 'refresh_token', refresh_token: refreshToken };
}

/** A refusal is for an operator to settle; the job waits until then, and what the service says may hold secrets. */
function tokenIn(answer: HttpAnswer, now: number): Token {
  if (answer.status !== 200) throw new PassingFault(`${SERVICE} gives no token (${answer.status}).`);
  const body = read(SERVICE, answer.body);
  const seconds = (answer.body as { readonly expires_in?: unknown }).expires_in;
  const value = body.text('access_token');
  return { value, until: now + (typeof seconds === 'number' ? seconds * 1000 : 0) };
}
