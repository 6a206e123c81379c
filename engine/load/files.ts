import type { Diagnostic } from '../diagnostic.ts';
import { FOLDER_OF, type Kind, KINDS } from '../language/schema/index.ts';
import { nearest } from './nearest.ts';

export interface PackFile {
  /** Relative to the folder of the pack, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file is, by where it stands. */
export type Role =
  | { readonly kind: Kind | 'texts'; readonly id: string }
  | { readonly ignored: true }
  | { readonly wrong: Diagnostic };

const KIND_OF = new Map<string, Kind | 'texts'>([
  ...KINDS.map((kind) => [FOLDER_OF[kind], kind] as const),
  ['texts', 'texts'] as const,
]);

/** Notes for people stand beside the definitions; what begins with a dot belongs to tools. */
export function roleOf(path: string): Role {
  const parts = path.split('/');
  if (path.startsWith('/') || parts.includes('..') || parts.includes(''))
    return wrong(path, 'unknown-file', 'a file of a pack is named by its path within the folder of the pack');
  if (parts.some((part) => part.startsWith('.')) || /\.(md|txt)$|^LICENSE$/.test(parts.at(-1) ?? ''))
    return { ignored: true };
  const [folder, file] = parts.length === 1 ? ['.', path] : [parts[0] as string, parts.slice(1).join('/')];
  const kind = KIND_OF.get(folder);
  if (kind === undefined) return unknownFolder(path, folder);
  const match = /^([^/]+)\.(yaml|json)$/.exec(file);
  if (match === null) return unknownFile(path, file);
  if (kind === 'pack' && match[1] !== 'pack')
    return wrong(
      path,
      'unknown-file',
      `"${path}" stands beside pack.yaml, where no other definition can be`,
      'put it into the folder of its kind, such as rules/ or forms/',
    );
  return { kind, id: match[1] as string };
}

function unknownFolder(path: string, folder: string): Role {
  const folders = [...KIND_OF.keys()].filter((name) => name !== '.');
  const near = nearest(folder, folders);
  return wrong(
    path,
    'unknown-folder',
    `a pack has no folder "${folder}"`,
    near === undefined ? `its folders are ${folders.join(', ')}` : `did you mean "${near}"?`,
  );
}

function unknownFile(path: string, file: string): Role {
  if (/\.ya?ml$/i.test(file) || /\.json$/i.test(file)) {
    const hint = file.includes('/')
      ? 'definitions of a kind stand in its folder, without folders in it'
      : 'end its name in .yaml or .json';
    return wrong(path, 'unknown-file', `"${path}" is not read as a definition`, hint);
  }
  return wrong(
    path,
    'unknown-file',
    `"${path}" is not a definition`,
    'definitions end in .yaml or .json, notes in .md',
  );
}

function wrong(file: string, code: string, message: string, hint?: string): Role {
  return {
    wrong: {
      code,
      severity: 'error',
      message,
      ...(hint === undefined ? {} : { hint }),
      file,
      line: 1,
      column: 1,
    },
  };
}
