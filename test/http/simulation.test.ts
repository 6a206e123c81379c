import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, Drafts } from '../support/definitions.ts';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let analyst: Browser;

beforeAll(async () => {
  server = await startServer();
  analyst = await server.browser().play('analyst');
});
afterAll(() => server.end());

const RULES = 'rules/who-may-borrow.yaml';
const begin = (pack = 'equipment-loan') => new Drafts(analyst).begin(pack);

/** A draft in which only those whose fee is unpaid may borrow. */
async function turned(): Promise<Draft> {
  const draft = await begin();
  await draft.change(RULES, 'operator: equal, value: false', 'operator: equal, value: true');
  return draft;
}

async function borrow(tool: string): Promise<{ id: string; number: string }> {
  const ada = await server.browser().play('ada-user');
  const begun = await ada.post('/api/v1/cases', {
    pack: 'equipment-loan',
    flow: 'loan',
    actingFor: 'northwind',
    answers: { tool, borrower: 'mia', purpose: 'Shelves', days: 3 },
  });
  expect(begun.status).toBe(201);
  return begun.body;
}

const SCRIPT = `
kind: scenario
id: script
title: A script
users: { ann: { of: own, roles: [member], record: a } }
records: { a: { record: member, of: own, attributes: { name: Ann, email: a@home.example, training: machines, feePaid: true } } }
timeline:
  - { start: loan, by: ann, answers: { tool: clamps, borrower: a, purpose: Glue, days: 2 } }
  - { wait: P1D }
`;
const FACTS = { tool: 'drill', member: { name: 'Ann', training: 'none', feePaid: true } };

describe('a flow is stepped before anybody else sees it (DE-4)', () => {
  it('by a scenario of the pack, with messages, timers and what is possible after each step', async () => {
    const body = { flow: 'loan', scenario: 'overdue-and-lost' };
    const { status, body: run } = await analyst.post('/api/v1/packs/equipment-loan/simulate', body);
    expect([status, run.failures, run.diagnostics]).toEqual([200, [], []]);
    const messages = run.steps.flatMap((step: { messages: { template: string }[] }) => step.messages);
    expect(messages.map(({ template }: { template: string }) => template)).toContain('bring-it-back');
    expect(run.case.status).toBe('done');
  });

  it('by a script, with the clock under the hand, in a draft', async () => {
    const draft = await begin();
    const reply = await analyst.post(`${draft.path}/simulate`, { flow: 'loan', script: SCRIPT });
    expect(reply.body.steps).toMatchObject([{ event: 'start loan', facets: { loan: 'Requested' } }]);
    expect(reply.body.steps[0].possible).toContain('approve');
  });

  it('and a mistake in the script is told with its place', async () => {
    const script = SCRIPT.replace('start: loan', 'start: lone');
    const reply = await analyst.post('/api/v1/packs/equipment-loan/simulate', { flow: 'loan', script });
    expect(reply.body.steps).toBeUndefined();
    expect(reply.body.diagnostics).toEqual([
      expect.objectContaining({ file: 'script.yaml', line: 8, hint: expect.stringContaining('loan') }),
    ]);
  });

  it('and what is not there is no fault of the server', async () => {
    const path = '/api/v1/packs/equipment-loan/simulate';
    const unknown = await analyst.post(path, { flow: 'lone', scenario: 'overdue-and-lost' });
    expect([unknown.status, unknown.body.type]).toEqual([422, '/problems/not-possible']);
    const impossible = SCRIPT.replace('{ wait: P1D }', '{ invoke: nothing, output: {} }');
    expect((await analyst.post(path, { flow: 'loan', script: impossible })).status).toBeLessThan(500);
    expect((await analyst.post(path, { flow: 'loan' })).status).toBe(422);
  });
});

describe('a decision is taken before anybody depends on it (DE-4)', () => {
  it('with its findings in the language of whoever asks, and what would turn it', async () => {
    const body = { rules: 'who-may-borrow', facts: FACTS, explain: true };
    const reply = await analyst.post('/api/v1/packs/equipment-loan/decide', body, {
      'accept-language': 'nl',
    });
    expect(reply.body).toMatchObject({ verdict: 'ineligible', findings: [{ id: 'needsInduction' }] });
    expect(reply.body.findings[0].message).not.toBe('This tool is lent after the induction only.');
    expect(reply.body.trace.turns.length).toBeGreaterThan(0);
  });

  it('by a draft as it is now', async () => {
    const draft = await turned();
    const body = { rules: 'who-may-borrow', facts: { ...FACTS, tool: 'clamps' } };
    expect((await analyst.post(`${draft.path}/decide`, body)).body.verdict).toBe('ineligible');
    expect((await analyst.post('/api/v1/packs/equipment-loan/decide', body)).body.verdict).toBe('eligible');
  });
});

