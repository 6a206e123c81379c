import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../server/store/sqlite/open.ts';
import type { Browser, Reply } from '../support/http.ts';
import { putEdited } from '../support/put-in-force.ts';
import { startIn, startServer, type TestServer } from '../support/server.ts';

const BULK = '/api/v1/bulk/msp-hub/customer-onboarding';
const TABLE = '/api/v1/tables/msp-hub/customer-onboarding';
const HEADINGS = 'Customer Name,Email Address,Domain Name,Country Code';

let server: TestServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
});
afterAll(() => server.end());

const file = (...rows: string[]): string => [HEADINGS, ...rows, ''].join('\n');
const rowOf = (name: string): string => `${name},rep@${name}.example,${name}.example,BE`;

interface Handing {
  readonly by?: Browser;
  readonly actingFor?: string;
  readonly key?: string;
  readonly language?: string;
}

function handIn(text: string, handing: Handing = {}): Promise<Reply> {
  const { by = ada, actingFor = 'northwind', key = crypto.randomUUID(), language = 'en' } = handing;
  return by.request('POST', `${BULK}?actingFor=${actingFor}&name=customers.csv`, Buffer.from(text), {
    'content-type': 'text/csv',
    'idempotency-key': key,
    'accept-language': language,
  });
}

async function judged(text: string, handing: Handing = {}): Promise<Reply> {
  const { by = ada } = handing;
  const { status, body } = await handIn(text, handing);
  expect(status).toBe(201);
  await server.app.imports.settled();
  return by.get(`/api/v1/bulk/imports/${body.id}`);
}

async function acceptedRows(id: string, by = ada): Promise<Reply> {
  const reply = await by.post(`/api/v1/bulk/imports/${id}/accept`, { actingFor: 'northwind' });
  expect(reply.status).toBe(202);
  await server.app.imports.settled();
  return by.get(`/api/v1/bulk/imports/${id}`);
}

const rowsOf = (id: string, query = '', by = ada) => by.get(`/api/v1/bulk/imports/${id}/rows${query}`);
const enrolled = async (by = ada) => (await by.get(`${TABLE}?limit=0`)).body.all as number;

