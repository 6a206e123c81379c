import {
  type BehaviourChange,
  compareBehaviour,
  compareStructure,
  type DefinitionChange,
  type Diagnostic,
} from '../../../engine/index.ts';
import type { PackFile } from '../read-pack.ts';
import { loaded } from './check.ts';

export interface DiffInput {
  readonly a: readonly PackFile[];
  readonly b: readonly PackFile[];
  readonly cases: boolean;
}

export type DiffOutput =
  | { readonly side: 'A' | 'B'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly definitions: readonly DefinitionChange[]; readonly cases?: readonly BehaviourChange[] };

export function diff({ a, b, cases }: DiffInput): DiffOutput {
  const [before, after] = [loaded(a), loaded(b)];
  if ('diagnostics' in before) return { side: 'A', ...before };
  if ('diagnostics' in after) return { side: 'B', ...after };
  const definitions = compareStructure(before.release, after.release);
  return cases ? { definitions, cases: compareBehaviour(before.release, after.release) } : { definitions };
}
