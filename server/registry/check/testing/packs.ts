import { join } from 'node:path';
import type { PackFile } from '../../../../engine/index.ts';
import { readPack } from '../../../cli/read-pack.ts';
import { ROOT } from '../../../root.ts';

/** A pack of this repository. */
export function shipped(pack: string): Promise<PackFile[]> {
  return readPack(join(ROOT, 'definitions', pack));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The files with one laid over them, or added. */
export function withFile(files: readonly PackFile[], path: string, content: string | Uint8Array): PackFile[] {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return [...files.filter((file) => file.path !== path), { path, bytes }];
}

/** The files with something in one of them written otherwise. Throws where there is nothing to change. */
export function changed(
  files: readonly PackFile[],
  path: string,
  from: string | RegExp,
  to: string,
): PackFile[] {
  const before = files.find((file) => file.path === path);
  if (before === undefined) throw new Error(`the pack has no ${path}`);
  const text = new TextDecoder().decode(before.bytes);
  const after = text.replace(from, to);
  if (after === text) throw new Error(`${path} does not say ${String(from)}`);
  return withFile(files, path, after);
}
