import BetterSqlite from 'better-sqlite3';
import { databaseFile } from '../../server/store/sqlite/open.ts';
import type { Browser } from './http.ts';
import type { TestServer } from './server.ts';

/** Where the copies are listed. */
export const LIST_OF_MANY = { pack: 'msp-hub', table: 'customer-onboarding' } as const;

/** So many cases of Ada's company: one is begun, and copied with other ids and names, from `Customer 0` on. */
export async function manyCases(server: TestServer, count: number): Promise<Browser> {
  const browser = await server.browser().play('ada-user');
  const begun = await browser.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: {
      customerName: 'Customer 0',
      email: 'rep@customer.example',
      domain: 'customer.example',
      country: 'BE',
    },
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
    for (let n = 1; n < count; n++) {
      const name = `Customer ${(n * 7919) % count}`;
      insert.run(`copy-${n}`, `X-${n}`, name, name, n, begun.body.id);
    }
  })();
  database.close();
  return browser;
}
