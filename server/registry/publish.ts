import type { PackFile } from '../../engine/index.ts';
import type { Services } from '../runtime/services.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import {
  inForceOf,
  insertRelease,
  keepSources,
  putInForce,
  readRelease,
  releasesOf,
  type ReleaseRow,
  versionsOfReleases,
} from '../store/repositories/releases.ts';
import type { PublishCheck } from './check/publish-check.ts';
import type { Verdict } from './check/verdict.ts';
import { sourcesOf } from './sources.ts';
import { versionsAfter } from './versions.ts';

/** What publishing needs of a server; the command has it without one. */
export type Registry = Pick<Services, 'store' | 'releases' | 'system' | 'changes'>;

export type PublishedRelease = Omit<ReleaseRow, 'stored' | 'sources'>;

export interface Publication {
  /** The pack that the files are said to be; only at the first start it is left to them. */
  readonly pack?: string;
  readonly files: readonly PackFile[];
  readonly by: string;
  readonly approvedBy?: string;
  readonly reason: string;
  readonly request: string;
  /** Required properties that may stay undecided, because somebody answers for them by name. */
  readonly accepted?: readonly string[];
  /** Done in the same transaction; what it throws undoes the publication. */
  readonly also?: (db: Database, release: PublishedRelease, verdict: Verdict) => Promise<void>;
  readonly onStage?: (name: string) => void;
}

export interface Published {
  readonly verdict: Verdict;
  readonly release?: PublishedRelease;
}

/** Another release came into force while this one was compared with the former. Nothing was changed. */
export class ReleaseOvertaken extends Error {
  override readonly name = 'ReleaseOvertaken';

  constructor(pack: string) {
    super(`another release of ${pack} has come into force in the meantime`);
  }
}

/**
 * Checks files in all depth and, if nothing is in the way, puts them in force. What was in force goes on otherwise. Throws
 * `ReleaseOvertaken`.
 */
export async function publish(
  registry: Registry,
  check: PublishCheck,
  publication: Publication,
): Promise<Published> {
  const { files, accepted, pack, onStage } = publication;
  const inForce = await releaseInForceOf(registry, pack);
  const input = {
    ...(inForce === undefined ? {} : { inForce: inForce.stored, versions: inForce.versions }),
    ...(accepted === undefined ? {} : { accepted }),
  };
  const verdict = ofPack(pack, await check.check(files, input, onStage));
  if (!verdict.ok || verdict.release === undefined) return { verdict };
  return { verdict, release: await keepRelease(registry, publication, verdict, inForce?.hash) };
}

export async function releaseInForceOf(
  { releases, store }: Pick<Registry, 'releases' | 'store'>,
  pack: string | undefined,
): Promise<ReleaseRow | undefined> {
  const hash = pack === undefined ? undefined : releases.hashInForce(pack);
  return hash === undefined ? undefined : readRelease(store.read, hash);
}

/** A pack that is new is compared with nothing; that it is the one that was meant shows only by its name. */
function ofPack(pack: string | undefined, verdict: Verdict): Verdict {
  const { release, ...found } = verdict;
  if (pack === undefined || release === undefined || release.pack === pack) return verdict;
  const message = `this is the pack "${release.pack}", and is to be published as "${pack}"`;
  const place = { file: 'pack.yaml', line: 1, column: 1, hint: `write id: ${pack}` };
  const diagnostic = { code: 'other-pack', severity: 'error', message, ...place } as const;
  return { ...found, ok: false, diagnostics: [diagnostic, ...found.diagnostics] };
}

/** Makes what was checked the release in force. `comparedWith` is the release that was in force for the check. */
export async function keepRelease(
  registry: Registry,
  publication: Publication,
  verdict: Verdict,
  comparedWith: string | undefined,
): Promise<PublishedRelease> {
  const at = registry.system();
  const release = await registry.store.write(async (db) => {
    const kept = await insert(db, publication, verdict, { at, comparedWith });
    await publication.also?.(db, kept, verdict);
    return kept;
  });
  await registry.releases.refresh(registry.store.read);
  registry.changes.publish({ kind: 'release', pack: release.pack, hash: release.hash });
  return release;
}

async function insert(
  db: Database,
  { files, by, approvedBy, reason, request }: Publication,
  verdict: Verdict,
  { at, comparedWith }: { readonly at: number; readonly comparedWith: string | undefined },
): Promise<PublishedRelease> {
  if (verdict.release === undefined) throw new Error('what was refused is no release');
  const { pack, stored, hash } = verdict.release;
  if ((await inForceOf(db, pack)) !== comparedWith) throw new ReleaseOvertaken(pack);
  const known = await readRelease(db, hash);
  const versions = known?.versions ?? versionsAfter(verdict, await versionsOfReleases(db, pack));
  const number = known?.number ?? ((await releasesOf(db, pack))[0]?.number ?? 0) + 1;
  const row = { hash, pack, number, versions, at, by, approvedBy: approvedBy ?? null, reason };
  const sources = sourcesOf(files);
  // The same release from other words, such as a comment that was put right.
  if (known !== undefined) await keepSources(db, hash, sources);
  else await insertRelease(db, { ...row, stored, sources });
  await putInForce(db, pack, hash, at);
  const detail = { hash, number, reason, ...(approvedBy === undefined ? {} : { approvedBy }) };
  await appendAudit(db, { at, actor: by, action: 'release.published', subject: pack, detail, request });
  return known === undefined ? row : summaryOf(known);
}

function summaryOf({ stored: _, sources: __, ...release }: ReleaseRow): PublishedRelease {
  return release;
}
