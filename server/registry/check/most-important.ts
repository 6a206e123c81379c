import type { Diagnostic } from '../../../engine/index.ts';
import { isError } from './verdict.ts';

const MOST = 1_000;

/** Thousands of files can have a hundred mistakes each. Errors before the rest, in their order, and how many are left out. */
export function mostImportant(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST) return diagnostics;
  const errors = diagnostics.filter(isError);
  const others = diagnostics.filter((one) => !isError(one));
  const told = new Set([...errors, ...others].slice(0, MOST));
  const more: Diagnostic = {
    code: 'and-more',
    severity: 'info',
    message: `there are ${diagnostics.length - MOST} more`,
    file: 'pack.yaml',
    line: 1,
    column: 1,
  };
  return [...diagnostics.filter((one) => told.has(one)), more];
}
