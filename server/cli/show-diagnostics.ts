import { codeFrame, type Diagnostic, githubAnnotation, type Painter } from '../../engine/index.ts';
import { paint, print } from './output.ts';

const painter: Painter = { error: paint.red, warning: paint.yellow, info: paint.cyan, dim: paint.dim, bold: paint.bold };

/** Prints mistakes with the lines on which they stand, or as annotations for a build on GitHub. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  format: 'frames' | 'github' = 'frames',
): void {
  for (const diagnostic of diagnostics) {
    if (format === 'github') print(githubAnnotation(diagnostic));
    else print(`${codeFrame(diagnostic, sources.get(diagnostic.file), painter)}\n`);
  }
}
