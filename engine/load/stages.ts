import type { Diagnostic, Problem } from '../diagnostic.ts';
import type { LoadedFile } from './definition.ts';

/** A check of all definitions together. It sees what was found before it, so as not to speak of consequences. */
export interface Stage {
  readonly name: string;
  run(files: readonly LoadedFile[], found: readonly Diagnostic[]): readonly (Problem | Diagnostic)[];
}

export const STAGES: readonly Stage[] = [];
