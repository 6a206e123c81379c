import { createHash } from 'node:crypto';
import type { PackFile } from '../../engine/index.ts';
import { isFolder, packFoldersIn, readPackFolder, readPacks } from './read-packs.ts';
import { type FolderWatch, type WatchFolders, watchFolders } from './watch-folders.ts';

export interface WatchOptions {
  /**
   * Called for each pack whose files differ from when it was last seen, one call after the other. A pack that has gone
   * has no files. What it throws goes to `onError`.
   */
  readonly onChange: (packFolder: string, files: readonly PackFile[]) => void | Promise<void>;
  /** A folder could not be read. Watching goes on. */
  readonly onError?: (error: unknown) => void;
  /** How long nothing may happen before a change is looked at, in milliseconds. */
  readonly debounceMs?: number;
  /** How often the folder is looked at where it cannot be watched, in milliseconds. */
  readonly pollMs?: number;
  /** How folders are watched; by default, by the system. */
  readonly watchFolders?: WatchFolders;
}

export interface PackWatch {
  /** No call of `onChange` begins after this has come to its end. */
  close(): Promise<void>;
}

const DEBOUNCE_MS = 100;
const POLL_MS = 1_000;
/** What never rests is looked at after so many times the rest that was asked for. */
const MOST_RESTS = 20;

/**
 * Watches the packs in a folder, or the one that the folder is. Resolves once every later change will be seen; what is
 * there by then is no change. Rejects with `Misuse` where there is no such folder.
 */
export async function watchPacks(folder: string, options: WatchOptions): Promise<PackWatch> {
  const watching = new Watching(folder, options);
  await watching.begin();
  return watching;
}

class Watching implements PackWatch {
  readonly #folder: string;
  readonly #options: WatchOptions;
  /** By folder of a pack, what its files were when they were last seen. */
  readonly #seen = new Map<string, string>();
  #watch: FolderWatch | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When the first event came that has not been looked at. */
  #since: number | undefined;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(folder: string, options: WatchOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  async begin(): Promise<void> {
    const watched = await this.#watchAnew();
    try {
      for (const { folder, files } of await readPacks(this.#folder)) this.#seen.set(folder, digestOf(files));
    } catch (error) {
      await this.close();
      throw error;
    }
    if (!watched) this.#poll();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#watch?.close();
    await this.#looking;
    this.#watch?.close();
  }

  /** After a rest, so that a burst of events is one change. */
  #soon(): void {
    const { debounceMs = DEBOUNCE_MS } = this.#options;
    this.#since ??= performance.now();
    const waited = performance.now() - this.#since;
    this.#later(Math.max(0, Math.min(debounceMs, debounceMs * MOST_RESTS - waited)));
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#looking.then(() => this.#look());
    }, ms);
  }

  #poll(): void {
    this.#later(this.#options.pollMs ?? POLL_MS);
  }

  async #look(): Promise<void> {
    this.#since = undefined;
    const watched = await this.#watchAnew();
    // Also those that were there: that a pack has gone is a change.
    const there = await packFoldersIn(this.#folder).catch(() => []);
    for (const folder of new Set([...there, ...this.#seen.keys()])) {
      try {
        await this.#compare(folder);
      } catch (error) {
        this.#options.onError?.(error);
      }
    }
    if (!watched) this.#poll();
  }

  async #compare(folder: string): Promise<void> {
    const files = (await isFolder(folder)) ? (await readPackFolder(folder)).files : [];
    const digest = digestOf(files);
    if (this.#closed || this.#seen.get(folder) === digest) return;
    this.#seen.set(folder, digest);
    await this.#options.onChange(folder, files);
  }

  /** Before the files are read: what changes while they are is then an event. */
  async #watchAnew(): Promise<boolean> {
    const open = this.#options.watchFolders ?? watchFolders;
    const before = this.#watch;
    this.#watch = await open(
      this.#folder,
      () => this.#soon(),
      () => this.#soon(),
    );
    before?.close();
    return this.#watch !== undefined;
  }
}

function digestOf(files: readonly PackFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\n${bytes.byteLength}\n`).update(bytes);
  return hash.digest('hex');
}
