import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Ajv2020 } from 'ajv/dist/2020.js';
import BetterSqlite from 'better-sqlite3';
import { Hono } from 'hono';
import { ready } from '../../support/ready.ts';

/**
 * What one would write without an engine: validate, insert, answer. `each` commits every request by itself; `together`
 * commits what has come in the same turn of the event loop at once, which is the most that a disk allows.
 */
const [, , folder = '', port = '0', mode = 'each'] = process.argv;

const database = new BetterSqlite(join(folder, 'plain.db'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE submission (id INTEGER PRIMARY KEY, at INTEGER, body TEXT) STRICT');
const insert = database.prepare('INSERT INTO submission (at, body) VALUES (?, ?)');
const begin = database.prepare('BEGIN IMMEDIATE');
const commit = database.prepare('COMMIT');

const validate = new Ajv2020({ allErrors: true }).compile({
  type: 'object',
  additionalProperties: false,
  required: ['tool', 'borrower', 'purpose', 'days'],
  properties: {
    tool: { type: 'string', maxLength: 40 },
    borrower: { type: 'string', maxLength: 64 },
    purpose: { type: 'string', minLength: 1, maxLength: 500 },
    days: { type: 'integer', minimum: 1, maximum: 14 },
  },
});

let waiting: { body: string; done: (id: number) => void }[] = [];

function store(body: string): Promise<number> | number {
  if (mode === 'each') return Number(insert.run(Date.now(), body).lastInsertRowid);
  return new Promise((done) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push({ body, done });
  });
}

function flush(): void {
  const batch = waiting;
  waiting = [];
  begin.run();
  const ids = batch.map(({ body }) => Number(insert.run(Date.now(), body).lastInsertRowid));
  commit.run();
  for (const [index, { done }] of batch.entries()) done(ids[index] as number);
}

const app = new Hono();
app.post('/submissions', async (c) => {
  const body: unknown = await c.req.json();
  if (!validate(body)) return c.json({ errors: validate.errors }, 422);
  return c.json({ id: await store(JSON.stringify(body)) }, 201);
});

serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, (address) =>
  ready(address.port, {
    path: '/submissions',
    headers: { 'content-type': 'application/json' },
    body: { tool: 'drill', borrower: 'mia', purpose: 'a shelf', days: 3 },
    status: 201,
  }),
);
