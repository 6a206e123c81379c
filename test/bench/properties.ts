import { loadPack, prove, type Release } from '../../engine/index.ts';
import { readPack } from '../../server/cli/read-pack.ts';
import { folderOf } from '../prove/packs.ts';
import { type Item, item } from './measure.ts';

/** How long each property of the two portals takes, and that those which must be proven are. */
export async function benches(): Promise<Item[]> {
  const items: Item[] = [];
  for (const pack of ['partner-portal', 'msp-hub']) {
    const release = await released(pack);
    const seconds = Object.keys(release.definitions.property).map((id) => ({ id, ...timed(release, id) }));
    const slowest = seconds.reduce((a, b) => (a.seconds > b.seconds ? a : b));
    items.push(item(`slowest property of ${pack} (${slowest.id})`, slowest.seconds, 's', '<= 30'));
    const unproven = seconds.filter(({ proven }) => !proven).length;
    items.push(item(`required properties of ${pack} that are not proven`, unproven, 'properties', '<= 0'));
  }
  return items;
}

async function released(pack: string): Promise<Release> {
  const { release } = loadPack(await readPack(folderOf(pack)));
  if (release === undefined) throw new Error(`${pack} has mistakes`);
  return release;
}

function timed(release: Release, id: string): { seconds: number; proven: boolean } {
  const start = process.cpuUsage();
  const results = prove(release, id, {});
  const { user, system } = process.cpuUsage(start);
  const required = release.definitions.property[id]?.required === true;
  return {
    seconds: (user + system) / 1e6,
    proven: !required || results.every((result) => result.result === 'proven'),
  };
}
