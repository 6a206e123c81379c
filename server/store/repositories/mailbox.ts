import { desc, eq, lt } from 'drizzle-orm';
import type { KeptMail } from '../../mail/index.ts';
import type { Database } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { mailbox } = schema;

/** Keeps a mail; a second one with the same key changes nothing. */
export async function keepMail(db: Database, mail: KeptMail, at: number): Promise<void> {
  const { key, to, from, subject, text, html } = mail;
  await db
    .insert(mailbox)
    .values({ key, at, to: to.address, from: from.address, subject, text, html })
    .onConflictDoNothing();
}

/** The newest first; `before` is the time of the last one of the page before. */
export async function mailsIn(db: Database, most: number, before = Number.MAX_SAFE_INTEGER) {
  return db
    .select()
    .from(mailbox)
    .where(lt(mailbox.at, before))
    .orderBy(desc(mailbox.at), desc(mailbox.key))
    .limit(most);
}

export async function readMail(db: Database, key: string) {
  const [mail] = await db.select().from(mailbox).where(eq(mailbox.key, key));
  return mail;
}

export async function deleteMailsTo(db: Database, address: string): Promise<void> {
  await db.delete(mailbox).where(eq(mailbox.to, address));
}
