import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { Misuse } from '../misuse.ts';
import { paint, plural, print, printJson } from '../output.ts';
import { ServerClient, tokenOf } from '../server-client.ts';
import type { ReleaseName, ReleaseShelf, StoredRelease } from '../stored-release.ts';

interface Options {
  to: string;
  release?: string;
  from?: string;
  data?: string;
  json?: boolean;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write the files of a release into a folder, as they were when it was published')
    .argument(
      '[pack]',
      'the id of the pack; without one, the release in force of each, in a folder of its own',
    )
    .requiredOption('--to <folder>', 'a folder that is empty or not there')
    .option('--release <release>', 'its number, or the beginning of its hash; the one in force, unless told')
    .option('--from <url>', 'from a running server, as the user whose token is in SLIPWAY_TOKEN')
    .option('--data <folder>', 'from the data of a server, which may be running (SLIPWAY_DATA)')
    .option('--json', 'print [{pack, number, hash, folder, files}]')
    .action(async (pack: string | undefined, options: Options) => {
      if (pack === undefined && options.release !== undefined)
        throw new Misuse('say of which pack the release is');
      const shelf = await shelfOf(options);
      try {
        const written = [];
        for (const one of pack === undefined ? await shelf.packs() : [pack]) {
          const folder = pack === undefined ? join(options.to, one) : options.to;
          written.push(await write(await releaseOn(shelf, one, options.release), folder));
        }
        if (options.json) printJson(written);
        else print(written.map(line).join('\n'));
      } finally {
        shelf.close();
      }
    });
}

async function shelfOf({ from, data }: Options): Promise<ReleaseShelf> {
  if (from !== undefined && data !== undefined) throw new Misuse('give either --from or --data');
  const { shelfOfFolder, shelfOfServer } = await import('../release-shelves.ts');
  if (from !== undefined) return shelfOfServer(new ServerClient(from, tokenOf(process.env)));
  try {
    return shelfOfFolder(data ?? process.env['SLIPWAY_DATA'] ?? 'data');
  } catch (error) {
    if (error instanceof Error && error.name === 'NotReadable') throw new Misuse(error.message);
    throw error;
  }
}

async function releaseOn(
  shelf: ReleaseShelf,
  pack: string,
  wanted: string | undefined,
): Promise<StoredRelease> {
  const releases = await shelf.releases(pack);
  if (releases.length === 0)
    throw new Misuse(`there is no pack "${pack}"; there is ${(await shelf.packs()).join(', ')}`);
  const found = releases.filter((release) => isWanted(release, wanted));
  const [release] = found;
  if (release === undefined) throw new Misuse(`${pack} has no release ${wanted ?? 'in force'}`);
  if (found.length > 1) throw new Misuse(`several releases of ${pack} begin with ${wanted ?? ''}`);
  const { number, hash } = release;
  return { pack, number, hash, files: await shelf.read(pack, hash) };
}

function isWanted({ number, hash, inForce }: ReleaseName, wanted: string | undefined): boolean {
  if (wanted === undefined) return inForce;
  return /^\d{1,6}$/.test(wanted) ? number === Number(wanted) : hash.startsWith(wanted.toLowerCase());
}

async function write({ pack, number, hash, files }: StoredRelease, folder: string) {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new Misuse(`${folder} is not empty; name a folder that is not there`);
  for (const { path, text } of files) {
    const target = resolve(folder, path);
    // What is stored was checked when it was published; a database that somebody else gave may hold anything.
    if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${path} leads out of the folder`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return { pack, number, hash, folder, files: files.length };
}

function line({ pack, number, hash, folder, files }: Awaited<ReturnType<typeof write>>): string {
  return `${paint.green('✓')} ${pack}: release ${number} (${hash.slice(0, 12)}), ${plural(files, 'file')} in ${folder}`;
}
