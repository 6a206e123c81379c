import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.ts';

const LIMITS = { attempts: 3, seconds: 60 };

async function tried(attempts: Attempts, times: number, ip: string, login: string) {
  const waits = [];
  for (let time = 0; time < times; time += 1) waits.push(await attempts.count(ip, login));
  return waits;
}

describe('attempts to sign in', () => {
  it('are shut for one user from one address after so many', async () => {
    const attempts = new Attempts(LIMITS);
    const waits = await tried(attempts, 4, '10.0.0.1', 'ada');
    expect(waits.slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(waits[3]).toBeGreaterThan(50);
  });

  it('leave others in: the same user from elsewhere, and others from there', async () => {
    const attempts = new Attempts(LIMITS);
    await tried(attempts, 4, '10.0.0.1', 'ada');
    expect(await attempts.count('10.0.0.2', 'ada')).toBeUndefined();
    expect(await attempts.count('10.0.0.1', 'bram')).toBeUndefined();
  });

  it('from many addresses are shut for one user, too', async () => {
    const attempts = new Attempts(LIMITS);
    const waits = [];
    for (let host = 0; host < 31; host += 1) waits.push(await attempts.count(`10.0.1.${host}`, 'ada'));
    expect(waits.filter((wait) => wait !== undefined)).toHaveLength(1);
  });

  it('are forgotten for whoever got in', async () => {
    const attempts = new Attempts(LIMITS);
    await tried(attempts, 2, '10.0.0.1', 'ada');
    await attempts.succeeded('10.0.0.1', 'ada');
    expect(await tried(attempts, 3, '10.0.0.1', 'ada')).toEqual([undefined, undefined, undefined]);
  });
});
