/** What a diagnostic means, for the manual. */
export interface CodeEntry {
  /** Without it, an error. */
  readonly severity?: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
}

export type CodeTable = { readonly [code: string]: CodeEntry };
