import { array, assert, asyncProperty, integer, record } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../support/http.ts';
import { DAY, startServer, type TestServer } from '../support/server.ts';

const HOUR = DAY / 24;
/** The ages at which the flow reminds. */
const LADDER = [24 * HOUR, 48 * HOUR, 168 * HOUR];

let server: TestServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
});
afterAll(() => server.end());

let number = 0;

async function enrol(): Promise<string> {
  number += 1;
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: {
      customerName: `Customer ${number}`,
      email: `rep@law${number}.example`,
      domain: `law${number}.example`,
      country: 'BE',
    },
  });
  await server.settled();
  return begun.body.id;
}

interface Fired {
  readonly case: string;
  readonly at: number;
}

async function remindersOf(ids: readonly string[]): Promise<Fired[]> {
  const fired: Fired[] = [];
  for (const id of ids) {
    const { entries } = (await ada.get(`/api/v1/cases/${id}/log`)).body as {
      entries: { at: string; from: string; kind: string }[];
    };
    for (const { at, from, kind } of entries)
      if (from === 'portal' && kind === 'event') fired.push({ case: id, at: Date.parse(at) });
  }
  return fired;
}

it('however the clock jumps, each reminder fires once, at its own time, and none after its reason has ended', async () => {
  const step = record({
    jump: integer({ min: 1, max: 400 * 24 }),
    enrols: integer({ min: 0, max: 2 }),
    cancels: integer({ min: 0, max: 3 }),
  });
  await assert(
    asyncProperty(array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const { clock } = server.app;
      const known = new Map<string, { from: number; until: number }>();
      for (const { jump, enrols, cancels } of steps) {
        for (let i = 0; i < enrols; i++) known.set(await enrol(), { from: clock.ms(), until: Infinity });
        const running = [...known].filter(([, { until }]) => until === Infinity);
        for (const [id, life] of cancels === 0 ? running.slice(0, 1) : []) {
          await ada.post(`/api/v1/cases/${id}/events/cancel`, {});
          known.set(id, { ...life, until: clock.ms() });
        }
        await server.pass(jump * HOUR);
      }
      const fired = await remindersOf([...known.keys()]);
      for (const [id, { from, until }] of known) {
        const own = fired.filter((one) => one.case === id).map(({ at }) => at);
        const expected = LADDER.map((age) => from + age).filter((due) => due < Math.min(until, clock.ms()));
        expect(own).toHaveLength(expected.length);
        // The ladder counts from when the invitation went out, some milliseconds after the enrolment.
        for (const [index, due] of expected.entries())
          expect(Math.abs((own[index] as number) - due)).toBeLessThan(60_000);
      }
    }),
    { numRuns: 12, seed: 20261124 },
  );
}, 120_000);
