/** Where a text stops being JSON, by offset; `undefined` if it is JSON. `JSON.parse` says it differently in each version of Node. */
export function jsonStopsAt(text: string): number | undefined {
  const reader = new JsonReader(text);
  return reader.isValue() && reader.isEnd() ? undefined : reader.at;
}

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** Recurses as deep as the text nests, which reading it as YAML has limited. */
class JsonReader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  isValue(): boolean {
    this.#take(SPACE);
    if (this.#sign('{'))
      return this.#isClosed('}', () => this.#take(STRING) && this.#next(':') && this.isValue());
    if (this.#sign('[')) return this.#isClosed(']', () => this.isValue());
    return this.#take(STRING) || this.#take(SCALAR);
  }

  isEnd(): boolean {
    this.#take(SPACE);
    return this.at === this.#text.length;
  }

  #isClosed(end: string, entry: () => boolean): boolean {
    if (this.#next(end)) return true;
    do {
      this.#take(SPACE);
      if (!entry()) return false;
    } while (this.#next(','));
    return this.#next(end);
  }

  #next(sign: string): boolean {
    this.#take(SPACE);
    return this.#sign(sign);
  }

  #sign(sign: string): boolean {
    const found = this.#text[this.at] === sign;
    if (found) this.at += 1;
    return found;
  }

  #take(form: RegExp): boolean {
    form.lastIndex = this.at;
    const match = form.exec(this.#text);
    if (match === null) return false;
    this.at += match[0].length;
    return true;
  }
}
