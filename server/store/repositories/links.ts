import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { links } = schema;

export type LinkRow = typeof links.$inferSelect;

export async function insertLink(db: Database, row: LinkRow): Promise<void> {
  await db.insert(links).values(row);
}

export async function readLink(db: Database, id: string): Promise<LinkRow | undefined> {
  const [row] = await db.select().from(links).where(eq(links.id, id));
  return row;
}

export async function linkByDigest(db: Database, digest: string): Promise<LinkRow | undefined> {
  const [row] = await db.select().from(links).where(eq(links.digest, digest));
  return row;
}

export async function usedLinksOf(db: Database, id: string): Promise<LinkRow[]> {
  return db
    .select()
    .from(links)
    .where(and(eq(links.case, id), isNotNull(links.usedAt)));
}

/** The link with which one event of a case can be sent now. */
export async function liveLink(db: Database, id: string, event: string): Promise<LinkRow | undefined> {
  const [row] = await db
    .select()
    .from(links)
    .where(and(eq(links.case, id), eq(links.event, event), isNull(links.usedAt), isNull(links.revokedAt)))
    .orderBy(desc(links.createdAt))
    .limit(1);
  return row;
}

export async function revokeLinks(db: Database, id: string, event: string, at: number): Promise<void> {
  await db
    .update(links)
    .set({ revokedAt: at })
    .where(and(eq(links.case, id), eq(links.event, event), isNull(links.usedAt), isNull(links.revokedAt)));
}

export async function revokeLinksOfUser(
  db: Database,
  user: string,
  purpose: LinkRow['purpose'],
  at: number,
): Promise<void> {
  await db
    .update(links)
    .set({ revokedAt: at })
    .where(
      and(eq(links.user, user), eq(links.purpose, purpose), isNull(links.usedAt), isNull(links.revokedAt)),
    );
}

export async function latestLinkOfUser(
  db: Database,
  user: string,
  purpose: LinkRow['purpose'],
): Promise<LinkRow | undefined> {
  const [row] = await db
    .select()
    .from(links)
    .where(and(eq(links.user, user), eq(links.purpose, purpose)))
    .orderBy(desc(links.createdAt), desc(links.id))
    .limit(1);
  return row;
}

/** Uses a link up; `false` where it was used or revoked already. */
export async function useLink(db: Database, id: string, at: number): Promise<boolean> {
  const used = await db
    .update(links)
    .set({ usedAt: at })
    .where(and(eq(links.id, id), isNull(links.usedAt), isNull(links.revokedAt)))
    .returning({ id: links.id });
  return used.length === 1;
}
