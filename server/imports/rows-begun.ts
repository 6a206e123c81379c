import { and, eq } from 'drizzle-orm';
import type { Database } from '../store/database.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';
import type { KnownCase } from './taken.ts';

const { idempotency } = schema;

/** A row of a file, by the digest of the file and its line: the same file sent again has the same rows. */
export interface RowKey {
  /** Whose cases, of which flow. */
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
}

export function keyOfRow(
  { partner, pack, sha256 }: { readonly partner: string; readonly pack: string; readonly sha256: string },
  flow: string,
  line: number,
): RowKey {
  return { scope: `rows:${partner}:${pack}:${flow}`, key: `${sha256}:${line}`, fingerprint: sha256 };
}

/** The case that a row began. */
export async function caseOfRow(db: Database, { scope, key }: RowKey): Promise<KnownCase | undefined> {
  const [row] = await db
    .select({ body: idempotency.body })
    .from(idempotency)
    .where(and(eq(idempotency.scope, scope), eq(idempotency.key, key)));
  return row?.body as KnownCase | undefined;
}

export async function rememberRow(db: Database, row: RowKey, begun: KnownCase, at: number): Promise<void> {
  const { id, number } = begun;
  await db.insert(idempotency).values({ ...row, status: 201, headers: {}, body: { id, number }, at });
}
