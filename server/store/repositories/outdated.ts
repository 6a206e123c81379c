import { and, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { idempotency, links, sessions, tokens } = schema;

/** Until when each kind of thing is kept; milliseconds since 1970. */
export interface Outdated {
  /** Sessions and tokens that ended before. */
  readonly endedBefore: number;
  /** Answers to requests that were first sent before. */
  readonly answeredBefore: number;
  /** Links that were used, withdrawn or over before. */
  readonly linksBefore: number;
}

export type Kept = 'sessions' | 'tokens' | 'idempotency' | 'links';
export const KEPT: readonly Kept[] = ['sessions', 'tokens', 'idempotency', 'links'];

/** Deletes some of what nobody will ask for any more, and returns how many; fewer than `most` where nothing is left. */
export async function deleteOutdated(
  db: Database,
  kept: Kept,
  { endedBefore, answeredBefore, linksBefore }: Outdated,
  most: number,
): Promise<number> {
  switch (kept) {
    case 'sessions':
      return deleteSome(db, sessions, [sessions.digest], lt(sessions.expiresAt, endedBefore), most);
    case 'tokens':
      return deleteSome(db, tokens, [tokens.id], lt(tokens.expiresAt, endedBefore), most);
    case 'idempotency': {
      const { scope, key, at } = idempotency;
      return deleteSome(db, idempotency, [scope, key], lt(at, answeredBefore), most);
    }
    case 'links':
      return deleteSome(db, links, [links.id], isOver(linksBefore), most);
  }
}

function isOver(before: number): SQL {
  const { usedAt, revokedAt, expiresAt } = links;
  const each = [usedAt, revokedAt, expiresAt].map((at) => and(isNotNull(at), lt(at, before)));
  return or(...each) as SQL;
}

/** By the key of the table, since not every database takes a limit of what it deletes. */
async function deleteSome(
  db: Database,
  table: SQLiteTable,
  key: readonly SQLiteColumn[],
  condition: SQL,
  most: number,
): Promise<number> {
  const columns = sql.join(
    key.map((column) => sql`${column}`),
    sql`, `,
  );
  const chosen = sql`(${columns}) in (select ${columns} from ${table} where ${condition} limit ${most})`;
  const gone = await db
    .delete(table)
    .where(chosen)
    .returning({ one: sql<number>`1` });
  return gone.length;
}
