import type { Mistake } from './syntax-errors.ts';

/** Characters that cannot be seen and have no business in a definition, but for tab and line end. */
const CONTROL = /(?![\t\n\r])\p{Cc}|\r(?!\n)|[\ufffe\uffff]/u;

/** Characters that turn the direction of a text round, so that it reads differently from what it is; and stray byte order marks. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\ufeff]/u;

const LONE_SURROGATE = /[\ud800-\udfff]/u;

const HINT = 'delete it and type the text again';

/** What is wrong with the characters of a text, the first of each kind of mistake. */
export function characterMistakes(text: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const control = CONTROL.exec(text);
  if (control !== null)
    mistakes.push(
      at(control, 'control-character', `there is a control character here (${name(control[0])})`),
    );
  const hidden = HIDDEN.exec(text);
  if (hidden !== null)
    mistakes.push(
      at(hidden, 'hidden-character', `there is a character here that cannot be seen (${name(hidden[0])})`),
    );
  const half = LONE_SURROGATE.exec(text);
  if (half !== null)
    mistakes.push(at(half, 'half-character', `there is half of a character here (${name(half[0])})`));
  return mistakes;
}

function at(match: RegExpExecArray, code: string, message: string): Mistake {
  return { code, message, hint: HINT, start: match.index, end: match.index + 1 };
}

function name(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
