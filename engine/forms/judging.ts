import type { Release } from '../release.ts';
import type { CompiledForm } from './compiled.ts';
import type { FactScope } from './facts.ts';
import type { FormWords } from './words-of.ts';

/** One judging of answers: the form, the language in which it is told, and all that is known. */
export interface Judging {
  readonly release: Release;
  readonly form: CompiledForm;
  readonly words: FormWords;
  readonly scope: FactScope;
}
