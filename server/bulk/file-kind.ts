/** What people choose by mistake, by the bytes with which it begins. */
const SIGNATURES: readonly (readonly [kind: string, bytes: string])[] = [
  ['PDF', '%PDF-'],
  ['XLSX, ODS or ZIP', 'PK\x03\x04'],
  ['ZIP', 'PK\x05\x06'],
  ['XLS', '\xD0\xCF\x11\xE0'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xFF\xD8\xFF'],
  ['GIF', 'GIF8'],
  ['gzip', '\x1F\x8B'],
  ['RTF', '{\\rtf'],
];

const MARKUP = /^\uFEFF?\s*<(!doctype|html|\?xml|table)\b/i;

/** The kind of file, where it is certainly another than CSV. */
export function otherKind(head: Buffer): string | undefined {
  const text = head.toString('latin1', 0, 8);
  const found = SIGNATURES.find(([, bytes]) => text.startsWith(bytes));
  if (found !== undefined) return found[0];
  return MARKUP.test(head.toString('utf8', 0, 200)) ? 'HTML or XML' : undefined;
}
