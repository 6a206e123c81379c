import { formTemplate, type Release } from '../../engine/index.ts';
import type { Delimiter } from './delimiter.ts';
import { withApostrophe } from './formulas.ts';
import { writeCsv } from './write-csv.ts';

/** Signs of a telephone number or an amount: a spreadsheet may reckon with them, and nothing else can come of it. */
const HARMLESS = /^[+-][\d\s().,/-]*$/;

/** The file that people fill in: the headings, and the sample row, which has to be accepted when it comes back. */
export function templateFile(
  release: Release,
  form: string,
  options: { readonly delimiter?: Delimiter } = {},
): AsyncGenerator<Uint8Array, void> {
  const { header, sample } = formTemplate(release, form);
  const safe = sample.map((cell) => (HARMLESS.test(cell) ? cell : withApostrophe(cell)));
  return writeCsv([header, safe], { ...options, formulas: 'exact' });
}
