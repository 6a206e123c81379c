import { openRelease } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { Conflict, NotFound } from '../http/kit/problems.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import { inForceOf, putInForce, type ReleaseRow, releaseWithin } from '../store/repositories/releases.ts';

export interface PuttingBack {
  readonly pack: string;
  readonly hash: string;
  readonly by: string;
  readonly reason: string;
  readonly request: string;
}

/** Puts a former release in force again. Cases that run on others are not touched. */
export async function putBackRelease(
  app: AppServices,
  db: Database,
  { pack, hash, by, reason, request }: PuttingBack,
): Promise<void> {
  const release = await releaseWithin(db, pack, hash);
  if (release === undefined) throw new NotFound({ detail: 'This pack has no such release.' });
  const former = await inForceOf(db, pack);
  if (former === hash) throw new Conflict({ detail: 'This release is in force.' });
  requireUsable(release);
  const at = app.system();
  await putInForce(db, pack, hash, at);
  const detail = { hash, number: release.number, former, reason };
  await appendAudit(db, { at, actor: by, action: 'release.putBack', subject: pack, detail, request });
}

/** Once that is on the disk. */
export async function tellRelease(app: AppServices, pack: string, hash: string): Promise<void> {
  await app.releases.refresh(app.store.read);
  app.changes.publish({ kind: 'release', pack, hash });
}

/** Whatever is in force has to be readable by this server; a case of another one can only be looked at. */
function requireUsable({ stored, hash }: ReleaseRow): void {
  try {
    openRelease(stored, hash);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Conflict({ detail: 'This release was made for another version of the engine.' });
  }
}
