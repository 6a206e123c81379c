import { type Diagnostic, frameOf, githubAnnotation } from '../../engine/index.ts';
import { paint, print } from './output.ts';

/** Prints mistakes with the lines on which they stand, or as annotations for a build on GitHub. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  format: 'frames' | 'github' = 'frames',
): void {
  for (const diagnostic of diagnostics) {
    if (format === 'github') print(githubAnnotation(diagnostic));
    else print(`${frameOf(diagnostic, sources.get(diagnostic.file), paint)}\n`);
  }
}
