import type { Browser } from '../support/http.ts';
import { startServer } from '../support/server.ts';
import { type Item, item, median } from './measure.ts';

const ROWS = 5_000;
const BULK = '/api/v1/bulk/msp-hub/customer-onboarding';

/** A file of five thousand rows over HTTP, and how long others wait for an answer meanwhile. */
export async function benches(): Promise<Item[]> {
  const server = await startServer({ checkAnswers: false });
  try {
    const browser = await server.browser().play('ada-user');
    await waitsWhile(browser, new Promise((resolve) => setTimeout(resolve, 500)));
    const heap = process.memoryUsage().rss;
    const handedIn = performance.now();
    const created = await handIn(browser);
    const judging = await waitsWhile(browser, server.app.imports.settled());
    const judged = performance.now();
    await browser.post(`/api/v1/bulk/imports/${created}/accept`, { actingFor: 'northwind' });
    const accepting = await waitsWhile(browser, server.app.imports.settled());
    const done = performance.now();
    const { counts } = (await browser.get(`/api/v1/bulk/imports/${created}`)).body;
    if (counts.begun !== ROWS) throw new Error(`${counts.begun} cases were begun`);
    return [
      item(`judge a file of ${ROWS} rows`, judged - handedIn, 'ms'),
      item('another request meanwhile, median', median(judging), 'ms'),
      item('another request meanwhile, at most', Math.max(...judging), 'ms', '<= 250'),
      item(`begin ${ROWS} cases`, done - judged, 'ms'),
      item('cases begun a second', ROWS / ((done - judged) / 1000), 'per second'),
      item('another request while cases begin, median', median(accepting), 'ms'),
      item('another request while cases begin, at most', Math.max(...accepting), 'ms', '<= 250'),
      item('memory more than before', (process.memoryUsage().rss - heap) / 1e6, 'MB'),
    ];
  } finally {
    await server.end();
  }
}

async function handIn(browser: Browser): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, n) => `Customer ${n},rep@c${n}.example,c${n}.example,BE\n`);
  const text = `Customer Name,Email Address,Domain Name,Country Code\n${rows.join('')}`;
  const { status, body } = await browser.request(
    'POST',
    `${BULK}?actingFor=northwind`,
    new TextEncoder().encode(text),
    { 'content-type': 'text/csv' },
  );
  if (status !== 201) throw new Error(`the file was answered ${status}`);
  return body.id;
}

/** How long each request of somebody else took while something was going on. */
async function waitsWhile(browser: Browser, going: Promise<unknown>): Promise<number[]> {
  const state = { over: false };
  void going.finally(() => (state.over = true));
  const waits: number[] = [];
  do {
    const start = performance.now();
    await browser.get('/api/v1/navigation');
    waits.push(performance.now() - start);
  } while (!state.over);
  return waits;
}
