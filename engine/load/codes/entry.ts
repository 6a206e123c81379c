/** What a diagnostic means, for the manual. */
export interface CodeEntry {
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
}

export type CodeTable = { readonly [code: string]: CodeEntry };
