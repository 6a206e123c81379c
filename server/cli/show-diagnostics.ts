import { join } from 'node:path';
import { createColors } from 'picocolors';
import { type Diagnostic, frameOf, githubAnnotation } from '../../engine/index.ts';
import type { PackFile } from './read-pack.ts';

/** How mistakes are shown. */
export interface Show {
  /** With the lines on which they stand, or as annotations for a build on GitHub. */
  readonly format: 'frames' | 'github';
  readonly colour: boolean;
  /** The folder of the pack, as the user named it. */
  readonly folder: string;
}

/** Mistakes as data, with files named from where the user is, and as they are printed. */
export interface Mistakes {
  readonly diagnostics: readonly Diagnostic[];
  readonly shown: string;
}

export function mistakes(
  diagnostics: readonly Diagnostic[],
  files: readonly PackFile[],
  show: Show,
): Mistakes {
  const painter = createColors(show.colour);
  const texts = new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]));
  const shown = diagnostics.map((diagnostic) => {
    const placed = inFolder(diagnostic, show.folder);
    return show.format === 'github'
      ? `${githubAnnotation(placed)}\n`
      : `${frameOf(placed, texts.get(diagnostic.file), painter)}\n\n`;
  });
  return {
    diagnostics: diagnostics.map((diagnostic) => inFolder(diagnostic, show.folder)),
    shown: shown.join(''),
  };
}

function inFolder(diagnostic: Diagnostic, folder: string): Diagnostic {
  return { ...diagnostic, file: join(folder, diagnostic.file) };
}
