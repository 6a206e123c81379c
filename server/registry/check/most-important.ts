import type { Diagnostic } from '../../../engine/index.ts';
import { isError } from './verdict.ts';

const MOST = 1_000;

/**
 * Thousands of files can have a hundred mistakes each. What is said of the pack as a whole is kept first, then errors,
 * then the rest; in their order, with how many are left out.
 */
export function mostImportant(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST) return diagnostics;
  const byImportance = [...diagnostics].sort((a, b) => importanceOf(b) - importanceOf(a));
  const told = new Set(byImportance.slice(0, MOST));
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

function importanceOf(diagnostic: Diagnostic): number {
  if (!isError(diagnostic)) return 0;
  return diagnostic.file.startsWith('pack.') ? 2 : 1;
}
