import { and, eq, sql } from 'drizzle-orm';
import { type Database, statement, type Store } from '../store/database.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';
import type { Answer } from './kit/answer.ts';
import { type IdempotencyTicket, replayOf, storable } from './kit/idempotency.ts';

const { idempotency } = schema;

/**
 * Does something once for each key: the answer is stored in the transaction of what was done, so that a request that is sent
 * again gets it again, also after a crash. What is refused leaves no trace and is judged anew.
 */
export function once(
  store: Store,
  ticket: IdempotencyTicket | undefined,
  now: number,
  unit: (db: Database) => Promise<Answer>,
): Promise<Answer> {
  return store.write(async (db) => {
    if (ticket === undefined) return unit(db);
    const [known] = await lookUp(db).execute({ scope: ticket.scope, key: ticket.key });
    if (known !== undefined) {
      const { fingerprint, status, headers, body } = known;
      return replayOf(ticket, { fingerprint, answer: { status, headers, ...(body as object) } });
    }
    const answer = await unit(db);
    const { status, headers = {}, ...rest } = storable(answer);
    const { key, scope, fingerprint } = ticket;
    await insertion(db).execute({ key, scope, fingerprint, status, headers, body: rest, at: now });
    return answer;
  });
}

const lookUp = statement((db) =>
  db
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.scope, sql.placeholder('scope')), eq(idempotency.key, sql.placeholder('key'))))
    .prepare(),
);

const insertion = statement((db) =>
  db
    .insert(idempotency)
    .values({
      scope: sql.placeholder('scope'),
      key: sql.placeholder('key'),
      fingerprint: sql.placeholder('fingerprint'),
      status: sql.placeholder('status'),
      headers: sql.placeholder('headers'),
      body: sql.placeholder('body'),
      at: sql.placeholder('at'),
    })
    .prepare(),
);
