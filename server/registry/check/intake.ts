import type { Diagnostic, PackFile } from '../../../engine/index.ts';

/** What is beyond this is no pack; it is refused before it is copied anywhere. */
const MOST_FILES = 5_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** A file this large is no definition; its beginning is enough for the check to say so. */
const MOST_BYTES_OF_FILE = 1_000_000;

export type Intake = { readonly files: readonly PackFile[] } | { readonly refused: Diagnostic };

/** Files as they go to the process that checks them: bounded, and each with its own bytes. */
export function takeIn(files: readonly PackFile[]): Intake {
  if (files.length > MOST_FILES)
    return refused('too-many-files', `${files.length} files were given; a pack has far fewer`);
  const bounded = files.map(({ path, bytes }) => ({
    path,
    // A copy: a view would take all that lies around it along.
    bytes: new Uint8Array(bytes.subarray(0, MOST_BYTES_OF_FILE)),
  }));
  const bytes = bounded.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  if (bytes > MOST_BYTES)
    return refused(
      'pack-too-large',
      `the files have ${Math.ceil(bytes / 1024 / 1024)} MB together; a pack has far less`,
    );
  return { files: bounded };
}

function refused(code: string, message: string): Intake {
  const hint = 'look for files that are no definitions';
  return { refused: { code, severity: 'error', message, hint, file: 'pack.yaml', line: 1, column: 1 } };
}
