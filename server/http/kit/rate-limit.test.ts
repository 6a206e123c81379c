import { describe, expect, it } from 'vitest';
import { networkOf } from './incoming.ts';
import { run } from './testing/running.ts';

const rate = (requests: number) => ({ requests, seconds: 60 });
const limits = {
  read: { perIp: rate(5), perCaller: rate(3) },
  write: { perIp: rate(100), perCaller: rate(100) },
  rare: { perIp: rate(100), perCaller: rate(1) },
};

describe('too many requests', () => {
  it('of one caller are refused with the seconds to wait, those of another are not', async () => {
    const api = await run({ limits });
    const status = async (as: 'ann' | 'bob') => (await api.call('GET', '/notes', { as })).status;
    expect([await status('ann'), await status('ann'), await status('ann')]).toEqual([200, 200, 200]);
    const refused = await api.call('GET', '/notes');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests' });
    expect(await status('bob')).toBe(200);
    await api.close();
  });

  it('of one address are refused, also of nobody and where there is nothing', async () => {
    const api = await run({ limits });
    const paths = ['/notes', '/no', '/failure', '/notes/x', '/no'];
    for (const path of paths)
      expect((await api.call('GET', path, { as: 'nobody' })).status).toBeLessThan(429);
    expect((await api.call('GET', '/no', { as: 'nobody' })).status).toBe(429);
    expect((await api.call('POST', '/trees', { as: 'nobody', json: { label: 'a' } })).status).toBe(200);
    await api.close();
  });

  it('are counted by class of route', async () => {
    const api = await run({ limits });
    expect((await api.call('POST', '/sign-out')).status).toBe(204);
    expect((await api.call('POST', '/sign-out')).status).toBe(429);
    expect((await api.call('POST', '/notes', { json: { title: 'a' } })).status).toBe(201);
    await api.close();
  });

  it('are never without a limit: a class that nobody described is found at the start', async () => {
    const { read, write } = limits;
    await expect(run({ limits: { read, write } })).rejects.toThrow('signOut counts to rare');
  });

  it('are refused before their body is read', async () => {
    const api = await run({ limits: { ...limits, write: { perIp: rate(1), perCaller: rate(1) } } });
    const json = { title: 'x'.repeat(900_000) };
    expect((await api.call('POST', '/notes', { json })).status).toBe(422);
    expect((await api.call('POST', '/notes', { json })).status).toBe(429);
    await api.close();
  });
});

describe('the address of a client', () => {
  it('is what our proxies say, and nobody else', async () => {
    const behind = await run({ limits, proxyHops: 1 });
    const from = async (forwarded: string) =>
      (await behind.call('GET', '/no', { headers: { 'x-forwarded-for': forwarded } })).status;
    for (let index = 0; index < 5; index++) expect(await from(`10.0.0.${index}, 192.0.2.1`)).toBe(404);
    expect(await from('10.0.0.9, 192.0.2.1')).toBe(429);
    expect(await from('192.0.2.1, 192.0.2.2')).toBe(404);
    await behind.close();

    const direct = await run({ limits });
    const statuses: number[] = [];
    for (let index = 0; index < 6; index++) {
      const headers = { 'x-forwarded-for': `10.0.0.${index}` };
      statuses.push((await direct.call('GET', '/no', { headers })).status);
    }
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
    await direct.close();
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s is counted as %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
