import {
  type Diagnostic,
  parseFile,
  type TextsDefinition,
  untranslated,
  type Untranslated,
} from '../../../engine/index.ts';
import type { PackFile } from '../read-pack.ts';
import { loaded } from './check.ts';

export interface TextsInput {
  readonly files: readonly PackFile[];
  readonly language: string;
}

export type TextsOutput =
  { readonly diagnostics: readonly Diagnostic[] } | { readonly texts: readonly Untranslated[] };

export function texts({ files, language }: TextsInput): TextsOutput {
  const result = loaded(files);
  if ('diagnostics' in result) return result;
  const file = files.find(({ path }) => path.replace(/\.(ya?ml|json)$/, '') === `texts/${language}`);
  const parsed = file && (parseFile(file.path, file.bytes).value as TextsDefinition);
  return { texts: untranslated(result.release, parsed) };
}
