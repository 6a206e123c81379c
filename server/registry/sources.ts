import { canonicalJson, type PackFile, sha256 } from '../../engine/index.ts';
import type { Sources } from '../store/schema/index.ts';

/** Files as they are stored. What is no UTF-8 is no definition, and the check says so. */
export function sourcesOf(files: readonly PackFile[]): Sources {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return Object.fromEntries(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}

/** In the order of their paths. */
export function filesOf(sources: Sources): PackFile[] {
  const encoder = new TextEncoder();
  return Object.keys(sources)
    .sort()
    .map((path) => ({ path, bytes: encoder.encode(sources[path]) }));
}

/** Hexadecimal SHA-256 over all files and their names: what somebody approves is this and nothing else. */
export const contentOf = (sources: Sources): string => sha256(canonicalJson(sources));

/** In the order of their paths, as text. */
export function sourcesAsFiles(sources: Sources): { readonly path: string; readonly text: string }[] {
  return Object.keys(sources)
    .sort()
    .map((path) => ({ path, text: sources[path] ?? '' }));
}
