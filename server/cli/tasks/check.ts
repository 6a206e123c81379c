import { loadPack, type Release } from '../../../engine/index.ts';
import type { PackFile } from '../read-pack.ts';
import { mistakes, type Mistakes, type Show } from '../show-diagnostics.ts';

/** What every task is given: the files of a pack, and how its mistakes are shown. */
export interface PackInput {
  readonly files: readonly PackFile[];
  readonly show: Show;
}

export interface CheckOutput extends Mistakes {
  readonly release?: { readonly hash: string; readonly definitions: number };
}

export function check({ files, show }: PackInput): CheckOutput {
  const { release, diagnostics } = loadPack(files);
  const told = mistakes(diagnostics, files, show);
  if (release === undefined) return told;
  return { ...told, release: { hash: release.hash, definitions: countDefinitions(release) } };
}

function countDefinitions(release: Release): number {
  return Object.values(release.definitions).reduce((count, ofKind) => count + Object.keys(ofKind).length, 0);
}

/** For tasks that need a release: the mistakes that stand in the way, or the release. */
export function loaded({ files, show }: PackInput): { release: Release } | Mistakes {
  const { release, diagnostics } = loadPack(files);
  return release === undefined ? mistakes(diagnostics, files, show) : { release };
}
