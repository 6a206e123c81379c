import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

/** The figures, by name and labels as Prometheus writes them. */
async function figures(): Promise<Map<string, number>> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

it('the metrics count cases by flow and status, decisions, jobs, timers, requests and waits for the disk', async () => {
  const ada = await server.browser().play('ada-user');
  for (const name of ['alder', 'birch']) {
    const begun = await ada.post('/api/v1/cases', {
      pack: 'msp-hub',
      flow: 'onboarding',
      actingFor: 'northwind',
      answers: { customerName: name, email: `rep@${name}.example`, domain: `${name}.example`, country: 'BE' },
    });
    expect(begun.status).toBe(201);
  }
  const lent = await ada.post('/api/v1/cases', {
    pack: 'equipment-loan',
    flow: 'loan',
    actingFor: 'northwind',
    answers: { tool: 'drill', borrower: 'mia', purpose: 'Shelves in the kitchen', days: 5 },
  });
  expect(lent.status).toBe(201);
  await server.settled();
  const told = await figures();
  const flow = 'pack="msp-hub",flow="onboarding"';
  expect(told.get(`slipway_cases{${flow},status="active"}`)).toBe(2);
  const strands = [...told].filter(([name]) => name.startsWith(`slipway_case_strands{${flow},strand=`));
  expect(strands.length).toBeGreaterThan(1);
  expect(new Set(strands.map(([, count]) => count))).toEqual(new Set([2]));
  expect(told.get('slipway_case_events_total{pack="msp-hub"}')).toBeGreaterThanOrEqual(2);
  expect(told.get('slipway_decisions_total{pack="equipment-loan",verdict="eligible"}')).toBe(1);
  expect(told.get('slipway_timers')).toBeGreaterThan(0);
  expect(told.get('slipway_timers_overdue_seconds')).toBe(0);
  const route = 'method="POST",route="startCase",status="201"';
  expect(told.get(`slipway_http_request_duration_seconds_count{${route}}`)).toBe(3);
  expect(told.get('slipway_commit_units_sum')).toBeGreaterThan(2);
  expect(told.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  expect(told.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
});

it('an incident is counted, and since when it waits', async () => {
  const { store, system, newId } = server.app;
  const { jobs } = store.schema;
  await store.write(async (db) => {
    await db.insert(jobs).values({
      queue: 'incident',
      dueAt: system(),
      id: newId(),
      case: newId(),
      name: 'letter',
      type: 'email',
      payload: { type: 'timer' },
      attempts: 8,
      createdAt: system() - 3_600_000,
    });
  });
  const fresh = await startFigures();
  expect(fresh.get('slipway_jobs{queue="incident",type="email"}')).toBe(1);
  expect(fresh.get('slipway_jobs_oldest_seconds{queue="incident",type="email"}')).toBeGreaterThanOrEqual(
    3_600,
  );
});

/** Figures are remembered for ten seconds; a server that has just started remembers none. */
async function startFigures(): Promise<Map<string, number>> {
  server = await server.restart();
  return figures();
}

it('no label holds what a client sent', async () => {
  await fetch(`${server.url}/canary-path?canary=1`, { method: 'PROPFIND' });
  await fetch(`${server.url}/api/v1/cases/canary-id`);
  const told = await figures();
  expect([...told.keys()].filter((name) => name.includes('canary') || name.includes('PROPFIND'))).toEqual([]);
  expect(
    told.get('slipway_http_request_duration_seconds_count{method="other",route="none",status="404"}'),
  ).toBe(1);
});
