import { describe, expect, it } from 'vitest';
import { LastingFault, type Partner, PassingFault } from './connector.ts';
import { lookAtPartners, type LookAtAccount } from './look-at-partners.ts';

const paula: Partner = { id: 'paula', attributes: {} };
const rita: Partner = { id: 'rita', attributes: {} };
const signal = new AbortController().signal;

/** Tells what it was given to remember, and remembers one more. */
const count: LookAtAccount = async (partner, remembered) => ({
  notices: [
    { operation: 'seen', payload: { before: remembered ?? 0 }, ...(partner && { partner: partner.id }) },
  ],
  memory: Number(remembered ?? 0) + 1,
});
const failing =
  (who: Partner, fault: Error): LookAtAccount =>
  (partner, remembered, signal) =>
    partner === who ? Promise.reject(fault) : count(partner, remembered, signal);

describe('looking at the accounts of partners', () => {
  it('gives each account its own memory', async () => {
    const look = lookAtPartners(count, async () => [paula, rita]);
    const { notices, memory } = await look({ paula: 4 }, signal);
    expect(notices.map(({ payload }) => payload)).toEqual([{ before: 4 }, { before: 0 }]);
    expect(memory).toEqual({ paula: 5, rita: 1 });
  });

  it('keeps what it remembers of a partner at whom it does not look this time', async () => {
    const look = lookAtPartners(count, async () => [rita]);
    expect((await look({ paula: 4 }, signal)).memory).toEqual({ paula: 4, rita: 1 });
  });

  it('looks at the one account of the portal where there are none of partners', async () => {
    const { notices, memory } = await lookAtPartners(count)({}, signal);
    expect(notices).toEqual([{ operation: 'seen', payload: { before: 0 } }]);
    expect(await lookAtPartners(count)(memory, signal)).toMatchObject({
      notices: [{ payload: { before: 1 } }],
    });
  });

  it('goes on past an account that does not answer, and is a fault where none does', async () => {
    const silent = failing(paula, new PassingFault('silent'));
    const both = lookAtPartners(silent, async () => [paula, rita]);
    expect(await both({ paula: 4 }, signal)).toMatchObject({
      notices: [{ partner: 'rita' }],
      memory: { paula: 4, rita: 1 },
    });
    await expect(lookAtPartners(silent, async () => [paula])({}, signal)).rejects.toThrow('silent');
  });

  it('passes over an account that is not connected', async () => {
    const off = failing(paula, new LastingFault('off', 'not connected'));
    expect(await lookAtPartners(off, async () => [paula])({}, signal)).toEqual({ notices: [], memory: {} });
  });

  it('does not hide a mistake of its own', async () => {
    const broken = failing(paula, new TypeError('broken'));
    await expect(lookAtPartners(broken, async () => [paula, rita])({}, signal)).rejects.toThrow('broken');
  });
});
