import type { AppServices } from '../app-services.ts';
import { LAST_ADMINISTRATOR } from '../http/directory-problems.ts';
import { requireVersion, type SeenVersion } from '../http/kit/etag.ts';
import { Problem } from '../http/kit/problem.ts';
import { Conflict, PreconditionFailed } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { releasesInForce } from '../identity/require-permission.ts';
import { soleAdministratorIn } from '../identity/user-administration.ts';
import type { Database } from '../store/database.ts';
import { revokeLinksOfUser } from '../store/repositories/links.ts';
import {
  changeUser as change,
  deleteSessionsOf,
  deleteUser as remove,
  readUser,
  type UserRow,
} from '../store/repositories/users.ts';
import { giveRoles, requireOffered, type RolesByPack } from './give-roles.ts';
import { noteAudit } from './note-audit.ts';
import { administeredUser, theOne } from './show-users.ts';

export interface UserChange {
  readonly name: string;
  readonly language?: string;
  readonly disabled: boolean;
  readonly roles: RolesByPack;
}

export interface ChangingUser {
  readonly caller: Caller;
  readonly id: string;
  readonly seen: SeenVersion;
  readonly language?: string | undefined;
  readonly request: string;
}

/** Who was shut out is signed out at once. Somebody who can look after users stays, in every pack. */
export async function changeUser(app: AppServices, changing: ChangingUser, to: UserChange) {
  const { caller, id, language } = changing;
  const administration = await administeredUser(app, app.store.read, caller, id, language);
  requireOffered(administration, to.roles);
  if (to.disabled && id === caller.user.id)
    throw new Conflict({ detail: 'You cannot shut yourself out. Somebody else has to do it.' });
  return app.store.write(async (db) => {
    const before = await unchanged(db, changing);
    const { name, disabled } = to;
    await keepingAdministrators(app, db, before, async () => {
      const changed = await change(db, before, { name, disabled, language: to.language ?? null });
      if (!changed) throw new PreconditionFailed();
      await giveRoles(db, id, to.roles);
    });
    if (disabled) await endAccess(app, db, id);
    const by = { actor: caller.user.id, request: changing.request };
    const detail = { roles: to.roles, disabled };
    await noteAudit(app, db, by, { action: 'user.changed', subject: id, detail });
    return theOne(
      app,
      db,
      { ...before, name, disabled, language: to.language ?? null, version: before.version + 1 },
      language,
    );
  });
}

export async function deleteUser(app: AppServices, changing: ChangingUser): Promise<UserRow> {
  const { caller, id, language, request } = changing;
  await administeredUser(app, app.store.read, caller, id, language);
  if (id === caller.user.id)
    throw new Conflict({ detail: 'You cannot delete yourself. Somebody else has to do it.' });
  return app.store.write(async (db) => {
    const before = await unchanged(db, changing);
    await keepingAdministrators(app, db, before, async () => {
      await endAccess(app, db, id);
      await remove(db, id);
    });
    const detail = { company: before.company };
    await noteAudit(
      app,
      db,
      { actor: caller.user.id, request },
      { action: 'user.deleted', subject: id, detail },
    );
    return before;
  });
}

async function unchanged(db: Database, { id, seen }: ChangingUser): Promise<UserRow> {
  const user = await readUser(db, id);
  if (user === undefined) throw new PreconditionFailed();
  requireVersion(seen, user.version);
  return user;
}

/** Throws, so that nothing of it is done, where nobody of the company could look after its users afterwards. */
async function keepingAdministrators(
  app: AppServices,
  db: Database,
  user: UserRow,
  doing: () => Promise<void>,
): Promise<void> {
  const alone = await soleAdministratorIn(db, await releasesInForce(app), user);
  await doing();
  const now = await readUser(db, user.id);
  const still = now === undefined ? [] : await soleAdministratorIn(db, await releasesInForce(app), now);
  if (alone.some((pack) => !still.includes(pack))) throw new Problem(LAST_ADMINISTRATOR);
}

async function endAccess(app: AppServices, db: Database, user: string): Promise<void> {
  await deleteSessionsOf(db, user);
  for (const purpose of ['invitation', 'reset'] as const)
    await revokeLinksOfUser(db, user, purpose, app.clock.ms());
}
