import type { Problem } from '../../diagnostic.ts';

/** Makes the problems of one rule set. */
export type Report = (code: string, pointer: string, message: string, hint?: string) => Problem;

/** What ends in `-undecided`, and what follows from another problem, is a warning; all else is a mistake. */
export function reportsOn(id: string): Report {
  return (code, pointer, message, hint) => ({
    code,
    severity: code.endsWith('-undecided') || code === 'finding-never-arises' ? 'warning' : 'error',
    kind: 'rules',
    id,
    pointer,
    message,
    ...(hint === undefined ? {} : { hint }),
  });
}
