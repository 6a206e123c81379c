import type { Answers } from '../form-context.ts';

/** What was typed and has not been saved: kept in this browser until it has. */
export interface Typed {
  readonly answers: Answers;
  /** The version of the draft on which it was typed; none before there was a draft. */
  readonly etag?: string | undefined;
  /** What was sent and not answered for: the server may have it. */
  readonly sent?: Answers | undefined;
  /** A draft that was being made, and under which key: sent again, it makes no second one. */
  readonly making?: { readonly key: string; readonly answers: Answers } | undefined;
}

/** A place in the storage of the browser. Nobody else who signs in here gets to see it in their forms. */
export class TypedHere {
  readonly #key: string;

  constructor(user: string, company: string, place: string) {
    this.#key = `slipway-typed/${user}/${company}/${place}`;
  }

  read(): Typed | undefined {
    try {
      const kept = localStorage.getItem(this.#key);
      return kept === null ? undefined : (JSON.parse(kept) as Typed);
    } catch {
      return undefined;
    }
  }

  keep(typed: Typed): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(typed));
    } catch {
      // A browser that keeps nothing has the page alone, and the server as soon as it answers.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // It had kept nothing.
    }
  }
}
