import type { Browser } from '../support/http.ts';
import { manyCases } from '../support/many-cases.ts';
import { startServer } from '../support/server.ts';
import { type Item, item, median } from './measure.ts';

const ROWS = 10_000;
const ROUNDS = 15;
const TABLE = '/api/v1/tables/msp-hub/customer-onboarding';

/** A page of 50 out of ten thousand cases over HTTP: at first, and when nothing has changed since. */
export async function benches(): Promise<Item[]> {
  const server = await startServer({ checkAnswers: false });
  try {
    const browser = await manyCases(server, ROWS);
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
