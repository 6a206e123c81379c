import { inArray, sql } from 'drizzle-orm';
import { Releases } from '../registry/releases.ts';
import { type Verified, verifyAll } from '../runtime/history/verify.ts';
import type { Database } from '../store/database.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';
import { openReadOnly } from '../store/sqlite/read-only.ts';
import type { AuditHead, Heads } from './heads.ts';

export interface Verify {
  readonly folder: string;
  readonly heads: Heads;
  /** Told how many cases have been rebuilt. */
  readonly onCase?: (done: number) => void;
}

/**
 * Rebuilds every case of a folder and compares, also while a server works with it: all is read as it was at one instant.
 * Throws `NotReadable`.
 */
export async function verifyFolder({ folder, heads, onCase }: Verify): Promise<Verified> {
  const { db, close } = openReadOnly(folder);
  try {
    // Otherwise a case that goes on while it is looked at would seem to have been tampered with.
    await db.run(sql`begin`);
    const verified = await verifyAll(db, new Releases(), heads.cases, onCase);
    const cut = await cutAudit(db, heads.audit);
    return {
      ...verified,
      heads: verified.heads + heads.audit.length,
      faults: [...verified.faults, ...cut],
    };
  } finally {
    close();
  }
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
