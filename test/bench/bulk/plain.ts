import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import BetterSqlite from 'better-sqlite3';
import { parse } from 'csv-parse';

/** Rows that are kept in one transaction, as many as we keep. */
const BATCH = 250;

export interface Plain {
  /** Rows that were kept. */
  take(pieces: Iterable<Uint8Array>): Promise<number>;
  close(): void;
}

/** What one would write for a file without an engine: parse, validate, insert. Each transaction is on the disk before the next. */
export function plainImport(folder: string): Plain {
  const database = new BetterSqlite(join(folder, 'plain.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, verdict TEXT, body TEXT) STRICT');
  const insert = database.prepare('INSERT INTO row (verdict, body) VALUES (?, ?)');
  const validate = new Ajv2020({ allErrors: true }).compile({
    type: 'object',
    additionalProperties: false,
    required: ['Customer Name', 'Email Address', 'Domain Name', 'Country Code'],
    properties: {
      'Customer Name': { type: 'string', minLength: 1, maxLength: 200 },
      'Email Address': { type: 'string', maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+$' },
      'Domain Name': {
        type: 'string',
        maxLength: 253,
        pattern: '^[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+$',
      },
      'Country Code': { enum: ['BE', 'DE', 'FR', 'LU', 'NL', 'US'] },
    },
  });
  const keep = database.transaction((rows: readonly unknown[]) => {
    for (const row of rows) insert.run(validate(row) ? 'good' : 'wrong', JSON.stringify(row));
  });
  return {
    async take(pieces) {
      let kept = 0;
      let batch: unknown[] = [];
      for await (const row of Readable.from(pieces).pipe(parse({ columns: true }))) {
        batch.push(row);
        if (batch.length < BATCH) continue;
        keep(batch);
        kept += batch.length;
        batch = [];
      }
      keep(batch);
      return kept + batch.length;
    },
    close: () => database.close(),
  };
}
