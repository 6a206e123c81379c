import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { releases, packs } = schema;

export type ReleaseRow = typeof releases.$inferSelect;
/** All that is told of a release without its content. */
export type ReleaseSummary = Omit<ReleaseRow, 'stored' | 'sources' | 'versions'>;

export async function insertRelease(db: Database, row: ReleaseRow): Promise<void> {
  await db.insert(releases).values(row);
}

export async function readRelease(db: Database, hash: string): Promise<ReleaseRow | undefined> {
  const [row] = await db.select().from(releases).where(eq(releases.hash, hash));
  return row;
}

export async function storedRelease(db: Database, hash: string): Promise<string | undefined> {
  const [row] = await db.select({ stored: releases.stored }).from(releases).where(eq(releases.hash, hash));
  return row?.stored;
}

export async function releasesOf(db: Database, pack: string): Promise<ReleaseSummary[]> {
  const { stored: _, sources: __, versions: ___, ...summary } = columnsOf();
  return db.select(summary).from(releases).where(eq(releases.pack, pack)).orderBy(desc(releases.number));
}

const columnsOf = () => ({
  hash: releases.hash,
  pack: releases.pack,
  number: releases.number,
  stored: releases.stored,
  sources: releases.sources,
  versions: releases.versions,
  at: releases.at,
  by: releases.by,
  approvedBy: releases.approvedBy,
  reason: releases.reason,
});

export async function packsInForce(db: Database): Promise<(typeof packs.$inferSelect)[]> {
  return db.select().from(packs);
}

export async function putInForce(db: Database, pack: string, hash: string, at: number): Promise<void> {
  await db
    .insert(packs)
    .values({ id: pack, inForce: hash, changedAt: at })
    .onConflictDoUpdate({ target: packs.id, set: { inForce: hash, changedAt: at } });
}

export async function inForceOf(db: Database, pack: string): Promise<string | undefined> {
  const [row] = await db.select({ inForce: packs.inForce }).from(packs).where(eq(packs.id, pack));
  return row?.inForce;
}

/** The same release from other words. What it is called by is not its sources but what they say. */
export async function keepSources(db: Database, hash: string, sources: ReleaseRow['sources']): Promise<void> {
  await db.update(releases).set({ sources }).where(eq(releases.hash, hash));
}

/** How often each definition was published, in each release that there was. */
export async function versionsOfReleases(db: Database, pack: string): Promise<ReleaseRow['versions'][]> {
  const rows = await db.select({ versions: releases.versions }).from(releases).where(eq(releases.pack, pack));
  return rows.map(({ versions }) => versions);
}

export async function releaseWithin(
  db: Database,
  pack: string,
  hash: string,
): Promise<ReleaseRow | undefined> {
  const [row] = await db
    .select()
    .from(releases)
    .where(and(eq(releases.pack, pack), eq(releases.hash, hash)));
  return row;
}
