import { LIMITS } from '../limits.ts';
import { Cursor, giveUp, NOT_SIMPLE } from './cursor.ts';
import { block, plain, quoted } from './scalars.ts';

/** A key without quotes, before its colon. */
const KEY = /[A-Za-z_$/][A-Za-z0-9_$/.~*-]*(?: [A-Za-z0-9_$/.~*()-]+)*(?=:[ \n])/y;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const LIKE_AN_INDEX = /^(?:0|[1-9][0-9]*)$/;

/**
 * Reads the plain YAML in which definitions are mostly written, six times as fast as the full reader, and gives up on
 * everything else, mistakes included: it has no words for them and knows no places. What it does read, it reads as the
 * full reader does; a test holds the two against each other.
 */
export function readQuickly(text: string): Record<string, unknown> | undefined {
  if (/[\t\r]|^(?:---|\.\.\.)/m.test(text)) return undefined;
  try {
    return new QuickReader(text).document();
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

class QuickReader {
  readonly #cursor: Cursor;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
  }

  document(): Record<string, unknown> {
    const cursor = this.#cursor;
    cursor.advance();
    if (cursor.column !== 0 || cursor.isDash()) giveUp();
    const value = cursor.sees('{') ? this.#inLine(-1, 0) : this.#mapping(0, 1);
    return cursor.isOver() ? (value as Record<string, unknown>) : giveUp();
  }

  #mapping(column: number, depth: number): Record<string, unknown> {
    const cursor = this.#cursor;
    const mapping: Record<string, unknown> = {};
    this.#enter(depth);
    let size = 0;
    do {
      const key = quoted(cursor) ?? cursor.take(KEY) ?? giveUp();
      this.#admit(key, mapping, ++size);
      if (!cursor.sees(':')) giveUp();
      cursor.at += 1;
      mapping[key] = this.#value(column, depth);
    } while (cursor.column === column && !cursor.isDash());
    return cursor.column > column || (cursor.column === column && cursor.isDash()) ? giveUp() : mapping;
  }

  #admit(key: string, mapping: object, size: number): void {
    if (size > LIMITS.keys || key.length > 1000 || key === '' || key === '<<') giveUp();
    if (FORBIDDEN.has(key) || LIKE_AN_INDEX.test(key) || Object.hasOwn(mapping, key)) giveUp();
  }

  #enter(depth: number): void {
    if (depth > LIMITS.depth) giveUp();
  }

  /** What follows the colon of a key that stands at `column`. Afterwards the cursor is at the next line that says something. */
  #value(column: number, depth: number): unknown {
    const cursor = this.#cursor;
    if (!cursor.seesOneOf(' \n')) giveUp();
    cursor.skipSpaces();
    if (cursor.seesOneOf('\n#')) return this.#below(column, depth);
    return this.#inLine(column, depth);
  }

  #below(column: number, depth: number): unknown {
    const cursor = this.#cursor;
    cursor.endLine();
    cursor.advance();
    if (cursor.column < column) giveUp();
    if (cursor.isDash()) return this.#list(cursor.column, depth + 1);
    if (cursor.column > column && cursor.seesOneOf('{[')) return this.#inLine(column, depth);
    return cursor.column > column ? this.#mapping(cursor.column, depth + 1) : giveUp();
  }

  /** A value that begins on the line of its key or dash. */
  #inLine(column: number, depth: number): unknown {
    const cursor = this.#cursor;
    const value = this.#beginning(column, depth);
    cursor.endLine();
    cursor.advance();
    return value;
  }

  #beginning(column: number, depth: number): unknown {
    const cursor = this.#cursor;
    if (cursor.seesOneOf('{[')) return this.#flow(depth + 1, column);
    if (cursor.seesOneOf('|>')) return block(cursor, column);
    return quoted(cursor) ?? plain(cursor, false);
  }

  #list(column: number, depth: number): unknown[] {
    const cursor = this.#cursor;
    const list: unknown[] = [];
    this.#enter(depth);
    while (cursor.column === column && cursor.isDash()) {
      const dash = cursor.at;
      cursor.at += 1;
      cursor.skipSpaces();
      list.push(this.#item(column, column + cursor.at - dash, depth));
    }
    return cursor.column > column ? giveUp() : list;
  }

  #item(column: number, inner: number, depth: number): unknown {
    const cursor = this.#cursor;
    if (cursor.isDash() || cursor.sees('#') || cursor.sees('\n')) giveUp();
    const start = cursor.at;
    const isKey = cursor.take(KEY) !== undefined;
    cursor.at = start;
    return isKey ? this.#mapping(inner, depth + 1) : this.#inLine(column, depth);
  }

  /** A mapping or list in brackets. Lines inside are indented deeper than `column`. */
  #flow(depth: number, column: number): unknown {
    const cursor = this.#cursor;
    this.#enter(depth);
    const isMapping = cursor.sees('{');
    cursor.at += 1;
    return isMapping ? this.#flowMapping(depth, column) : this.#flowList(depth, column);
  }

  #flowMapping(depth: number, column: number): Record<string, unknown> {
    const cursor = this.#cursor;
    const mapping: Record<string, unknown> = {};
    let size = 0;
    for (this.#space(column); !cursor.sees('}'); this.#comma('}', column)) {
      const key = quoted(cursor) ?? cursor.take(KEY) ?? giveUp();
      this.#admit(key, mapping, ++size);
      if (!cursor.sees(':') || !/[ \n]/.test(cursor.text[cursor.at + 1] ?? '')) giveUp();
      cursor.at += 1;
      this.#space(column);
      mapping[key] = this.#flowValue(depth, column);
    }
    cursor.at += 1;
    return mapping;
  }

  #flowList(depth: number, column: number): unknown[] {
    const cursor = this.#cursor;
    const list: unknown[] = [];
    for (this.#space(column); !cursor.sees(']'); this.#comma(']', column))
      list.push(this.#flowValue(depth, column));
    cursor.at += 1;
    return list;
  }

  #flowValue(depth: number, column: number): unknown {
    const cursor = this.#cursor;
    if (cursor.sees('{') || cursor.sees('[')) return this.#flow(depth + 1, column);
    return quoted(cursor) ?? plain(cursor, true);
  }

  /** Behind an entry: a comma, or the end. */
  #comma(end: string, column: number): void {
    const cursor = this.#cursor;
    this.#space(column);
    if (cursor.sees(end)) return;
    if (!cursor.sees(',')) giveUp();
    cursor.at += 1;
    this.#space(column);
  }

  /** Spaces, line ends and comments between brackets. */
  #space(column: number): void {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    while (cursor.seesOneOf('\n#')) {
      cursor.endLine();
      cursor.advance();
      if (cursor.column <= column) giveUp();
    }
  }
}
