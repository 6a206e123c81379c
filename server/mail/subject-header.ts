/** Bytes of text in one encoded word, so that it has at most 75 characters (RFC 2047). */
const BYTES_IN_WORD = 45;

/**
 * A subject as it stands in the header. Plain short text stays readable; everything else is encoded, folded between whole
 * characters. The mail library would pass on what already looks encoded, and the reader would see something else.
 */
export function subjectHeader(subject: string): string {
  if (/^[\x20-\x7e]{0,66}$/.test(subject) && !subject.includes('=?')) return subject;
  const words: string[] = [];
  let word = '';
  for (const character of subject) {
    if (Buffer.byteLength(word + character) > BYTES_IN_WORD) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map(encodedWord).join('\r\n ');
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}
