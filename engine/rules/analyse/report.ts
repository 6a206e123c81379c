import type { Problem } from '../../diagnostic.ts';
import { RULE_CODES } from './codes.ts';

/** Tables and findings are shown by their names. */
const NAMED = /^\/(tables|findings)\/[^/]+$/;

/** Makes the problems of one rule set. */
export type Report = (code: string, pointer: string, message: string, hint?: string) => Problem;

/** All are mistakes, but for those that the manual calls warnings. */
export function reportsOn(id: string): Report {
  return (code, pointer, message, hint) => ({
    code,
    severity: RULE_CODES[code]?.severity ?? 'error',
    kind: 'rules',
    id,
    pointer,
    ...(NAMED.test(pointer) ? { atKey: true } : {}),
    message,
    ...(hint === undefined ? {} : { hint }),
  });
}
