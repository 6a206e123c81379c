import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
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

export interface MailPlace {
  readonly at: number;
  readonly key: string;
}

/**
 * The newest first, without their content; `after` is the last one of the page before. `search` is a part of the recipient
 * or of the subject.
 */
export async function mailsIn(
  db: Database,
  most: number,
  { after, search }: { readonly after?: MailPlace | undefined; readonly search?: string | undefined } = {},
) {
  const { key, at, to, from, subject } = mailbox;
  const older =
    after === undefined ? undefined : or(lt(at, after.at), and(eq(at, after.at), lt(key, after.key)));
  return db
    .select({ key, at, to, from, subject })
    .from(mailbox)
    .where(and(older, search === undefined ? undefined : or(holds(to, search), holds(subject, search))))
    .orderBy(desc(at), desc(key))
    .limit(most);
}

/** Whatever the letter case; the signs of a pattern stand for themselves. */
function holds(column: typeof mailbox.to | typeof mailbox.subject, text: string): SQL {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`lower(${column}) like ${pattern} escape '\\'`;
}

export async function readMail(db: Database, key: string) {
  const [mail] = await db.select().from(mailbox).where(eq(mailbox.key, key));
  return mail;
}

export async function deleteMailsTo(db: Database, address: string): Promise<void> {
  await db.delete(mailbox).where(eq(mailbox.to, address));
}
