import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderWatch {
  close(): void;
}

export type WatchFolders = (
  folder: string,
  onEvent: () => void,
  onFailure: () => void,
) => Promise<FolderWatch | undefined>;

/**
 * Watches a folder and all folders in it, as they are now; `undefined` where that is not possible. Folders and not files,
 * since a file that is replaced by another of its name would take its watch along; and one by one, since not every
 * system watches a tree. A folder that appears is an event of the one around it: whoever listens then watches anew.
 */
export const watchFolders: WatchFolders = async (folder, onEvent, onFailure) => {
  const watchers: FSWatcher[] = [];
  const close = () => {
    for (const watcher of watchers) watcher.close();
  };
  try {
    for (const path of [folder, ...(await foldersIn(folder))])
      watchers.push(
        watch(path, onEvent).on('error', () => {
          close();
          onFailure();
        }),
      );
    return { close };
  } catch {
    close();
    return undefined;
  }
};

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => join(folder, name));
  // One that has gone since is no failure: its going is an event of the folder around it.
  const deeper = await Promise.all(inside.map((path) => foldersIn(path).catch(() => [])));
  return inside.flatMap((path, index) => [path, ...(deeper[index] ?? [])]);
}
