import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Coding, compressed } from './content-coding.ts';
import { mediaTypeOf } from './media-types.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface StaticFile {
  readonly mediaType: string;
  readonly bytes: Bytes;
  readonly etag: string;
  readonly compressible: boolean;
  /** Compressed when it is first asked for, and kept. */
  coded(coding: Coding): Promise<Bytes>;
}

interface Kept {
  readonly modified: number;
  readonly size: number;
  readonly file: StaticFile;
}

/**
 * Names of files as they are shipped, and nothing else: no step upwards, nothing hidden, nothing encoded. What does not look so
 * is not looked for.
 */
const PLAIN = /^(?:\/\w[\w.-]*)+$/;

/** The files of a folder, kept in memory. One that was written anew is read anew. */
export class StaticFiles {
  readonly #folder: string;
  readonly #kept = new Map<string, Kept>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** By its path below the folder, with a slash in front. */
  async find(path: string): Promise<StaticFile | undefined> {
    if (!PLAIN.test(path)) return undefined;
    const file = join(this.#folder, path);
    const facts = await stat(file).catch(() => undefined);
    if (facts === undefined || !facts.isFile()) return undefined;
    const { mtimeMs: modified, size } = facts;
    const kept = this.#kept.get(path);
    if (kept?.modified === modified && kept.size === size) return kept.file;
    const read = staticFile(path, new Uint8Array(await readFile(file)));
    this.#kept.set(path, { modified, size, file: read });
    return read;
  }
}

function staticFile(path: string, bytes: Bytes): StaticFile {
  const { name, compressible = false } = mediaTypeOf(path);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const made = new Map<Coding, Promise<Bytes>>();
  return {
    mediaType: name,
    bytes,
    etag: `"${digest}"`,
    compressible,
    coded(coding) {
      const known = made.get(coding) ?? compressed(bytes, coding);
      made.set(coding, known);
      return known;
    },
  };
}
