import type { YAMLError } from 'yaml';

/** A mistake in a file, by offsets into its text. */
export interface Mistake {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
  /** The file does not say what its author meant, so nothing is concluded from what was read. */
  readonly fatal?: boolean;
}

interface Wording {
  readonly code: string;
  readonly when: RegExp;
  readonly message: string;
  readonly hint?: string;
}

/** What the library says, in the words of somebody who writes definitions. The first that fits. */
const WORDINGS: readonly Wording[] = [
  {
    code: 'tab-indent',
    when: /Tabs are not allowed/,
    message: 'a line is indented with a tab',
    hint: 'indent with spaces',
  },
  {
    code: 'unclosed-bracket',
    when: /sufficiently indented and end with a|expected flow (map|sequence)|must end with a/i,
    message: 'a bracket is not closed',
    hint: 'each [ needs a ], each { needs a }, and the lines between are indented',
  },
  {
    code: 'extra-bracket',
    when: /Unexpected flow-(seq|map)-end/,
    message: 'a bracket is closed that was not opened',
  },
  {
    code: 'missing-comma',
    when: /Missing , (or : )?between|Block collections are not allowed within flow/,
    message: 'a comma is missing between two entries in brackets',
  },
  { code: 'extra-comma', when: /Unexpected ,|Unexpected empty item/, message: 'there is a comma too many' },
  {
    code: 'list-indentation',
    when: /Sequence item without -|All sequence items|block sequence may not be used|block-seq-ind/,
    message: 'the dash of a list stands where no list can be',
    hint: 'the items of a list stand under each other, on lines of their own',
  },
  {
    code: 'bad-escape',
    when: /Invalid escape/,
    message: 'a backslash in double quotes is followed by a character that has no meaning there',
    hint: 'use single quotes, or write the backslash twice',
  },
  {
    code: 'quote-needed',
    when: /Plain value cannot start/,
    message: 'a text that begins with this character must stand in quotes',
  },
  {
    code: 'comment-space',
    when: /Comments must be separated/,
    message: 'a comment needs a space before its #',
    hint: 'put the text in quotes if the # belongs to it',
  },
  {
    code: 'bad-block',
    when: /Block scalar header|Not a YAML token/,
    message: 'nothing but a comment may stand after | or > on the same line',
    hint: 'begin the text on the next line',
  },
  {
    code: 'text-after-value',
    when: /at node end/,
    message: 'something stands after the end of a value',
    hint: 'put quotes around the whole text, and double a quote that belongs to it',
  },
  { code: 'missing-space', when: /Missing space after :/, message: 'a colon needs a space after it' },
  {
    code: 'key-not-text',
    when: /stringKeys/,
    message: 'a key must be a word, not a list or a mapping',
    hint: 'a text that begins with { or [ must stand in quotes',
  },
  { code: 'key-too-long', when: /1024/, message: 'a key has more than 1024 characters' },
];

/** The library has one message for several mistakes; the source tells them apart. */
export function reworded(error: YAMLError, text: string): Mistake {
  const [start, end] = error.pos;
  const place = { start, end: Math.max(end, start + 1), fatal: true };
  const wording = WORDINGS.find(({ when }) => when.test(error.message));
  if (wording !== undefined) return { ...place, ...wordsOf(wording) };
  if (/Nested mappings|single line|All mapping items|followed by map values/.test(error.message))
    return { ...place, ...keyMistake(text, start) };
  return {
    ...place,
    code: 'syntax',
    message: 'this cannot be read',
    hint: 'look at the signs and the indentation of this line and of the one before',
  };
}

function wordsOf({ code, message, hint }: Wording): Pick<Mistake, 'code' | 'message' | 'hint'> {
  return hint === undefined ? { code, message } : { code, message, hint };
}

/** A colon inside a plain text, a line without a colon, or a line that is indented wrongly. */
function keyMistake(
  text: string,
  start: number,
): Pick<Mistake, 'code' | 'message' | 'hint' | 'start' | 'end'> {
  const lineEnd = endOfLine(text, start);
  const rest = text.slice(start, lineEnd);
  if (
    /^[^\s"'{[][^\n]*:(\s|$)/.test(rest) &&
    !/^\s*(- )*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
  )
    return {
      code: 'colon-in-text',
      message: 'a text that contains a colon and a space must stand in quotes',
      hint: `write "${rest.trim().slice(0, 40)}" in quotes`,
      start,
      end: lineEnd,
    };
  const misplaced = deeperLine(text, lineEnd, start);
  if (misplaced !== undefined)
    return {
      code: 'indentation',
      message: 'this line is indented differently from the keys that it belongs to',
      hint: 'keys of one mapping begin in the same column',
      ...misplaced,
    };
  if (!/:(\s|$)/.test(rest))
    return /^\S+:\S/.test(rest)
      ? { code: 'missing-space', message: 'a colon needs a space after it', start, end: lineEnd }
      : {
          code: 'missing-colon',
          message: 'a key, a colon and a space were expected here',
          hint: 'write `key: value`',
          start,
          end: lineEnd,
        };
  return {
    code: 'indentation',
    message: 'this line is indented differently from the keys that it belongs to',
    hint: 'keys of one mapping begin in the same column',
    start,
    end: lineEnd,
  };
}

/** `a: 1` followed by a line that is indented further: the library blames the value, people the line. */
function deeperLine(
  text: string,
  lineEnd: number,
  start: number,
): { start: number; end: number } | undefined {
  const onKeyLine = /\S/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (!onKeyLine) return undefined;
  const next = /\n[ \t]*(?=\S)/g;
  next.lastIndex = lineEnd;
  const match = next.exec(text);
  if (match === null) return undefined;
  const at = match.index + match[0].length;
  return { start: at, end: endOfLine(text, at) };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
