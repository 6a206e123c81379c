import type { Problem } from '../../diagnostic.ts';
import { FORM_CODES, type FormCode } from './codes.ts';

interface Found {
  readonly message: string;
  readonly hint?: string;
  readonly atKey?: boolean;
}

export function formProblem(id: string, code: FormCode, pointer: string, found: Found): Problem {
  return { code, severity: FORM_CODES[code].severity ?? 'error', kind: 'form', id, pointer, ...found };
}
