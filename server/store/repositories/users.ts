import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type Database, statement } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';

const { users, userGrants, sessions, tokens } = schema;

export type UserRow = typeof users.$inferSelect;
export type GrantRow = typeof userGrants.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
export type TokenRow = typeof tokens.$inferSelect;

const byId = statement((db) =>
  db
    .select()
    .from(users)
    .where(eq(users.id, sql.placeholder('id')))
    .prepare(),
);

/** Of whichever company; whoever calls it has compared the company, or acts for the system. */
export async function readUser(db: Database, id: string): Promise<UserRow | undefined> {
  const [row] = await byId(db).execute({ id });
  return row;
}

export async function userByLogin(db: Database, login: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(users).where(eq(users.login, login));
  return row;
}

export async function userOfRecord(db: Database, record: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(users).where(eq(users.record, record));
  return row;
}

export async function usersOf(db: Database, company: string): Promise<UserRow[]> {
  return db.select().from(users).where(eq(users.company, company)).orderBy(asc(users.name), asc(users.id));
}

export async function insertUser(db: Database, row: UserRow): Promise<void> {
  await db.insert(users).values(row);
}

export type UserChange = Partial<Pick<UserRow, 'name' | 'language' | 'password' | 'disabled' | 'record'>>;

export async function changeUser(db: Database, before: UserRow, to: UserChange): Promise<boolean> {
  const changed = await db
    .update(users)
    .set({ ...to, version: before.version + 1 })
    .where(and(eq(users.id, before.id), eq(users.version, before.version)))
    .returning({ id: users.id });
  return changed.length === 1;
}

export async function deleteUser(db: Database, id: string): Promise<void> {
  await db.delete(userGrants).where(eq(userGrants.user, id));
  await db.delete(sessions).where(eq(sessions.user, id));
  await db.delete(tokens).where(eq(tokens.user, id));
  await db.delete(users).where(eq(users.id, id));
}

const grantsOfUser = statement((db) =>
  db
    .select()
    .from(userGrants)
    .where(eq(userGrants.user, sql.placeholder('user')))
    .prepare(),
);

export async function grantsOf(db: Database, user: string): Promise<GrantRow[]> {
  return grantsOfUser(db).execute({ user });
}

export async function grantsOfUsers(db: Database, ids: readonly string[]): Promise<GrantRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(userGrants)
    .where(inArray(userGrants.user, [...ids]));
}

export async function addGrants(db: Database, grants: readonly GrantRow[]): Promise<void> {
  if (grants.length > 0)
    await db
      .insert(userGrants)
      .values([...grants])
      .onConflictDoNothing();
}

export async function replaceRoles(
  db: Database,
  user: string,
  pack: string,
  roles: readonly string[],
): Promise<void> {
  await db
    .delete(userGrants)
    .where(and(eq(userGrants.user, user), eq(userGrants.pack, pack), eq(userGrants.grant, 'role')));
  await addGrants(
    db,
    roles.map((name) => ({ user, pack, grant: 'role' as const, name })),
  );
}

const sessionByDigest = statement((db) =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.digest, sql.placeholder('digest')))
    .prepare(),
);

export async function readSession(db: Database, digest: string): Promise<SessionRow | undefined> {
  const [row] = await sessionByDigest(db).execute({ digest });
  return row;
}

export async function insertSession(db: Database, row: SessionRow): Promise<void> {
  await db.insert(sessions).values(row);
}

export async function deleteSession(db: Database, digest: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.digest, digest));
}

export async function deleteSessionsOf(db: Database, user: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.user, user));
}

const tokenByDigest = statement((db) =>
  db
    .select()
    .from(tokens)
    .where(eq(tokens.digest, sql.placeholder('digest')))
    .prepare(),
);

export async function readToken(db: Database, digest: string): Promise<TokenRow | undefined> {
  const [row] = await tokenByDigest(db).execute({ digest });
  return row;
}

export async function tokensOf(db: Database, user: string): Promise<TokenRow[]> {
  return db.select().from(tokens).where(eq(tokens.user, user)).orderBy(asc(tokens.createdAt));
}

export async function insertToken(db: Database, row: TokenRow): Promise<void> {
  await db.insert(tokens).values(row);
}

export async function deleteToken(db: Database, user: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(tokens)
    .where(and(eq(tokens.user, user), eq(tokens.id, id)))
    .returning({ id: tokens.id });
  return gone.length === 1;
}
