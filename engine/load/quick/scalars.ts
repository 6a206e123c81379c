import { LIMITS } from '../limits.ts';
import { type Cursor, giveUp } from './cursor.ts';

const SINGLE = /'(?:[^'\n]|'')*'/y;
const DOUBLE = /"(?:[^"\\\n]|\\["\\/nt])*"/y;
const ESCAPED = /\\(.)/g;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

/** To the end of the line, or to a comment. */
const PLAIN = /[^\s,[\]{}#&*!|>'"%@`?:-][^\n]*|[-?:](?=[^\s,[\]{}])[^\n]*/y;
const PLAIN_IN_BRACKETS = /[^\s,[\]{}#&*!|>'"%@`?:-][^\n,[\]{}]*|[-?:](?=[^\s,[\]{}])[^\n,[\]{}]*/y;

/** What the core schema of YAML takes for something else than a text. */
const NOT_TEXT =
  /^(?:~|null|Null|NULL|True|TRUE|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** A text in quotes on one line, or `undefined` if none begins here. */
export function quoted(cursor: Cursor): string | undefined {
  if (cursor.sees("'")) return limited((cursor.take(SINGLE) ?? giveUp()).slice(1, -1).replaceAll("''", "'"));
  if (!cursor.sees('"')) return undefined;
  const inside = (cursor.take(DOUBLE) ?? giveUp()).slice(1, -1);
  return limited(
    inside.includes('\\')
      ? inside.replaceAll(ESCAPED, (_, sign: string) => ESCAPES[sign] ?? giveUp())
      : inside,
  );
}

/** A value without quotes, which ends on this line. */
export function plain(cursor: Cursor, inBrackets: boolean): unknown {
  const start = cursor.at;
  const found = cursor.take(inBrackets ? PLAIN_IN_BRACKETS : PLAIN) ?? giveUp();
  const comment = found.indexOf(' #');
  const written = (comment === -1 ? found : found.slice(0, comment)).trimEnd();
  cursor.at = start + written.length;
  if (written.includes(': ') || written.endsWith(':')) giveUp();
  return valueOf(limited(written));
}

function valueOf(written: string): unknown {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (!NOT_TEXT.test(written)) return written;
  const number = Number(written);
  return NUMBER.test(written) && String(number) === written ? number : giveUp();
}

function limited(text: string): string {
  return text.length > LIMITS.text ? giveUp() : text;
}

const HEADER = /[|>][-+]?(?= *(?: #[^\n]*)?\n)/y;

/** A text of several lines after | or >, indented deeper than `column`. */
export function block(cursor: Cursor, column: number): string {
  const header = cursor.take(HEADER) ?? giveUp();
  cursor.at = cursor.lineEnd() + 1;
  const lines = blockLines(cursor, column);
  let last = lines.length;
  while (last > 0 && lines[last - 1] === '') last -= 1;
  if (last === 0) giveUp();
  const content = lines.slice(0, last);
  const text = header.startsWith('|') ? content.join('\n') : folded(content);
  const end = header.endsWith('-') ? '' : header.endsWith('+') ? '\n'.repeat(lines.length - last + 1) : '\n';
  return limited(text + end);
}

function blockLines(cursor: Cursor, column: number): string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let indent = -1;
  while (cursor.at < text.length) {
    const end = text.indexOf('\n', cursor.at);
    if (end === -1) giveUp();
    const line = text.slice(cursor.at, end);
    const spaces = line.length - line.trimStart().length;
    if (spaces < line.length) {
      if (indent === -1) indent = spaces > column ? spaces : giveUp();
      if (spaces < indent) {
        if (spaces > column) giveUp();
        break;
      }
      if (line.endsWith(' ')) giveUp();
    } else if (indent === -1 ? spaces > 0 : spaces > indent) giveUp();
    lines.push(line.slice(indent === -1 ? line.length : indent));
    cursor.at = end + 1;
  }
  cursor.at -= 1;
  return lines;
}

/** Line ends become spaces, and empty lines line ends. Lines that are indented further are left to the full reader. */
function folded(lines: readonly string[]): string {
  let text = '';
  let empty = 0;
  for (const line of lines) {
    if (line.startsWith(' ')) giveUp();
    if (line === '') {
      empty += 1;
      continue;
    }
    text += empty > 0 ? '\n'.repeat(empty) : text === '' ? '' : ' ';
    text += line;
    empty = 0;
  }
  return text;
}
