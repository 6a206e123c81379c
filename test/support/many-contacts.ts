import BetterSqlite from 'better-sqlite3';
import { databaseFile } from '../../server/store/sqlite/open.ts';
import type { TestServer } from './server.ts';

/** So many contacts more of Ada's company: copies of herself with names of their own. */
export function manyContacts(server: TestServer, count: number): void {
  const database = new BetterSqlite(databaseFile(server.folder));
  const insert = database.prepare(
    `INSERT INTO records (id, pack, kind, company, partner, attributes, draft, version, created_at)
     SELECT ?, pack, kind, company, partner, json_set(attributes, '$.name', ?, '$.email', ?), draft, version, created_at
     FROM records WHERE id = 'ada'`,
  );
  database.transaction(() => {
    for (let n = 0; n < count; n++)
      insert.run(`candidate-${n}`, `Candidate ${n}`, `candidate${n}@northwind.example`);
  })();
  database.close();
}
