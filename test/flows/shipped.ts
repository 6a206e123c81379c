import { loadPack } from '../../engine/load/index.ts';
import type { Release } from '../../engine/release.ts';
import { readPack } from '../../server/cli/read-pack.ts';
import { folderOf, SHIPPED } from '../prove/packs.ts';

/** The releases of all packs of this repository. */
export async function shippedReleases(): Promise<Release[]> {
  return Promise.all(SHIPPED.map(shippedRelease));
}

async function shippedRelease(pack: string): Promise<Release> {
  const { release, diagnostics } = loadPack(await readPack(folderOf(pack)));
  if (release === undefined) {
    const first = diagnostics.find(({ severity }) => severity === 'error');
    throw new Error(`${pack} has mistakes; the first: ${first?.file}:${first?.line} ${first?.message}`);
  }
  return release;
}
