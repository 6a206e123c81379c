import type { Question } from './region.ts';

/** Texts for which a question about the inside of a text is likely to hold; whether it does is asked. */
export function textsLike({ comparison, constant, check }: Question): string[] {
  return guesses(comparison.operator.operand, constant).filter((guess) => check(guess));
}

function guesses(operand: string, constant: unknown): string[] {
  if (operand === 'domains')
    return (Array.isArray(constant) ? constant : [constant]).map((domain) => `someone@${String(domain)}`);
  if (operand === 'pattern' && typeof constant === 'string') return [specimenOf(constant)];
  return [];
}

/** A short text that a pattern is likely to match: the first of alternatives, as few repetitions as allowed. */
export function specimenOf(pattern: string): string {
  return new Specimen(pattern).text;
}

const LONGEST = 500;

class Specimen {
  readonly text: string;
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
    this.text = this.#alternatives();
  }

  #alternatives(): string {
    const first = this.#sequence();
    while (this.#take('|')) this.#sequence();
    return first;
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !this.#sees('|') && !this.#sees(')')) {
      const atom = this.#atom();
      text += atom.repeat(Math.min(this.#repetitions(), LONGEST)).slice(0, LONGEST);
    }
    return text;
  }

  #atom(): string {
    const character = this.#next();
    if (character === '^' || character === '$') return '';
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return escaped(this.#escape());
    return character === '.' ? 'a' : character;
  }

  /** What looks ahead or behind adds nothing to the text. */
  #group(): string {
    const kind = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.#pattern.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const text = this.#alternatives();
    this.#take(')');
    return kind.endsWith('=') || kind.endsWith('!') ? '' : text;
  }

  /** The first of the class; for a class that excludes, something that it is not likely to exclude. */
  #class(): string {
    const excludes = this.#take('^');
    const named: string[] = [];
    while (this.#at < this.#pattern.length && !this.#sees(']')) {
      const character = this.#next();
      named.push(character === '\\' ? escaped(this.#escape()) : character);
    }
    this.#take(']');
    return excludes
      ? (['a', '0', '-', 'Z', ' '].find((character) => !named.includes(character)) ?? '~')
      : (named[0] ?? '');
  }

  #escape(): string {
    const letter = this.#next();
    const more =
      /^(?:u\{[^}]*\}|p\{[^}]*\}|x..|u....)/i.exec(letter + this.#pattern.slice(this.#at))?.[0] ?? letter;
    this.#at += more.length - 1;
    return more;
  }

  #repetitions(): number {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#pattern.slice(this.#at));
    if (quantifier === null) return 1;
    this.#at += quantifier[0].length;
    if (quantifier[1] !== undefined) return Number(quantifier[1]);
    return quantifier[0].startsWith('+') ? 1 : 0;
  }

  #next(): string {
    return this.#pattern[this.#at++] ?? '';
  }

  #sees(character: string): boolean {
    return this.#pattern[this.#at] === character;
  }

  #take(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at++;
    return true;
  }
}

const CLASSES: Readonly<Record<string, string>> = {
  d: '0',
  w: 'a',
  s: ' ',
  D: 'a',
  W: '-',
  S: 'a',
  n: '\n',
  t: '\t',
  b: '',
  B: '',
};

function escaped(escape: string): string {
  const code = /^(?:x(..)|u(....)|u\{([^}]*)\})$/.exec(escape);
  if (code !== null)
    return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '61', 16) % 0x110000 || 97);
  if (/^p\{(?:N|Nd|Number)\b/.test(escape)) return '0';
  if (escape.startsWith('p{')) return /^p\{(?:Lu|Uppercase)/.test(escape) ? 'A' : 'a';
  return CLASSES[escape] ?? escape;
}
