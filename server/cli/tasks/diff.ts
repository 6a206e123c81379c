import {
  type BehaviourChange,
  compareBehaviour,
  compareStructure,
  type DefinitionChange,
} from '../../../engine/index.ts';
import type { Mistakes } from '../show-diagnostics.ts';
import { loaded, type PackInput } from './check.ts';

export interface DiffInput {
  readonly a: PackInput;
  readonly b: PackInput;
  readonly cases: boolean;
}

export type DiffOutput =
  | Mistakes
  | { readonly definitions: readonly DefinitionChange[]; readonly cases?: readonly BehaviourChange[] };

export function diff({ a, b, cases }: DiffInput): DiffOutput {
  const [before, after] = [loaded(a), loaded(b)];
  if ('diagnostics' in before) return before;
  if ('diagnostics' in after) return after;
  const definitions = compareStructure(before.release, after.release);
  return cases ? { definitions, cases: compareBehaviour(before.release, after.release) } : { definitions };
}
