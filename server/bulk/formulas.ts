/** What stands before the first sign that a spreadsheet looks at: quotes of ours, blanks, what cannot be seen. */
const BEGINS = /^('*)[\s\p{C}]*(.)?/su;
const SIGNS = new Set('=+-@\u2212');
/** Some programs cut a cell at these, and look at what follows. */
const CONTROLS = new Set('\t\r\n\0');

/** Most cells begin so, and are no formulas. */
const PLAIN = /^[\p{L}\p{N}]/u;

/**
 * A cell that no spreadsheet takes for a formula: one that could be begins with an apostrophe. One that looks as if we had
 * put an apostrophe before it already gets another, so that `withoutApostrophe` gives back every text exactly.
 */
export function withApostrophe(cell: string): string {
  return looksLikeFormula(cell) ? `'${cell}` : cell;
}

/** The other way; for files that we wrote. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(cell) ? cell.slice(1) : cell;
}

function looksLikeFormula(cell: string): boolean {
  if (cell === '' || PLAIN.test(cell)) return false;
  const [, quotes = '', sign = ''] = BEGINS.exec(cell) ?? [];
  /* `＝` and its like become `=` in some programs. */
  const folded = sign.normalize('NFKC').charAt(0);
  return SIGNS.has(folded) || CONTROLS.has(cell.charAt(quotes.length));
}
