/** What somebody who looks at a screen may want to know of: who may see it is in it. */
export type Change =
  | {
      readonly kind: 'case';
      readonly id: string;
      readonly pack: string;
      readonly partner: string;
      readonly company: string;
    }
  | { readonly kind: 'directory'; readonly partner: string; readonly company: string }
  | { readonly kind: 'notification'; readonly user: string }
  | { readonly kind: 'release'; readonly pack: string; readonly hash: string }
  | { readonly kind: 'import'; readonly id: string; readonly user: string }
  | { readonly kind: 'operations' }
  /** That of a demonstration was moved: everything is older now. */
  | { readonly kind: 'clock' };

type Listener = (change: Change) => void;

/** Tells whoever listens what has been committed. Nobody who listens can hold up or break what is going on. */
export class Changes {
  readonly #listeners = new Set<Listener>();

  publish(change: Change): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(change));
  }

  /** Returns how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
