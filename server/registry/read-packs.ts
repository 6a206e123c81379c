import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFile } from '../../engine/index.ts';
import { Misuse } from '../cli/misuse.ts';
import { readPack } from '../cli/read-pack.ts';

/** The files of a pack, with the folder in which they stand. */
export interface PackFolder {
  readonly folder: string;
  readonly files: readonly PackFile[];
}

/**
 * The packs in a folder: the folder itself if it holds a pack.yaml, otherwise those of its folders that do, in the order
 * of their names. Throws `Misuse` where there is no such folder.
 */
export async function readPacks(folder: string): Promise<PackFolder[]> {
  return Promise.all((await packFoldersIn(folder)).map(readPackFolder));
}

/** As `readPacks`, without reading them. */
export async function packFoldersIn(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) throw new Misuse(`there is no folder ${folder}`);
  if (await isPack(folder)) return [folder];
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => join(folder, name))
    .sort();
  const packs = await Promise.all(folders.map(isPack));
  return folders.filter((_, index) => packs[index]);
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** Without what editors leave beside the files that they save. */
export async function readPackFolder(folder: string): Promise<PackFolder> {
  const files = await whileNothingVanishes(() => readPack(folder));
  return { folder, files: files.filter(({ path }) => !isOfAnEditor(path)) };
}

async function isPack(folder: string): Promise<boolean> {
  const found = await Promise.all(
    ['pack.yaml', 'pack.json'].map((name) => stat(join(folder, name)).catch(() => undefined)),
  );
  return found.some((one) => one?.isFile() === true);
}

/** Copies and drafts of Vim, Emacs, JetBrains, VS Code, Kate and others; they come and go around a save. */
const OF_AN_EDITOR = /(~|\.(tmp|bak|orig|swp|swo|swx|crswap|part)|\.tmp[.-][^/]*|___jb_(tmp|old|bak)___)$/i;

function isOfAnEditor(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('#') || part === '4913' || OF_AN_EDITOR.test(part));
}

const MOST_TRIES = 5;

/** A file that is there when the folder is listed may be gone when it is read: then the folder is listed anew. */
async function whileNothingVanishes<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      const vanished = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!vanished || tries === MOST_TRIES) throw error;
    }
  }
}
