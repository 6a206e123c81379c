import { loadPack, storedForm } from '../../../engine/index.ts';
import type { PublishInput } from './judge-pack.ts';
import { changesSince, readStored, versionsOf } from './changes.ts';
import { isError, NOTHING_FOUND, type Verdict } from './verdict.ts';

/**
 * Whether files are right as far as that can be told without running them; for a development server, on which what is saved
 * is seen at once. Translations may be missing, and scenarios may fail.
 */
export function judgeAtOnce({
  files,
  inForce,
  versions = {},
}: Pick<PublishInput, 'files' | 'inForce' | 'versions'>): Verdict {
  const { release, diagnostics } = loadPack(files);
  if (release === undefined || diagnostics.some(isError)) return { ...NOTHING_FOUND, diagnostics };
  const compared = inForce !== undefined && readStored(inForce).pack === release.pack ? inForce : undefined;
  const changes = changesSince(compared, release);
  const { pack, hash } = release;
  return {
    ...NOTHING_FOUND,
    ok: true,
    diagnostics,
    changes,
    versions: versionsOf(release, changes, versions),
    release: { pack, stored: storedForm(release), hash },
  };
}
