import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Misuse } from './misuse.ts';

export interface PackFile {
  /** Relative to the pack, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file this large is no definition; its beginning is enough to say so, without filling the memory. */
const MOST_BYTES = 1_000_000;
const MOST_FILES = 5_000;

/** All files of a pack that could be definitions, in the order of their paths. Throws `Misuse` if there is no such folder. */
export async function readPack(folder: string): Promise<PackFile[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw new Misuse(`there is no folder ${folder}`);
  if (!found.isDirectory()) throw new Misuse(`${folder} is a file; a pack is a folder with a pack.yaml`);
  const paths = (await pathsIn(folder)).sort();
  if (paths.length > MOST_FILES) throw new Misuse(`${folder} has ${paths.length} files; is it a pack?`);
  return Promise.all(
    paths.map(async (path) => ({ path: toSlashes(relative(folder, path)), bytes: await beginningOf(path) })),
  );
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(
        (entry) =>
          !entry.name.startsWith('.') && entry.name !== 'node_modules' && !entry.name.endsWith('.md'),
      )
      .map((entry) => (entry.isDirectory() ? pathsIn(join(folder, entry.name)) : [join(folder, entry.name)])),
  );
  return found.flat();
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return bytes.byteLength > MOST_BYTES ? bytes.subarray(0, MOST_BYTES) : bytes;
}

function toSlashes(path: string): string {
  return path.split(sep).join('/');
}
