import type { CodeTable } from './entry.ts';

/** What can be wrong with a file before anybody asks what it defines. */
export const READING_CODES = {
  'not-utf8': {
    title: 'Not UTF-8',
    explanation: 'Definitions are stored as UTF-8, so that every tool reads the same characters.',
    fix: 'Save the file as UTF-8. The place is the first character that is not.',
  },
  'file-too-large': {
    title: 'File too large',
    explanation:
      'A file has at most 256 kB; one that is not plain YAML, or JSON, has at most 100,000 words and signs.',
    fix: 'Divide it into several definitions.',
  },
  'empty-file': {
    title: 'Empty file',
    explanation: 'The file says nothing, or only comments.',
    fix: 'Write a definition into it, or delete it.',
  },
  'not-a-mapping': {
    title: 'Not a mapping',
    explanation: 'A definition is a mapping of keys and values, beginning with `kind`.',
    fix: 'Write keys with values at the left edge of the file.',
  },
  'not-json': {
    title: 'Not JSON',
    explanation: 'A file whose name ends in .json must be JSON, so that other programs can read it too.',
    fix: 'Name it .yaml, or correct what JSON does not allow: comments, single quotes, missing quotes, a comma at the end.',
  },
  'control-character': {
    title: 'Control character',
    explanation:
      'The file contains a character that cannot be seen and means nothing in a text. Databases and mail programs refuse it.',
    fix: 'Delete it and type the text again.',
  },
  'hidden-character': {
    title: 'Hidden character',
    explanation:
      'The file contains a character that turns the direction of writing, or a byte order mark in the middle. With it, a text can read differently from what it is.',
    fix: 'Delete it and type the text again.',
  },
  'half-character': {
    title: 'Half a character',
    explanation: 'An escape such as `\\ud83d` is half of a character and cannot be stored.',
    fix: 'Write the character itself, or both halves.',
  },
  'tab-indent': {
    title: 'Indented with a tab',
    explanation: 'YAML is indented with spaces, because a tab is as wide as each editor likes.',
    fix: 'Replace the tab by spaces.',
  },
  indentation: {
    title: 'Indentation',
    explanation:
      'The line is indented differently from the lines that it belongs to. Keys of one mapping begin in the same column.',
    fix: 'Align it with its siblings. If it continues the text of the line before, put that text in quotes, or begin it with > on the line of the key.',
  },
  'list-indentation': {
    title: 'Dash out of place',
    explanation: 'The dash of a list stands where no list can begin or go on.',
    fix: 'Put the items under each other, each on a line of its own, below their key.',
  },
  'missing-colon': {
    title: 'Key without a colon',
    explanation: 'A key with a colon and a space was expected.',
    fix: 'Write `key: value`. A text over several lines is indented below its key.',
  },
  'missing-space': {
    title: 'Colon without a space',
    explanation: 'Without a space after it, a colon is part of the text.',
    fix: 'Write a space after the colon.',
  },
  'colon-in-text': {
    title: 'Colon in a text',
    explanation: 'A colon with a space after it would begin a mapping.',
    fix: 'Put the text in quotes.',
  },
  'quote-needed': {
    title: 'Text that needs quotes',
    explanation: 'A text cannot begin with one of the signs @, ` or %, which YAML keeps for itself.',
    fix: 'Put the text in quotes.',
  },
  'unclosed-quote': {
    title: 'Quotation mark not closed',
    explanation: 'A text begins with a quotation mark and has none at its end.',
    fix: 'Close it. A single quotation mark inside single quotes is written twice.',
  },
  'text-after-value': {
    title: 'Text after a value',
    explanation:
      'Something stands after the end of a value: mostly a quotation mark in the middle of a text closed it too early.',
    fix: 'Put the whole text in quotes, and write a quotation mark that belongs to it twice.',
  },
  'bad-escape': {
    title: 'Unknown escape',
    explanation: 'In double quotes a backslash begins an escape, and this one does not exist.',
    fix: 'Use single quotes, where a backslash is a backslash, or write it twice.',
  },
  'bad-block': {
    title: 'Text beside | or >',
    explanation: 'After | or > a text begins on the next line.',
    fix: 'Move the text to the next line and indent it.',
  },
  'comment-space': {
    title: 'Comment without a space',
    explanation: 'A comment begins with a space and #.',
    fix: 'Write a space before the #, or put the text in quotes if the # belongs to it.',
  },
  'unclosed-bracket': {
    title: 'Bracket not closed',
    explanation: 'A [ or { has no counterpart, or the lines inside are not indented.',
    fix: 'Close it, and indent the lines between.',
  },
  'extra-bracket': {
    title: 'Bracket too many',
    explanation: 'A ] or } closes something that was not opened.',
    fix: 'Remove it, or open what it closes.',
  },
  'missing-comma': {
    title: 'Comma missing',
    explanation: 'Entries in brackets are separated by commas.',
    fix: 'Write a comma before this entry.',
  },
  'extra-comma': {
    title: 'Comma too many',
    explanation: 'There is no entry before this comma.',
    fix: 'Remove it.',
  },
  syntax: {
    title: 'Not readable',
    explanation: 'The file is not YAML here.',
    fix: 'Look at the signs and the indentation of this line and of the one before.',
  },
  anchor: {
    title: 'Anchor',
    explanation:
      'An anchor (`&name`) would let one text stand for another elsewhere. Definitions say everything where it holds.',
    fix: 'Write the value out. Put a text that begins with & in quotes.',
  },
  alias: {
    title: 'Alias',
    explanation: 'An alias (`*name`) repeats what stands elsewhere, and can make a small file enormous.',
    fix: 'Write the value out. Put a text that begins with * in quotes.',
  },
  tag: {
    title: 'Tag',
    explanation: 'A tag (`!name`) changes the type of a value. The language decides types.',
    fix: 'Leave it out. Put a text that begins with ! in quotes.',
  },
  directive: {
    title: 'Directive',
    explanation: 'A line such as `%YAML 1.1` changes how the file is read: in YAML 1.1, NO is false.',
    fix: 'Remove the line.',
  },
  'merge-key': {
    title: 'Merge key',
    explanation: 'Merging with `<<` hides what a definition says.',
    fix: 'Write the keys out.',
  },
  'several-documents': {
    title: 'Several documents',
    explanation: 'A line `---` begins a second document, but a file holds one definition.',
    fix: 'Put it into a file of its own.',
  },
  'duplicate-key': {
    title: 'Key twice',
    explanation: 'A mapping has a key twice, so one of the values would be lost.',
    fix: 'Keep one of them.',
  },
  'forbidden-key': {
    title: 'Name not allowed',
    explanation: 'The names __proto__, constructor and prototype have a meaning of their own in JavaScript.',
    fix: 'Choose another name.',
  },
  'number-as-key': {
    title: 'Number as a name',
    explanation:
      'The order of names has a meaning, and names that are whole numbers would be moved to the front.',
    fix: 'Begin the name with a letter.',
  },
  'key-not-text': {
    title: 'Key that is not a word',
    explanation:
      'A key is a list or a mapping. Mostly a text that begins with { or [, such as Liquid, lacks its quotes.',
    fix: 'Put the text in quotes.',
  },
  'key-too-long': {
    title: 'Key too long',
    explanation: 'A key has at most 1,024 characters.',
    fix: 'Shorten it.',
  },
  'too-many-keys': {
    title: 'Too many keys',
    explanation: 'A mapping has at most 500 keys.',
    fix: 'Divide it; many codes with labels are a list.',
  },
  'too-deep': {
    title: 'Nested too deep',
    explanation: 'Mappings and lists are nested at most 20 deep.',
    fix: 'Give a part of it a name of its own, such as a shared condition.',
  },
  'lossy-number': {
    title: 'Number that would change',
    explanation:
      'A number with a leading zero, a last zero after the point, or more digits than a computer keeps would be stored differently from how it is written: 0123 as 123, 1.10 as 1.1.',
    fix: 'Put it in quotes if it is a text, such as a code or a telephone number; otherwise write it plainly.',
  },
  'boolean-spelling': {
    title: 'Spelling of true and false',
    explanation: 'True and FALSE are written in lower case, so that they are not taken for texts.',
    fix: 'Write true or false.',
  },
} as const satisfies CodeTable;
