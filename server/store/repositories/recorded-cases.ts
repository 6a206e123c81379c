import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import type { CaseRow } from './cases.ts';

const { cases } = schema;

/** The cases of a pack in the order in which they began, a page at a time. */
export async function casesAfter(
  db: Database,
  pack: string,
  after: string,
  limit: number,
): Promise<CaseRow[]> {
  return db
    .select()
    .from(cases)
    .where(and(eq(cases.pack, pack), gt(cases.id, after)))
    .orderBy(asc(cases.id))
    .limit(limit);
}
