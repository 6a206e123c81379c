import { eq, sql } from 'drizzle-orm';
import { type Database, statement } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import type { CompanyRow } from './companies.ts';
import type { UserRow } from './users.ts';

const { companies, tokens, users } = schema;

/** A user, and the company to which they belong. */
export interface Member {
  readonly user: UserRow;
  readonly company: CompanyRow;
}

const byId = statement((db) =>
  db
    .select({ user: users, company: companies })
    .from(users)
    .innerJoin(companies, eq(companies.id, users.company))
    .where(eq(users.id, sql.placeholder('id')))
    .prepare(),
);

/** Of whichever company; whoever calls it looks at that, or acts for the system. */
export async function readMember(db: Database, id: string): Promise<Member | undefined> {
  const [row] = await byId(db).execute({ id });
  return row;
}

const byToken = statement((db) =>
  db
    .select({ token: { expiresAt: tokens.expiresAt }, user: users, company: companies })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.user))
    .innerJoin(companies, eq(companies.id, users.company))
    .where(eq(tokens.digest, sql.placeholder('digest')))
    .prepare(),
);

/** Whose token it is, and until when: asked in one query, since it is asked at every request. */
export async function memberByToken(
  db: Database,
  digest: string,
): Promise<(Member & { readonly token: { readonly expiresAt: number } }) | undefined> {
  const [row] = await byToken(db).execute({ digest });
  return row;
}
