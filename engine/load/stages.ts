import type { Diagnostic, Problem } from '../diagnostic.ts';
import type { Kind } from '../language/schema/index.ts';
import type { TextsDefinition } from '../language/types.generated.ts';
import type { Definitions } from '../release.ts';
import { withoutConsequences } from './consequences.ts';
import type { LoadedFile } from './definition.ts';
import { link } from './link/index.ts';

/** A check of all definitions together. It sees what was found before it, so as not to speak of consequences. */
export interface Stage {
  readonly name: string;
  run(files: readonly LoadedFile[], found: readonly Diagnostic[]): readonly Problem[];
}

export const STAGES: readonly Stage[] = [{ name: 'resolving references', run: linkAll }];

function linkAll(files: readonly LoadedFile[]): readonly Problem[] {
  const definitions: Partial<Record<Kind, Record<string, unknown>>> = {};
  const broken = new Set<string>();
  const texts: TextsDefinition[] = [];
  for (const { kind, id, file, broken: isBroken } of files) {
    if (isBroken) broken.add(`${kind}/${id}`);
    if (kind === 'texts') {
      if (file.complete) texts.push(file.value as TextsDefinition);
    } else if (file.complete) {
      (definitions[kind] ??= {})[id] = file.value;
    }
  }
  return withoutConsequences(link(definitions as Partial<Definitions>, texts, broken), files);
}
