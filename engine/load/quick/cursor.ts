/** Thrown where the text says something that the quick reader leaves to the full one. It carries nothing: it is made once. */
export const NOT_SIMPLE: Error = new Error('not simple');

export function giveUp(): never {
  throw NOT_SIMPLE;
}

/** A place in a text of lines. After `advance`, it is at the first sign of a line, `column` spaces from its beginning. */
export class Cursor {
  readonly text: string;
  at = 0;
  /** Of the line that is read; -1 behind the last. */
  column = 0;

  constructor(text: string) {
    this.text = text;
  }

  sees(sign: string): boolean {
    return this.text[this.at] === sign;
  }

  seesOneOf(signs: string): boolean {
    return this.at < this.text.length && signs.includes(this.text[this.at] as string);
  }

  /** Whether nothing is left that says something. */
  isOver(): boolean {
    return this.column === -1;
  }

  /** Whether a dash of a list stands here. */
  isDash(): boolean {
    return this.text[this.at] === '-' && this.text[this.at + 1] === ' ';
  }

  take(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match[0];
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at += 1;
  }

  /** To the end of the line, on which nothing but a comment may follow. */
  endLine(): void {
    this.skipSpaces();
    if (this.sees('#') && (this.text[this.at - 1] ?? ' ').trim() === '') this.at = this.lineEnd();
    if (this.at < this.text.length && !this.sees('\n')) giveUp();
  }

  lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end === -1 ? this.text.length : end;
  }

  /** From the end of a line to the first sign of the next that says something. */
  advance(): void {
    while (this.at < this.text.length) {
      if (this.sees('\n')) this.at += 1;
      const start = this.at;
      this.skipSpaces();
      if (this.sees('#')) this.at = this.lineEnd();
      else if (this.at < this.text.length && !this.sees('\n')) {
        this.column = this.at - start;
        return;
      }
    }
    this.column = -1;
  }
}