describe('what a pack says of itself is run (DE-4)', () => {
  it('all of it, with coverage and clauses', async () => {
    const { body } = await analyst.post('/api/v1/packs/equipment-loan/test', {});
    expect(body).toMatchObject({ failed: 0, failures: [], diagnostics: [] });
    expect(body.clauses.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
  });

  it('and in a draft what fails is told with its place', async () => {
    const draft = await turned();
    const { body } = await analyst.post(`${draft.path}/test`, { only: 'who-may-borrow' });
    expect(body.failed).toBeGreaterThan(0);
    expect(body.failures[0]).toMatchObject({ kind: 'scenario', file: 'scenarios/who-may-borrow.yaml' });
  });

  it('and in a draft that is wrong nothing is run', async () => {
    const draft = await begin();
    await draft.change(RULES, 'severity: warns', 'severity: warms');
    const { status, body } = await analyst.post(`${draft.path}/test`, {});
    expect([status, body.passed]).toEqual([200, undefined]);
    expect(body.diagnostics[0]).toMatchObject({ file: RULES, severity: 'error' });
  });

  it('and a draft is compared with the release in force, in what it says and in what it does', async () => {
    const draft = await turned();
    const { body } = await analyst.get(`${draft.path}/changes?behaviour=true`);
    expect(body.definitions).toEqual([expect.objectContaining({ kind: 'rules', id: 'who-may-borrow' })]);
    expect(body.cases).toContainEqual(
      expect.objectContaining({ scenario: 'who-may-borrow', what: 'decision' }),
    );
  });
});

describe('old and new are compared over every recorded case (DE-4)', () => {
  let clamps: { id: string; number: string };

  beforeAll(async () => {
    clamps = await borrow('clamps');
    await borrow('handPlane');
    await borrow('drill');
  });

  it('a draft that changes nothing decides every case as it was decided', async () => {
    const { body } = await analyst.post(`${(await begin()).path}/compare`, {});
    expect(body).toMatchObject({ cases: 3, skipped: 0, differences: [], paths: [], cut: false });
    expect(body.decisions).toBeGreaterThanOrEqual(3);
    expect(body.next).toBeUndefined();
  });

  it('a decision that would come out differently is told, with the rule that makes the difference', async () => {
    const { body } = await analyst.post(`${(await turned()).path}/compare`, {});
    expect(body.differences).toHaveLength(3);
    expect(body.differences[0]).toMatchObject({
      case: clamps.id,
      number: clamps.number,
      sequence: 1,
      rules: 'who-may-borrow',
      at: 'field /borrower',
      before: { verdict: 'eligible', findings: [] },
      after: { verdict: 'ineligible', findings: ['feeUnpaid'] },
      because: [
        {
          rule: expect.stringContaining('fee is unpaid'),
          before: 'does not hold',
          after: 'holds: feeUnpaid',
        },
      ],
    });
    expect(body.paths[0]).toMatchObject({
      event: 'start',
      after: expect.stringContaining('refused: invalid'),
    });
  });

  it('a step that would lead elsewhere is told, though no rule decides otherwise', async () => {
    const operator = await server.browser().play('operator');
    await operator.post(`/api/v1/cases/${clamps.id}/events/approve`, {});
    const draft = await begin();
    await draft.change('flows/loan.yaml', 'wait: P21D', 'wait: P30D');
    await operator.post(`/api/v1/cases/${clamps.id}/events/handOut`, { answers: { deposit: 5 } });
    await server.pass(4 * 24 * 3_600_000);
    const { body } = await analyst.post(`${draft.path}/compare`, {});
    expect(body.differences).toEqual([]);
    expect(body.paths).toEqual([
      expect.objectContaining({ case: clamps.id, event: expect.stringContaining('due') }),
    ]);
  });

  it('a page at a time, as long as somebody asks', async () => {
    const { path } = await turned();
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 4; page++) {
      const { body } = await analyst.post(`${path}/compare`, {
        limit: 1,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...body.differences.map((one: { case: string }) => one.case));
      after = body.next;
      if (after === undefined) break;
    }
    expect(new Set(seen).size).toBe(3);
  });

  it('without the names of anybody who was asked about', async () => {
    const reply = await analyst.post(`${(await turned()).path}/compare`, {});
    expect(reply.text).not.toContain('Mia');
    expect(reply.text).not.toContain('northwind.example');
  });

  it('and for nobody who may not look at the definitions', async () => {
    const draft = await begin();
    const ada = await server.browser().play('ada-user');
    expect((await ada.post(`${draft.path}/compare`, {})).status).toBe(403);
    const operator = await server.browser().play('operator');
    expect((await operator.post(`${draft.path}/compare`, {})).status).toBe(403);
    expect((await operator.post('/api/v1/packs/msp-hub/test', {})).status).toBe(403);
  });
});
