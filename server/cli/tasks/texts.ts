import { parseFile, type TextsDefinition, untranslated, type Untranslated } from '../../../engine/index.ts';
import type { Mistakes } from '../show-diagnostics.ts';
import { loaded, type PackInput } from './check.ts';

export interface TextsInput extends PackInput {
  readonly language: string;
}

export type TextsOutput = Mistakes | { readonly texts: readonly Untranslated[] };

export function texts(input: TextsInput): TextsOutput {
  const { files, language } = input;
  const result = loaded(input);
  if ('diagnostics' in result) return result;
  const file = files.find(({ path }) => path.replace(/\.(ya?ml|json)$/, '') === `texts/${language}`);
  const parsed = file && (parseFile(file.path, file.bytes).value as TextsDefinition);
  return { texts: untranslated(result.release, parsed) };
}
