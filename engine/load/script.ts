import type { Diagnostic } from '../diagnostic.ts';
import type { ScenarioDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { checkFile, placeProblem } from './definition.ts';
import type { PackFile } from './files.ts';
import { link } from './link/index.ts';
import { parseFile } from './parse.ts';

export type Script =
  { readonly scenario: ScenarioDefinition } | { readonly diagnostics: readonly Diagnostic[] };

/** A scenario that is not part of a pack, such as a script of the simulator: checked and linked as if it were. */
export function loadScript(release: Release, { path, bytes }: PackFile): Script {
  const file = parseFile(path, bytes);
  const declared = (file.value as { id?: unknown } | undefined)?.id;
  const id = typeof declared === 'string' ? declared : 'script';
  const checked = checkFile('scenario', id, file);
  if (checked.broken) return { diagnostics: checked.diagnostics };
  const scenario = file.value as ScenarioDefinition;
  const definitions = { ...release.definitions, scenario: { [id]: scenario } };
  const wrong = link(definitions)
    .filter((problem) => problem.kind === 'scenario' && problem.severity === 'error')
    .map((problem) => placeProblem(problem, file));
  return wrong.length > 0 ? { diagnostics: wrong } : { scenario };
}
