const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Spreadsheets can be told the separator in a line of its own. */
const TOLD = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i;

/** The separator of a file, from its first piece, and how many bytes stand before the headings to tell it. */
export function delimiterOf(head: string): { readonly delimiter: Delimiter; readonly skip: number } {
  const told = TOLD.exec(head);
  if (told !== null) return { delimiter: told[1] as Delimiter, skip: told[0].length };
  const counts = countsIn(head);
  const delimiter = DELIMITERS.reduce((best, one) => (counts[one] > counts[best] ? one : best));
  return { delimiter, skip: 0 };
}

/** How often each occurs outside quotes in the first line that is not empty. */
function countsIn(head: string): Record<Delimiter, number> {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of head.replace(/^[\r\n]+/, '')) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') break;
    if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  return counts;
}
