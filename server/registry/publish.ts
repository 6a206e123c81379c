import type { PackFile } from '../../engine/index.ts';
import type { Services } from '../runtime/services.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import {
  insertRelease,
  putInForce,
  readRelease,
  releasesOf,
  type ReleaseRow,
} from '../store/repositories/releases.ts';
import type { Sources } from '../store/schema/index.ts';
import type { PublishCheck } from './check/publish-check.ts';
import type { Verdict } from './check/verdict.ts';

export interface Publication {
  readonly pack?: string;
  readonly files: readonly PackFile[];
  readonly by: string;
  readonly approvedBy?: string;
  readonly reason: string;
  readonly request: string;
  /** Required properties that may stay undecided, because somebody answers for them by name. */
  readonly accepted?: readonly string[];
}

export interface Published {
  readonly verdict: Verdict;
  readonly release?: Omit<ReleaseRow, 'stored' | 'sources'>;
}

/** Checks files in all depth and, if nothing is in the way, puts them in force. What was in force goes on otherwise. */
export async function publish(
  services: Services,
  check: PublishCheck,
  publication: Publication,
): Promise<Published> {
  const { files, accepted } = publication;
  const inForce = await releaseInForceOf(services, publication.pack);
  const verdict = await check.check(files, {
    ...(inForce === undefined ? {} : { inForce: inForce.stored, versions: inForce.versions }),
    ...(accepted === undefined ? {} : { accepted }),
  });
  if (!verdict.ok || verdict.release === undefined) return { verdict };
  const release = await keep(services, publication, verdict, verdict.release);
  await services.releases.refresh(services.store.read);
  services.changes.publish({ kind: 'release', pack: release.pack, hash: release.hash });
  return { verdict, release };
}

async function releaseInForceOf(services: Services, pack: string | undefined) {
  const hash = pack === undefined ? undefined : services.releases.hashInForce(pack);
  return hash === undefined ? undefined : readRelease(services.store.read, hash);
}

function keep(
  services: Services,
  { files, by, approvedBy, reason, request }: Publication,
  { versions }: Verdict,
  { pack, stored, hash }: NonNullable<Verdict['release']>,
): Promise<Omit<ReleaseRow, 'stored' | 'sources'>> {
  const at = services.system();
  return services.store.write(async (db) => {
    const known = await readRelease(db, hash);
    const number = known?.number ?? ((await releasesOf(db, pack))[0]?.number ?? 0) + 1;
    const row = { hash, pack, number, versions, at, by, approvedBy: approvedBy ?? null, reason };
    if (known === undefined) await insertRelease(db, { ...row, stored, sources: sourcesOf(files) });
    await putInForce(db, pack, hash, at);
    await appendAudit(db, {
      at,
      actor: by,
      action: 'release.published',
      subject: pack,
      detail: { hash, number, reason, ...(approvedBy === undefined ? {} : { approvedBy }) },
      request,
    });
    return known ?? row;
  });
}

function sourcesOf(files: readonly PackFile[]): Sources {
  const decoder = new TextDecoder();
  return Object.fromEntries(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}