describe('the format file (MH-4)', () => {
  it('has the headings and a sample, which is accepted when it comes back', async () => {
    const template = await ada.get(`${BULK}/template`);
    expect(template.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(template.headers.get('content-disposition')).toContain('Enrol a customer.csv');
    expect(template.text).toContain(HEADINGS);
    const { body } = await judged(template.text);
    expect(body).toMatchObject({ status: 'ready', rows: 1, counts: { good: 1 } });
  });

  it('is for those who may enrol: others are told whom to ask (PB-2)', async () => {
    const bram = await server.browser().play('bram-user');
    const reply = await bram.get(`${BULK}/template`);
    expect([reply.status, reply.body.type]).toEqual([403, '/problems/not-allowed']);
    expect(reply.body.detail).toContain('Ada Peeters');
    expect((await handIn(file(rowOf('x')), { by: bram })).status).toBe(403);
  });
});

describe('a file that is handed in (MH-4)', () => {
  it('is judged row by row, each mistake with its line, column and reason, and begins nothing', async () => {
    const before = await enrolled();
    const { body } = await judged(
      file(
        rowOf('alpha'),
        'Beta,not an address,beta.example,BE',
        'Gamma,rep@gamma.example,gamma.example,XX',
        rowOf('alpha'),
        'Delta,rep@delta.example,delta.example',
      ),
    );
    expect(body).toMatchObject({
      status: 'ready',
      file: 'customers.csv',
      rows: 5,
      progress: 1,
      problems: [],
      counts: { good: 1, wrong: 3, repeated: 1, taken: 0, begun: 0, refused: 0 },
    });
    const { rows, total } = (await rowsOf(body.id)).body;
    expect(total).toBe(5);
    expect(rows.map(({ line, verdict }: { line: number; verdict: string }) => [line, verdict])).toEqual([
      [2, 'good'],
      [3, 'wrong'],
      [4, 'wrong'],
      [5, 'repeated'],
      [6, 'wrong'],
    ]);
    expect(rows[1].reasons).toMatchObject([{ column: 1, code: 'format' }]);
    expect(rows[2].reasons).toMatchObject([{ column: 3, code: 'choice' }]);
    expect(rows[3]).toMatchObject({ repeats: 2, reasons: [{ column: 2, code: 'repeated' }] });
    expect(rows[4]).toMatchObject({
      cells: ['Delta', 'rep@delta.example', 'delta.example'],
      reasons: [{ code: 'tooFewCells', message: expect.stringContaining('Line 6 has 3 cells') as string }],
    });
    expect(await enrolled()).toBe(before);
  });

  it('is told about in the language of the user (PB-6)', async () => {
    const text = file('Beta,rep@beta.example,beta.example');
    const reasons = async (language: string) => {
      const { body } = await judged(text, { language });
      return (await rowsOf(body.id)).body.rows[0].reasons[0].message as string;
    };
    const [french, dutch] = [await reasons('fr'), await reasons('nl')];
    expect(french).toMatch(/ligne 2/i);
    expect(dutch).toMatch(/regel 2/i);
  });

  it('that cannot be read is refused, with the line and the reason', async () => {
    const strange = await judged(`${HEADINGS},Colour\n${rowOf('x')},red\n`);
    expect(strange.body).toMatchObject({
      status: 'refused',
      problems: [{ line: 1, code: 'unknownColumn', message: expect.stringContaining('Colour') as string }],
    });
    const empty = await judged('\n');
    expect(empty.body).toMatchObject({ status: 'refused', problems: [{ line: 1, code: 'empty' }] });
    const pdf = await judged('%PDF-1.7\nnot a table');
    expect(pdf.body.problems[0]).toMatchObject({ code: 'notCsv' });
    const reply = await ada.post(`/api/v1/bulk/imports/${pdf.body.id}/accept`, { actingFor: 'northwind' });
    expect(reply.status).toBe(409);
  });

  it('that is open-ended says where it was not read any more', async () => {
    const { body } = await judged(file(rowOf('omega'), '"Psi,rep@psi.example,psi.example,BE'));
    expect(body.problems).toMatchObject([{ line: 3, code: 'openQuote' }]);
    expect(body.counts).toMatchObject({ good: 1, wrong: 1 });
  });

  it('of more rows than the table allows is not read beyond them', async () => {
    await putEdited(server, 'msp-hub', {
      path: 'tables/customer-onboarding.yaml',
      from: 'maxRows: 5000',
      to: 'maxRows: 2',
    });
    const { body } = await judged(file(rowOf('m-1'), rowOf('m-2'), rowOf('m-3')));
    expect(body.problems).toMatchObject([{ line: 4, code: 'tooManyRows' }]);
    expect(body.counts).toMatchObject({ good: 2, wrong: 1 });
    await putEdited(server, 'msp-hub');
  });

  it('for another company than the page shows is a conflict', async () => {
    expect((await handIn(file(rowOf('x')), { actingFor: 'brewery' })).status).toBe(409);
  });

  it('is one import, however often the request is repeated with its key', async () => {
    const key = crypto.randomUUID();
    const first = await handIn(file(rowOf('sigma')), { key });
    const again = await handIn(file(rowOf('sigma')), { key });
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await handIn(file(rowOf('tau')), { key })).status).toBe(422);
    await server.app.imports.settled();
    const { store } = server.app;
    expect(await store.read.select().from(store.schema.importParts)).toEqual([]);
  });
});

