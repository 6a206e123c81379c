import { analyseFlow } from '../analyse/index.ts';
import type { Diagnostic, Problem } from '../diagnostic.ts';
import { formProblems } from '../forms/index.ts';
import type { Kind } from '../language/schema/index.ts';
import type { TextsDefinition } from '../language/types.generated.ts';
import type { Definitions, Release } from '../release.ts';
import { analyseRules } from '../rules/index.ts';
import { withoutConsequences } from './consequences.ts';
import type { LoadedFile } from './definition.ts';
import { internalError } from './internal.ts';
import { link } from './link/index.ts';
import { nameOf, References } from './references.ts';
import { draftRelease, isDefinition } from './release.ts';

/** A check of all definitions together. It sees what was found before it, so as not to speak of consequences. */
export interface Stage {
  readonly name: string;
  run(files: readonly LoadedFile[], found: readonly Diagnostic[]): readonly (Problem | Diagnostic)[];
}

export const STAGES: readonly Stage[] = [
  { name: 'resolving references', run: linkAll },
  { name: 'analysing definitions', run: analyseAll },
];

function linkAll(files: readonly LoadedFile[], found: readonly Diagnostic[]): readonly Problem[] {
  const definitions: Partial<Record<Kind, Record<string, unknown>>> = {};
  const broken = new Set<string>();
  const texts: TextsDefinition[] = [];
  for (const { kind, id, file, broken: isBroken } of files) {
    if (isBroken) broken.add(`${kind}/${id}`);
    if (!file.complete) continue;
    if (kind === 'texts') texts.push(file.value as TextsDefinition);
    else (definitions[kind] ??= {})[id] = file.value;
  }
  return withoutConsequences(link(definitions as Partial<Definitions>, texts, broken), files, found);
}

type Analysis = (release: Release, id: string) => readonly Problem[];

/** What can be told of a definition before it runs, by its kind. */
const ANALYSES: { readonly [kind: string]: Analysis } = {
  rules: analyseRules,
  form: formProblems,
  flow: analyseFlow,
};

/** Nobody knows what a file that is not where it belongs would define. */
const STRAYED = new Set(['unknown-folder', 'unknown-file']);

/** A definition is analysed once it is right, and all that it refers to. */
function analyseAll(
  files: readonly LoadedFile[],
  found: readonly Diagnostic[],
): readonly (Problem | Diagnostic)[] {
  const wrong = new Set(found.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const sound = files.filter(({ file, ambiguous }) => !wrong.has(file.path) && ambiguous !== true);
  const pack = sound.find(({ kind }) => kind === 'pack');
  if (pack === undefined || found.some(({ code }) => STRAYED.has(code))) return [];
  const release = draftRelease(pack.id, sound.filter(isDefinition));
  const canBeAnalysed = sound.length === files.length ? () => true : onlyOver(sound, files);
  return sound.flatMap((one): readonly (Problem | Diagnostic)[] => {
    const analysis = ANALYSES[one.kind];
    if (analysis === undefined || !canBeAnalysed(one)) return [];
    try {
      return analysis(release, one.id);
    } catch (error) {
      return [internalError(one.file.path, error, `analysing ${one.kind} ${one.id}`)];
    }
  });
}

/** Whether all that a definition refers to is in order; whoever may move a case is said in `access`. */
function onlyOver(sound: readonly LoadedFile[], files: readonly LoadedFile[]): (one: LoadedFile) => boolean {
  const references = new References(files);
  const names = new Set(sound.map(nameOf));
  const access = files.filter(({ kind }) => kind === 'access').map(nameOf);
  return (one) =>
    [...references.from(nameOf(one)), ...(one.kind === 'flow' ? access : [])].every((name) =>
      names.has(name),
    );
}
