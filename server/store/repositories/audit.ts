import { createHash } from 'node:crypto';
import { and, asc, desc, eq, like, lt, or, sql } from 'drizzle-orm';
import { type Database, statement } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { audit } = schema;

export type AuditRow = typeof audit.$inferSelect;
export type AuditEntry = Pick<AuditRow, 'at' | 'actor' | 'action' | 'subject' | 'detail' | 'request'>;

const START = '0'.repeat(64);

const last = statement((db) =>
  db
    .select({ sequence: audit.sequence, digest: audit.digest })
    .from(audit)
    .orderBy(desc(audit.sequence))
    .limit(1)
    .prepare(),
);

const insertion = statement((db) =>
  db
    .insert(audit)
    .values({
      sequence: sql.placeholder('sequence'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      action: sql.placeholder('action'),
      subject: sql.placeholder('subject'),
      detail: sql.placeholder('detail'),
      request: sql.placeholder('request'),
      previous: sql.placeholder('previous'),
      digest: sql.placeholder('digest'),
    })
    .prepare(),
);

/** Adds an entry to the chain. The detail names no person and no secret: it is never deleted. */
export async function appendAudit(db: Database, entry: AuditEntry): Promise<AuditRow> {
  const [before] = await last(db).execute();
  const sequence = (before?.sequence ?? 0) + 1;
  const previous = before?.digest ?? START;
  const row = { ...entry, sequence, previous, digest: auditDigest({ ...entry, sequence, previous }) };
  await insertion(db).execute({ ...row });
  return row;
}

export function auditDigest(entry: Omit<AuditRow, 'digest'>): string {
  const { previous, sequence, at, actor, action, subject, detail, request } = entry;
  const text = JSON.stringify([previous, sequence, at, actor, action, subject, detail, request]);
  return createHash('sha256').update(text).digest('hex');
}

export async function auditEntries(db: Database, most = 1_000_000): Promise<AuditRow[]> {
  return db.select().from(audit).orderBy(asc(audit.sequence)).limit(most);
}

export interface AuditFilter {
  /** `noun.verb`, or the noun alone for all that was done to one kind of thing. */
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  /** The sequence of the last one of the page before. */
  readonly before?: number | undefined;
}

/** The newest first. */
export async function latestAudit(
  db: Database,
  most: number,
  { action, actor, subject, before = Number.MAX_SAFE_INTEGER }: AuditFilter = {},
): Promise<AuditRow[]> {
  const asked = and(
    lt(audit.sequence, before),
    action === undefined ? undefined : or(eq(audit.action, action), like(audit.action, `${action}.%`)),
    actor === undefined ? undefined : eq(audit.actor, actor),
    subject === undefined ? undefined : eq(audit.subject, subject),
  );
  return db.select().from(audit).where(asked).orderBy(desc(audit.sequence)).limit(most);
}

/** What was done about one thing, in the order in which it was. */
export async function auditOf(db: Database, subject: string): Promise<AuditRow[]> {
  return db.select().from(audit).where(eq(audit.subject, subject)).orderBy(asc(audit.sequence));
}
