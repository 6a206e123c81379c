import { inArray, sql } from 'drizzle-orm';
import { Releases } from '../registry/releases.ts';
import { type Verified, verifyAll } from '../runtime/history/verify.ts';
import type { Database } from '../store/database.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';
import { openReadOnly } from '../store/sqlite/read-only.ts';
import type { AuditHead, Heads } from './heads.ts';
import { verifyColumns } from './verify-columns.ts';

export interface Verify {
  readonly folder: string;
  readonly heads: Heads;
  /** Told how many cases have been rebuilt. */
  readonly onCase?: (done: number) => void;
}

/** What was found, or that nothing can be found out because what is stored cannot even be read. */
export interface VerifiedFolder extends Omit<Verified, 'faults'> {
  readonly faults: readonly (
    Verified['faults'][number] | { readonly what: 'damaged'; readonly detail: string }
  )[];
}

/**
 * Rebuilds every case of a folder and compares, also while a server works with it: all is read as it was at one instant.
 * Throws `NotReadable`.
 */
export async function verifyFolder(asked: Verify): Promise<VerifiedFolder> {
  const { db, close } = openReadOnly(asked.folder);
  let done = 0;
  const onCase = (count: number) => {
    done = count;
    asked.onCase?.(count);
  };
  try {
    // Otherwise a case that goes on while it is looked at would seem to have been tampered with.
    await db.run(sql`begin`);
    return await verifyWithin(db, asked.heads, onCase);
  } catch (error) {
    const detail = damageOf(error);
    if (detail === undefined) throw error;
    return { cases: done, events: 0, auditEntries: 0, heads: 0, faults: [{ what: 'damaged', detail }] };
  } finally {
    close();
  }
}

async function verifyWithin(
  db: Database,
  heads: Heads,
  onCase: (done: number) => void,
): Promise<VerifiedFolder> {
  const verified = await verifyAll(db, new Releases(), heads.cases, onCase);
  const [stray, cut] = [await verifyColumns(db), await cutAudit(db, heads.audit)];
  return {
    ...verified,
    heads: verified.heads + heads.audit.length,
    faults: [...verified.faults, ...stray, ...cut],
  };
}

/** What cannot be read was not written by this server. */
function damageOf(error: unknown): string | undefined {
  if (error instanceof SyntaxError)
    return 'a value that is stored is no JSON any more; the rest was not looked at';
  const isDamaged =
    error instanceof Error && /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code));
  return isDamaged ? 'the database is damaged; the rest was not looked at' : undefined;
}

async function cutAudit(
  db: Database,
  heads: readonly AuditHead[],
): Promise<{ what: 'cut'; detail: string }[]> {
  const { sequence, digest } = schema.audit;
  const entries = await db
    .select({ sequence, digest })
    .from(schema.audit)
    .where(
      inArray(
        sequence,
        heads.map((head) => head.sequence),
      ),
    );
  const known = new Set(entries.map((entry) => `${entry.sequence}:${entry.digest}`));
  return heads
    .filter((head) => !known.has(`${head.sequence}:${head.digest}`))
    .map((head) => ({
      what: 'cut',
      detail: `the audit log had reached entry ${head.sequence} with digest ${head.digest.slice(0, 12)}, which is not there`,
    }));
}
