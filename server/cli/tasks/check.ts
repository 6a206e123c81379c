import { type Diagnostic, loadPack, type Release } from '../../../engine/index.ts';
import type { PackFile } from '../read-pack.ts';

export interface CheckInput {
  readonly files: readonly PackFile[];
}

export interface CheckOutput {
  readonly diagnostics: readonly Diagnostic[];
  readonly release?: { readonly pack: string; readonly hash: string; readonly definitions: number };
}

export function check({ files }: CheckInput): CheckOutput {
  const { release, diagnostics } = loadPack(files);
  return release === undefined
    ? { diagnostics }
    : {
        diagnostics,
        release: { pack: release.pack, hash: release.hash, definitions: countDefinitions(release) },
      };
}

function countDefinitions(release: Release): number {
  return Object.values(release.definitions).reduce((count, ofKind) => count + Object.keys(ofKind).length, 0);
}

/** For tasks that need a release: the mistakes that stand in the way, or the release. */
export function loaded(
  files: readonly PackFile[],
): { release: Release } | { diagnostics: readonly Diagnostic[] } {
  const { release, diagnostics } = loadPack(files);
  return release === undefined ? { diagnostics } : { release };
}
