import { type PackFile, parseFile } from '../../engine/index.ts';

/** The id that files give to their pack; `undefined` where they do not say it in a way that can be read. */
export function packIdOf(files: readonly PackFile[]): string | undefined {
  const file = files.find(({ path }) => path === 'pack.yaml' || path === 'pack.json');
  if (file === undefined) return undefined;
  const { id } = (parseFile(file.path, file.bytes).value ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
