import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMicrosoftTokens, type TokenOptions } from './tokens.ts';

const signal = new AbortController().signal;
const partner = { id: 'p', attributes: { microsoftTenantId: 'tenant-of-p' } };

describe('tokens of Microsoft', () => {
  let asked: Record<string, unknown>[];
  let answer: (tenant: string) => Response;
  let now: number;
  let server: ReturnType<typeof createAdaptorServer>;
  let tokens: (options?: Partial<TokenOptions>) => ReturnType<typeof createMicrosoftTokens>;

  beforeEach(async () => {
    asked = [];
    now = 0;
    answer = (tenant) => Response.json({ access_token: `${tenant}-${asked.length}`, expires_in: 3_600 });
    const app = new Hono().post('/:tenant/oauth2/v2.0/token', async (c) => {
      asked.push({ tenant: c.req.param('tenant'), ...(await c.req.parseBody()) });
      return answer(c.req.param('tenant'));
    });
    server = createAdaptorServer({ fetch: app.fetch });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const app1 = {
      clientId: 'app',
      clientSecret: 'hush',
      scope: 'https://api.example/.default',
      tenantId: 'own',
    };
    tokens = (options = {}) => createMicrosoftTokens({ ...app1, url, now: () => now, ...options });
  });
  afterEach(() => {
    server.close();
  });

  it('are asked for in the tenant of the partner, or in the own one', async () => {
    const credentials = tokens();
    expect(await credentials(partner, signal)).toBe('Bearer tenant-of-p-1');
    expect(await credentials(undefined, signal)).toBe('Bearer own-2');
    expect(asked).toEqual(
      ['tenant-of-p', 'own'].map((tenant) => ({
        tenant,
        client_id: 'app',
        client_secret: 'hush',
        scope: 'https://api.example/.default',
        grant_type: 'client_credentials',
      })),
    );
  });

  it('are kept until shortly before they end', async () => {
    const credentials = tokens();
    await credentials(partner, signal);
    now = 3_539_000;
    expect(await credentials(partner, signal)).toBe('Bearer tenant-of-p-1');
    now = 3_541_000;
    expect(await credentials(partner, signal)).toBe('Bearer tenant-of-p-2');
  });

  it('act for a person where one has consented', async () => {
    await tokens({ refreshTokenOf: async (tenant) => `refresh-${tenant}` })(partner, signal);
    expect(asked).toMatchObject([{ grant_type: 'refresh_token', refresh_token: 'refresh-tenant-of-p' }]);
  });

  it('are not there for a partner whose account is not connected', async () => {
    const stranger = { id: 'q', attributes: {} };
    await expect(tokens()(stranger, signal)).rejects.toMatchObject({ name: 'LastingFault', code: 'off' });
    expect(asked).toEqual([]);
  });

  it.each([400, 401, 403, 429, 503])(
    'that are refused with %i may be had later, and no secret is told',
    async (status) => {
      answer = () =>
        Response.json({ error: 'invalid_client', error_description: 'hush is wrong' }, { status });
      const token = async () => tokens()(partner, signal);
      const error: unknown = await token().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'PassingFault' });
      expect(String(error)).not.toContain('hush');
    },
  );

  it('that cannot be read may be had later', async () => {
    answer = () => Response.json({ token: 1 });
    await expect(tokens()(partner, signal)).rejects.toMatchObject({ name: 'PassingFault' });
  });
});