describe('the good rows of a file (MH-4)', () => {
  it('become cases without the bad, which can be corrected and handed in again', async () => {
    const before = await enrolled();
    const { body } = await judged(
      file(rowOf('kappa'), '=cmd(),rep@lambda.example,no domain,BE', rowOf('mu')),
    );
    const done = await acceptedRows(body.id);
    expect(done.body).toMatchObject({
      status: 'done',
      progress: 1,
      counts: { good: 0, begun: 2, wrong: 1, refused: 0 },
    });
    expect(await enrolled()).toBe(before + 2);
    const [row] = (await rowsOf(body.id, '?verdict=begun')).body.rows;
    expect((await ada.get(`/api/v1/cases/${row.case}`)).body.answers.enrolment.customerName).toBe('kappa');

    const rejected = await ada.get(`/api/v1/bulk/imports/${body.id}/rejected.csv`);
    expect(rejected.headers.get('content-disposition')).toContain('customers (not accepted).csv');
    expect(rejected.text).toContain('3,');
    expect(rejected.text).toContain("'=cmd()");
    const corrected = await judged(rejected.text.replace('no domain', 'lambda.example'));
    expect(corrected.body).toMatchObject({ status: 'ready', counts: { good: 1, wrong: 0 } });
    expect((await rowsOf(corrected.body.id)).body.rows[0].cells[0]).toBe('=cmd()');
  });

  it('become no second case when the same file is sent twice; the rows are reported', async () => {
    const text = file(rowOf('nu'), rowOf('xi'));
    const first = await judged(text);
    const second = await judged(text);
    await acceptedRows(first.body.id);
    const before = await enrolled();
    const late = await acceptedRows(second.body.id);
    expect(late.body.counts).toMatchObject({ begun: 0, taken: 2 });
    expect(await enrolled()).toBe(before);
    const third = await judged(text);
    expect(third.body.counts).toMatchObject({ good: 0, taken: 2 });
    const [row] = (await rowsOf(third.body.id)).body.rows;
    expect(row).toMatchObject({
      verdict: 'taken',
      taken: { number: expect.stringMatching(/^C-/) as string },
      reasons: [{ code: 'taken', column: 2 }],
    });
  });

  it('stay as they are when accepting is asked for again', async () => {
    const { body } = await judged(file(rowOf('pi')));
    await acceptedRows(body.id);
    const again = await acceptedRows(body.id);
    expect(again.body).toMatchObject({ status: 'done', counts: { begun: 1 } });
  });

  it('go on after a restart, and nothing becomes two cases', async () => {
    const before = await enrolled();
    const names = Array.from({ length: 300 }, (_, index) => `restart-${index}`);
    const { body } = await judged(file(...names.map(rowOf)));
    await ada.post(`/api/v1/bulk/imports/${body.id}/accept`, { actingFor: 'northwind' });
    const at = (await ada.get(`/api/v1/bulk/imports/${body.id}`)).body;
    expect(at.status).toBe('accepting');
    server = await server.restart();
    await server.app.imports.settled();
    const done = await ada.get(`/api/v1/bulk/imports/${body.id}`);
    expect(done.body).toMatchObject({ status: 'done', counts: { begun: 300, refused: 0, taken: 0 } });
    expect(await enrolled()).toBe(before + 300);
  });

  it('go on after the process was killed: from what was on the disk at any moment, each becomes one case', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `killed-${index}`);
    const { body } = await judged(file(...names.map(rowOf)));
    await ada.post(`/api/v1/bulk/imports/${body.id}/accept`, { actingFor: 'northwind' });
    const path = `/api/v1/bulk/imports/${body.id}`;
    while ((await ada.get(path)).body.counts.begun === 0);
    const folder = await mkdtemp(join(tmpdir(), 'slipway-killed-'));
    const disk = new BetterSqlite(databaseFile(server.folder), { readonly: true });
    disk.prepare('VACUUM INTO ?').run(databaseFile(folder));
    disk.close();
    expect(casesNamed('killed-', folder)).toBeLessThan(200);
    const after = await startIn(folder);
    try {
      const again = await after.browser().play('ada-user');
      await after.app.imports.settled();
      expect((await again.get(path)).body).toMatchObject({
        status: 'done',
        counts: { begun: 200, taken: 0, refused: 0 },
      });
      expect((await again.get(`${TABLE}?search=killed-&limit=0`)).body.total).toBe(200);
    } finally {
      await after.end();
    }
  });

  it('stop becoming cases when the import is cancelled; those that were begun stay', async () => {
    const before = await enrolled();
    const names = Array.from({ length: 400 }, (_, index) => `cancel-${index}`);
    const { body } = await judged(file(...names.map(rowOf)));
    await ada.post(`/api/v1/bulk/imports/${body.id}/accept`, { actingFor: 'northwind' });
    expect((await ada.request('DELETE', `/api/v1/bulk/imports/${body.id}`)).status).toBe(204);
    await server.app.imports.settled();
    const stopped = (await ada.get(`/api/v1/bulk/imports/${body.id}`)).body;
    expect(stopped.status).toBe('cancelled');
    expect(stopped.counts.begun).toBeLessThan(400);
    expect(await enrolled()).toBe(before + stopped.counts.begun);
    expect((await ada.request('DELETE', `/api/v1/bulk/imports/${body.id}`)).status).toBe(204);
    expect((await ada.get(`/api/v1/bulk/imports/${body.id}`)).status).toBe(404);
  });

  it('do not become cases when their owner may not do it any more', async () => {
    const greet = await server.browser().play('greet-user');
    const { body } = await judged(file(rowOf('rho')), { by: greet, actingFor: 'contoso' });
    const { store } = server.app;
    await greet.post(`/api/v1/bulk/imports/${body.id}/accept`, { actingFor: 'contoso' });
    await server.app.imports.settled();
    const second = await judged(file(rowOf('rho-2')), { by: greet, actingFor: 'contoso' });
    await store.write((db) => db.delete(store.schema.companyServices));
    const refused = await greet.post(`/api/v1/bulk/imports/${second.body.id}/accept`, {
      actingFor: 'contoso',
    });
    expect(refused.status).toBe(403);
    await store.write((db) => db.update(store.schema.imports).set({ status: 'accepting' }));
    server.app.imports.wake(second.body.id);
    await server.app.imports.settled();
    const stopped = (await greet.get(`/api/v1/bulk/imports/${second.body.id}`)).body;
    expect(stopped).toMatchObject({
      status: 'stopped',
      problems: [{ code: 'stopped' }],
      counts: { begun: 0 },
    });
  });
});

