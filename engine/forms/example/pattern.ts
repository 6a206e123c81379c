import type { Random } from './random.ts';

/** Writes one text that a regular expression matches. */
export type Writer = (random: Random) => string;

/** Repetition without an upper end stops here. */
const MOST_REPEATED = 4;

/**
 * A writer for a pattern, or `undefined` for what it does not know, such as references back. What it writes for a
 * pattern that looks around itself may not match: whoever uses it tests.
 */
export function patternWriter(source: string): Writer | undefined {
  const reader = new PatternReader(source);
  try {
    const writer = reader.alternatives();
    return reader.atEnd ? writer : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

const CLASSES: { readonly [escape: string]: string } = {
  d: '0123456789',
  w: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_',
  s: ' ',
};
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const PROPERTIES: { readonly [name: string]: string } = {
  L: 'abcxyzABCXYZé',
  Ll: 'abcxyz',
  Lu: 'ABCXYZ',
  N: '0123456789',
  Nd: '0123456789',
};

class PatternReader {
  readonly #source: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#source = [...source];
  }

  get atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  alternatives(): Writer {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return (random) => (random.pick(branches) as Writer)(random);
  }

  #sequence(): Writer {
    const parts: Writer[] = [];
    while (!this.atEnd && this.#peek !== '|' && this.#peek !== ')') parts.push(this.#repeated(this.#atom()));
    return (random) => parts.map((part) => part(random)).join('');
  }

  #atom(): Writer {
    const character = this.#next();
    if (character === '^' || character === '$') return nothing;
    if (character === '(') return this.#group();
    if (character === '[') return oneOf(this.#set());
    if (character === '.') return oneOf(CLASSES['w'] as string);
    if (character === '\\') return this.#escape();
    if ('*+?{'.includes(character)) throw new Unknown();
    return () => character;
  }

  #group(): Writer {
    const around = this.#takeAny('?=', '?!', '?<=', '?<!') !== undefined;
    if (!around && !this.#take('?:') && this.#take('?<')) while (this.#next() !== '>');
    const inside = this.alternatives();
    if (this.#next() !== ')') throw new Unknown();
    return around ? nothing : inside;
  }

  #escape(): Writer {
    if (this.#peek === 'b' || this.#peek === 'B') {
      this.#next();
      return nothing;
    }
    return oneOf(this.#escaped());
  }

  /** The characters that an escape stands for. */
  #escaped(): string {
    const character = this.#next();
    const lower = CLASSES[character.toLowerCase()];
    if (lower !== undefined) return character in CLASSES ? lower : without(lower);
    if (character === 'p') return this.#property();
    if (character === 'n') return '\n';
    if (character === 't') return '\t';
    if (/[0-9A-Za-z]/.test(character)) throw new Unknown();
    return character;
  }

  #property(): string {
    if (!this.#take('{')) throw new Unknown();
    let name = '';
    for (let character = this.#next(); character !== '}'; character = this.#next()) name += character;
    const known = PROPERTIES[name];
    if (known === undefined) throw new Unknown();
    return known;
  }

  #set(): string {
    const negated = this.#take('^');
    let characters = '';
    while (!this.#take(']')) characters += this.#range();
    return negated ? without(characters) : characters;
  }

  #range(): string {
    const first = this.#take('\\') ? this.#escaped() : this.#next();
    if (first.length > 1 || this.#peek !== '-' || this.#source[this.#at + 1] === ']') return first;
    this.#next();
    const last = this.#take('\\') ? this.#escaped() : this.#next();
    const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
    const length = Math.min(Math.max(to - from + 1, 0), 200);
    return Array.from({ length }, (_, index) => String.fromCodePoint(from + index)).join('');
  }

  #repeated(atom: Writer): Writer {
    const [least, most] = this.#times();
    this.#take('?');
    if (least === 1 && most === 1) return atom;
    return (random) => Array.from({ length: random.whole(least, most) }, () => atom(random)).join('');
  }

  #times(): readonly [number, number] {
    if (this.#take('*')) return [0, MOST_REPEATED];
    if (this.#take('+')) return [1, MOST_REPEATED];
    if (this.#take('?')) return [0, 1];
    if (!this.#take('{')) return [1, 1];
    let inside = '';
    for (let character = this.#next(); character !== '}'; character = this.#next()) inside += character;
    const [, from, comma, to] = /^(\d+)(,?)(\d*)$/.exec(inside) ?? [];
    if (from === undefined) throw new Unknown();
    const least = Number(from);
    if (comma === '') return [least, least];
    return [least, to === '' ? least + MOST_REPEATED : Number(to)];
  }

  get #peek(): string | undefined {
    return this.#source[this.#at];
  }

  #next(): string {
    const character = this.#source[this.#at++];
    if (character === undefined) throw new Unknown();
    return character;
  }

  #take(text: string): boolean {
    if (
      !this.#source
        .slice(this.#at, this.#at + text.length)
        .join('')
        .startsWith(text)
    )
      return false;
    this.#at += text.length;
    return true;
  }

  #takeAny(...texts: string[]): string | undefined {
    return texts.find((text) => this.#take(text));
  }
}

const nothing: Writer = () => '';

function oneOf(characters: string): Writer {
  const each = [...characters];
  if (each.length === 0) throw new Unknown();
  return (random) => random.pick(each) as string;
}

function without(characters: string): string {
  return [...PRINTABLE].filter((character) => !characters.includes(character)).join('');
}
