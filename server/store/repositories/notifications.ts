import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { notifications } = schema;

export interface NewNotice {
  /** Of the effect. */
  readonly key: string;
  readonly user: string;
  readonly case: string;
  readonly text: string;
  readonly at: number;
}

export async function keepNotifications(db: Database, notices: readonly NewNotice[]): Promise<void> {
  for (const { key, ...notice } of notices)
    await db
      .insert(notifications)
      .values({ ...notice, id: `${key}:${notice.user}`, readAt: null })
      .onConflictDoNothing();
}

export async function notificationsOf(db: Database, user: string, most: number) {
  return db
    .select()
    .from(notifications)
    .where(eq(notifications.user, user))
    .orderBy(desc(notifications.at), desc(notifications.id))
    .limit(most);
}

export async function unreadOf(db: Database, user: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(notifications)
    .where(and(eq(notifications.user, user), isNull(notifications.readAt)));
  return row?.count ?? 0;
}

/** Those that came until then; one that came since has not been seen. */
export async function markRead(db: Database, user: string, until: number, at: number): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: at })
    .where(and(eq(notifications.user, user), isNull(notifications.readAt), lte(notifications.at, until)));
}

export async function deleteNotificationsOf(db: Database, user: string): Promise<void> {
  await db.delete(notifications).where(eq(notifications.user, user));
}
