/** What stands where a value of an erased person stood. */
export const ERASED = 'erased';

/** Shorter texts stand in many others. */
const SHORTEST = 3;
/** Codes, such as the kind of a record, say nothing of anybody, and stand in many places. */
const CODE = /^[a-z][A-Za-z0-9]*$/;

/** All texts in what is known of a person, except those that say nothing of anybody. */
export function wordsIn(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

/** Each once, the longest first: a name is found before one of its parts. */
export function inOrder(words: readonly string[]): string[] {
  return [...new Set(words)].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length >= SHORTEST && !CODE.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null)
    for (const inside of Object.values(value)) collect(inside, found);
}

/** With what a word looks like in HTML, where that is another text. */
export function escapedWords(words: readonly string[]): string[] {
  const escaped = words.map((word) =>
    word
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  );
  return inOrder([...words, ...escaped]);
}

/** A copy in which the words stand nowhere any more. */
export function blackened(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return words.reduce(withoutWord, value);
  if (Array.isArray(value)) return value.map((each) => blackened(each, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blackened(each, words)]));
}

/** An address is the same in any case; what is short, or could be a code, is a name only where it stands alone. */
function withoutWord(text: string, word: string): string {
  if (word.includes('@'))
    return text.toLowerCase().includes(word.toLowerCase())
      ? text.replaceAll(new RegExp(escapeForPattern(word), 'giu'), ERASED)
      : text;
  if (!text.includes(word)) return text;
  if (word.length >= SHORTEST && !CODE.test(word)) return text.replaceAll(word, ERASED);
  return text.replaceAll(
    new RegExp(String.raw`(?<![\p{L}\p{N}_-])${escapeForPattern(word)}(?![\p{L}\p{N}_-])`, 'gu'),
    ERASED,
  );
}

const escapeForPattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** A copy in which every text is gone, whatever it says. Numbers and answers of yes or no stay: they name nobody. */
export function withoutTexts(value: unknown): unknown {
  if (typeof value === 'string') return ERASED;
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutTexts(each)]));
}
