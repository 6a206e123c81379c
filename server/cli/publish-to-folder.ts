import type { PackFile } from '../../engine/index.ts';
import { loginOf } from '../identity/login.ts';
import { permissionsOf } from '../identity/permissions.ts';
import { Changes } from '../live/changes.ts';
import { createPublishCheck } from '../registry/check/publish-check.ts';
import { publish, type Registry } from '../registry/publish.ts';
import { Releases } from '../registry/releases.ts';
import { grantsOf, userByLogin } from '../store/repositories/users.ts';
import { openSqlite } from '../store/sqlite/open.ts';
import { asksForSecondPerson } from '../usecases/definition-rights.ts';
import { Misuse } from './misuse.ts';
import type { PublishResult, PublishWish } from './publish-result.ts';

export interface FolderWish extends PublishWish {
  readonly folder: string;
  /** The address of a user of that server who has looked at the definitions. */
  readonly approvedBy?: string;
  readonly accept: readonly string[];
}

/** Publishes into the data of a server that does not run. Throws `AlreadyRunning` where it does. */
export async function publishToFolder(
  files: readonly PackFile[],
  { pack, folder, reason, approvedBy, accept }: FolderWish,
  onStage: (stage: string) => void = () => undefined,
): Promise<PublishResult> {
  const store = openSqlite({ folder, broken: () => process.exit(70) });
  const check = createPublishCheck();
  try {
    const releases = new Releases();
    await releases.refresh(store.read);
    const registry: Registry = { store, releases, system: Date.now, changes: new Changes() };
    const approval = await approvalOf(registry, pack, approvedBy);
    const { verdict, release } = await publish(registry, check, {
      pack,
      files,
      by: 'command',
      ...(approval === undefined ? {} : { approvedBy: approval, accepted: accept }),
      reason,
      request: 'command',
      onStage,
    });
    const { release: _, ...found } = verdict;
    if (release === undefined) return { published: false, verdict: found };
    const { number, hash } = release;
    return { published: true, release: { pack, number, hash }, verdict: found };
  } finally {
    await check.close();
    await store.close();
  }
}

/** The id of the second person, who has to be one whom the release in force lets approve. */
async function approvalOf(
  { releases, store }: Registry,
  pack: string,
  address: string | undefined,
): Promise<string | undefined> {
  const inForce = await releases.inForce(store.read, pack);
  if (address === undefined) {
    if (inForce === undefined || !asksForSecondPerson(inForce)) return undefined;
    throw new Misuse(
      'in this pack a second person has to approve: name them with --approved-by, by their address',
    );
  }
  const user = await userByLogin(store.read, loginOf(address));
  const permissions =
    user === undefined || inForce === undefined
      ? []
      : permissionsOf(inForce, await grantsOf(store.read, user.id));
  const rights = Object.values(inForce?.definitions.access ?? {}).map(
    ({ definitions }) => definitions?.approve,
  );
  if (user === undefined || !rights.some((right) => right !== undefined && permissions.includes(right)))
    throw new Misuse(`${address} is no user who may approve definitions of this pack`);
  return user.id;
}
