import BetterSqlite from 'better-sqlite3';
import { databaseFile } from '../../server/store/sqlite/open.ts';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Item, item, median } from './measure.ts';

const ROWS = 10_000;
const ROUNDS = 15;
const TABLE = '/api/v1/tables/msp-hub/customer-onboarding';

/** A page of 50 out of ten thousand cases over HTTP: at first, and when nothing has changed since. */
export async function benches(): Promise<Item[]> {
  const server = await startServer({ checkAnswers: false });
  try {
    const browser = await filled(server);
    const first = await millis(browser, '');
    const figures: [string, string][] = [
      ['the newest', ''],
      ['sorted by name', '?sort=customerName'],
      ['sorted by status', '?sort=-gdap'],
      ['searched', '?search=customer+99'],
      ['of a counter', '?counter=active&sort=enrolled'],
      ['without rows', '?limit=0'],
    ];
    const items = [item(`first page of ${ROWS} cases after a start`, first, 'ms')];
    for (const [name, query] of figures)
      items.push(item(`page of ${ROWS} cases, ${name}`, await warm(browser, query), 'ms', '<= 100'));
    return items;
  } finally {
    await server.end();
  }
}

async function warm(browser: Browser, query: string): Promise<number> {
  const rounds: number[] = [];
  for (let round = -3; round < ROUNDS; round++) {
    const one = await millis(browser, query);
    if (round >= 0) rounds.push(one);
  }
  return median(rounds);
}

async function millis(browser: Browser, query: string): Promise<number> {
  const start = performance.now();
  const { status, body } = await browser.get(TABLE + query);
  const elapsed = performance.now() - start;
  if (status !== 200 || body.all !== ROWS) throw new Error(`${status}, ${body.all} rows`);
  return elapsed;
}

/** One case is begun, and copied with other ids and names. */
async function filled(server: TestServer): Promise<Browser> {
  const browser = await server.browser().play('ada-user');
  const answers = {
    customerName: 'Customer 0',
    email: 'rep@customer.example',
    domain: 'customer.example',
    country: 'BE',
  };
  const begun = await browser.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers,
  });
  await server.settled();
  const database = new BetterSqlite(databaseFile(server.folder));
  database.pragma('synchronous = OFF');
  const insert = database.prepare(
    `INSERT INTO cases SELECT ?, ?, pack, flow, release, partner, company, starter, status, sequence, head,
       replace(state, 'Customer 0', ?), replace(listed, 'Customer 0', ?), opened_at + ?, changed_at
     FROM cases WHERE id = ?`,
  );
  database.transaction(() => {
    for (let n = 1; n < ROWS; n++) {
      const name = `Customer ${(n * 7919) % ROWS}`;
      insert.run(`copy-${n}`, `X-${n}`, name, name, n, begun.body.id);
    }
  })();
  database.close();
  return browser;
}
