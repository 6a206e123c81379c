import type { Kind } from './language/schema/index.ts';

export type DiagnosticSeverity = 'error' | 'warning' | 'info';

/** A mistake in a definition, before its place in a file is known. Analyses return these; loading adds the place. */
export interface Problem {
  /** Stable, kebab-case, listed in `engine/load/codes.ts`. */
  readonly code: string;
  readonly severity: DiagnosticSeverity;
  readonly kind: Kind | 'texts';
  readonly id: string;
  /** Where in the definition. */
  readonly pointer: string;
  /** Whether the key at the pointer is meant rather than its value. */
  readonly atKey?: boolean;
  /** What is wrong and what was expected, for an analyst. Names the thing: "row 4 of table organisation". */
  readonly message: string;
  /** What would put it right; the nearest right name. */
  readonly hint?: string;
}

/** A mistake with its place. Lines and columns count from 1; columns count UTF-16 units. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: DiagnosticSeverity;
  readonly message: string;
  readonly hint?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