describe('an import', () => {
  it('is seen by its owner, and by nobody else, for the company for which it was begun (CF-2)', async () => {
    await server.end();
    server = await startServer();
    ada = await server.browser().play('ada-user');
    const { body } = await judged(file(rowOf('upsilon')));
    expect((await ada.get('/api/v1/bulk/imports')).body.imports.map(({ id }: { id: string }) => id)).toEqual([
      body.id,
    ]);
    const greet = await server.browser().play('greet-user');
    for (const path of ['', '/rows', '/rejected.csv'])
      expect((await greet.get(`/api/v1/bulk/imports/${body.id}${path}`)).status).toBe(404);
    expect((await greet.request('DELETE', `/api/v1/bulk/imports/${body.id}`)).status).toBe(404);
    expect((await greet.get('/api/v1/bulk/imports')).body.imports).toEqual([]);
    const acting = await (await server.browser().play('ada-user')).actFor('brewery');
    expect((await acting.get(`/api/v1/bulk/imports/${body.id}`)).status).toBe(404);
  });

  it('does not tell of the customers of another partner: the same row is good for both (CF-2)', async () => {
    const greet = await server.browser().play('greet-user');
    const text = file(rowOf('shared'));
    const own = await judged(text);
    await acceptedRows(own.body.id);
    const other = await judged(text, { by: greet, actingFor: 'contoso' });
    expect(other.body.counts).toMatchObject({ good: 1, taken: 0 });
  });
});

describe('where no unique value of the flow is the value of a row', () => {
  const noUnique = {
    path: 'flows/onboarding.yaml',
    from: `unique: # a partner enrols a customer once; the same row of a file sent again is reported, not doubled
  key: /answers/enrolment/domain
  within: company
  refusal: { message: A customer with this domain is being onboarded already., cite: [MH-4] }
`,
    to: '',
  };
  const noWords = ['fr', 'nl'].map((language) => ({
    path: `texts/${language}.yaml`,
    from: /^ +\/unique\/refusal\/message:.*\n/m,
    to: '',
  }));

  it('a row that stands in a case already is found by its answer', async () => {
    await putEdited(server, 'msp-hub', noUnique, ...noWords);
    const first = await judged(file(rowOf('phi')));
    await acceptedRows(first.body.id);
    const again = await judged(file('Another name,rep@phi.example,phi.example,BE'));
    expect(again.body.counts).toMatchObject({ good: 0, taken: 1 });
  });

  it('the same file sent twice still enrols nobody twice', async () => {
    const text = file(rowOf('chi'), rowOf('psi'));
    const [first, second] = [await judged(text), await judged(text)];
    await acceptedRows(first.body.id);
    const before = await enrolled();
    const late = await acceptedRows(second.body.id);
    expect(late.body.counts).toMatchObject({ begun: 0, taken: 2 });
    expect((await rowsOf(second.body.id)).body.rows[0].reasons[0].message).toBe('This is there already.');
    expect(await enrolled()).toBe(before);
    const other = await judged(file(rowOf('psi-2')));
    expect((await acceptedRows(other.body.id)).body.counts).toMatchObject({ begun: 1 });
  });
});

/** How many cases stand in data with which no server works. */
function casesNamed(name: string, folder: string): number {
  const disk = new BetterSqlite(databaseFile(folder), { readonly: true });
  const row = disk.prepare('SELECT count(*) AS n FROM cases WHERE state LIKE ?').get(`%${name}%`);
  disk.close();
  return (row as { n: number }).n;
}
