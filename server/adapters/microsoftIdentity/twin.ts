import { type Act, inputOf, word } from '../acts.ts';
import { createShelf } from '../shelf.ts';
import type { Routes, Twin, TwinOptions } from '../twin.ts';
import { createTwinApi } from '../twin-api.ts';
import { simulatedTenantId } from './tenant-id.ts';

const CONFIGURATION = '/:domain/v2.0/.well-known/openid-configuration';

const ROUTES: Routes = {
  tenantOfDomain: { method: 'GET', path: CONFIGURATION },
  findTenant: { method: 'GET', path: CONFIGURATION },
};

/** Names that are reserved for what does not exist. */
const NOBODYS = /(^|\.)(invalid|test)$/;
const DOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

interface Known {
  readonly tenantId?: string;
}

export function createMicrosoftIdentityTwin(options: TwinOptions): Twin {
  const domains = createShelf<Known>(options.store, 'microsoftIdentity/domain');
  const api = createTwinApi('microsoftIdentity', options, ROUTES, (c) => c.body(null, 401));

  /** Unless an operator has said otherwise, every domain is verified, except those below .invalid and .test. */
  const tenantOf = (domain: string): string | undefined => {
    const known = domains.get(domain);
    if (known) return known.tenantId;
    return DOMAIN.test(domain) && !NOBODYS.test(domain) ? simulatedTenantId(domain) : undefined;
  };

  api.get(CONFIGURATION, (c) => {
    const domain = c.req.param('domain').toLowerCase();
    const tenantId = tenantOf(domain);
    if (tenantId === undefined) {
      const error_description = `AADSTS90002: Tenant '${domain}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`;
      return c.json({ error: 'invalid_tenant', error_description, error_codes: [90002] }, 400);
    }
    const host = 'https://login.microsoftonline.com';
    return c.json({
      issuer: `${host}/${tenantId}/v2.0`,
      token_endpoint: `${host}/${tenantId}/oauth2/v2.0/token`,
      authorization_endpoint: `${host}/${tenantId}/oauth2/v2.0/authorize`,
      jwks_uri: `${host}/${tenantId}/discovery/v2.0/keys`,
    });
  });

  const acts: readonly Act[] = [
    {
      id: 'verifyDomain',
      title: 'Verify a domain in a tenant',
      input: inputOf(
        { domain: word('Domain', 253), tenantId: { ...word('Tenant id', 36), pattern: '^[0-9a-f-]{36}$' } },
        ['tenantId'],
      ),
      run: (input) => {
        const domain = String(input['domain']).toLowerCase();
        const tenantId = String(input['tenantId'] ?? simulatedTenantId(domain));
        domains.put(domain, { tenantId });
        return `${domain} is verified in tenant ${tenantId}.`;
      },
    },
    {
      id: 'forgetDomain',
      title: 'Let nobody have verified a domain',
      input: inputOf({ domain: word('Domain', 253) }),
      run: (input) => {
        const domain = String(input['domain']).toLowerCase();
        domains.put(domain, {});
        return `No tenant has verified ${domain}.`;
      },
    },
  ];
  return { system: 'microsoftIdentity', title: 'Microsoft sign-in service', api, acts };
}
