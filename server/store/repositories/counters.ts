import { eq, sql } from 'drizzle-orm';
import { type Database, statement } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { counters, settings } = schema;

const next = statement((db) =>
  db
    .insert(counters)
    .values({ name: sql.placeholder('name'), value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
    .prepare(),
);

/** 1 at first, and one more each time. */
export async function nextNumber(db: Database, name: string): Promise<number> {
  const [row] = await next(db).execute({ name });
  return row?.value ?? 1;
}

export async function readSetting(db: Database, name: string): Promise<unknown> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name));
  return row?.value;
}

export async function keepSetting(db: Database, name: string, value: unknown): Promise<void> {
  await db
    .insert(settings)
    .values({ name, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } });
}
