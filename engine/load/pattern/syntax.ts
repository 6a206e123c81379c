/** A regular expression as a tree. An atom is one character; `source` is how it was written. */
export type Regex =
  | { readonly is: 'atom'; readonly source: string }
  | { readonly is: 'empty' }
  | { readonly is: 'concat'; readonly parts: readonly Regex[] }
  | { readonly is: 'either'; readonly parts: readonly Regex[] }
  | { readonly is: 'repeat'; readonly part: Regex; readonly min: number; readonly max: number };

/** Thrown for what regular expressions of definitions leave out. */
export class NotAllowed extends Error {}

const ATOM =
  /\[\^?(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\[^]|[^]/uy;
const REPEAT = /(?:[*+?]|\{([0-9]+)(,([0-9]*))?\})\??/y;
const LOOK = /\(\?<?[=!]/y;
const GROUP = /\((?:\?:|\?<[^>]*>)?/y;

/** Nested groups beyond this are refused, so that the reader can recurse. */
const MOST_GROUPS = 30;

/** Reads a pattern that `RegExp` accepts with the flag `u`. */
export function readRegex(source: string): Regex {
  return new RegexReader(source).read();
}

class RegexReader {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Regex {
    const branches = [this.#branch()];
    while (this.#sign('|')) branches.push(this.#branch());
    return branches.length === 1 ? (branches[0] as Regex) : { is: 'either', parts: branches };
  }

  #branch(): Regex {
    const parts: Regex[] = [];
    while (this.#at < this.#source.length && !this.#sees('|') && !this.#sees(')'))
      parts.push(this.#repeated());
    return parts.length === 1 ? (parts[0] as Regex) : { is: 'concat', parts };
  }

  #repeated(): Regex {
    const part = this.#term();
    const match = this.#take(REPEAT);
    if (match === undefined) return part;
    const sign = match[0][0];
    if (sign !== '{')
      return { is: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Infinity : Number(match[3]);
    return { is: 'repeat', part, min, max };
  }

  #term(): Regex {
    if (this.#take(LOOK) !== undefined) throw new NotAllowed('looking ahead or behind, (?= and the like,');
    if (this.#take(GROUP) !== undefined) return this.#group();
    if (this.#sign('^') || this.#sign('$')) return { is: 'empty' };
    const source = this.#take(ATOM)?.[0] ?? '';
    if (/^\\[1-9k]/.test(source)) throw new NotAllowed('a reference to an earlier group, such as \\1,');
    return /^\\[bB]$/.test(source) ? { is: 'empty' } : { is: 'atom', source };
  }

  #group(): Regex {
    if (++this.#depth > MOST_GROUPS) throw new NotAllowed(`nesting more than ${MOST_GROUPS} groups`);
    const inside = this.read();
    this.#depth -= 1;
    this.#sign(')');
    return inside;
  }

  #sees(sign: string): boolean {
    return this.#source[this.#at] === sign;
  }

  #sign(sign: string): boolean {
    const found = this.#sees(sign);
    if (found) this.#at += 1;
    return found;
  }

  #take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at;
    const match = form.exec(this.#source);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }
}
