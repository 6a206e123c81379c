import { isRefusal, type Refusal, Unreachable } from '../../api/refusal.ts';
import { newKey } from '../../api/write.ts';
import { isSame } from '../answers.ts';
import type { Answers } from '../form-context.ts';
import type { Typed, TypedHere } from './typed-here.ts';

export interface Kept {
  readonly id: string;
  readonly etag: string | undefined;
}

/** Where drafts are kept. */
export interface DraftStore {
  readonly make: (answers: Answers, key: string) => Promise<Kept>;
  readonly change: (draft: Kept, answers: Answers) => Promise<Kept>;
  readonly read: (id: string) => Promise<Kept & { readonly answers: Answers }>;
  readonly typedIn: (draft: string | undefined) => TypedHere;
}

export type Keeping =
  | { readonly state: 'untouched' | 'saving' | 'saved' | 'waiting' | 'signedOut' }
  | { readonly state: 'refused'; readonly error: Refusal }
  /** Somebody has changed it meanwhile. */
  | { readonly state: 'conflict'; readonly theirs: Kept & { readonly answers: Answers } }
  /** It was submitted meanwhile, or discarded. */
  | { readonly state: 'submitted'; readonly error: Refusal }
  | { readonly state: 'lost' };

export interface Keeper {
  readonly answers: Answers;
  readonly draft: Kept | undefined;
  readonly keeping: Keeping;
  /** Something was put back that this browser had kept. */
  readonly isRestored: boolean;
}

/** Milliseconds for which somebody has to stop typing, and between attempts to reach a server that is away. */
const SETTLED = 600;
const AGAIN = [1000, 2000, 4000, 8000] as const;

/**
 * Keeps what is typed: at once in this browser, and as soon as it settles in a draft of the server. Only what the server has
 * is saved; what it has not is sent until it has, and never over something that was not seen.
 */
export class DraftKeeper {
  readonly #store: DraftStore;
  readonly #listeners = new Set<() => void>();
  #now: Keeper;
  #typed: TypedHere;
  #making: Typed['making'];
  /** What was sent last: where no answer came, the server may have it all the same. */
  #sent: Answers | undefined;
  #isDirty = false;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(store: DraftStore, start: { draft?: Kept | undefined; answers: Answers }) {
    this.#store = store;
    this.#typed = store.typedIn(start.draft?.id);
    this.#now = {
      answers: start.answers,
      draft: start.draft,
      keeping: { state: start.draft === undefined ? 'untouched' : 'saved' },
      isRestored: false,
    };
    this.#restore();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): Keeper => this.#now;

  readonly type = (answers: Answers): void => {
    if (isSame(answers, this.#now.answers)) return;
    this.#isDirty = true;
    const { state } = this.#now.keeping;
    const isOpen = state === 'untouched' || state === 'saved' || state === 'refused';
    this.#set({ answers, ...(isOpen ? { keeping: { state: 'saving' } } : {}) });
    this.#keepHere();
    if (!isStopped(this.#now.keeping)) this.#saveIn(SETTLED);
  };

  /** Saves what has not been saved. Rejects where it cannot be now. */
  readonly save = async (): Promise<Kept> => {
    clearTimeout(this.#timer);
    if (this.#now.draft === undefined) this.#isDirty = true;
    await this.#run();
    const { draft, keeping } = this.#now;
    if (draft !== undefined && keeping.state === 'saved') return draft;
    throw keeping.state === 'refused' ? keeping.error : new Unreachable(keeping.state);
  };

  /** Tries now, and not only when its time has come: the connection is back, or somebody has signed in again. */
  readonly again = (): void => {
    if (!this.#isDirty || isStopped(this.#now.keeping)) return;
    this.#failures = 0;
    this.#saveIn(0);
  };

  /** The server says that it holds another version than this: looks which. */
  readonly lookAgain = (): Promise<void> => this.#overtaken();

  readonly keepMine = (): void => {
    const { keeping } = this.#now;
    if (keeping.state !== 'conflict') return;
    const { id, etag } = keeping.theirs;
    this.#set({ draft: { id, etag }, keeping: { state: 'saving' } });
    this.#isDirty = true;
    this.#keepHere();
    this.#saveIn(0);
  };

  readonly takeTheirs = (): void => {
    const { keeping } = this.#now;
    if (keeping.state !== 'conflict') return;
    const { id, etag, answers } = keeping.theirs;
    this.#isClean();
    this.#set({ draft: { id, etag }, answers, keeping: { state: 'saved' } });
  };

  /** What is here becomes a draft of its own: the former one is no more. */
  readonly keepAsNew = (): void => {
    this.#typed.forget();
    this.#typed = this.#store.typedIn(undefined);
    this.#making = undefined;
    this.#isDirty = true;
    this.#set({ draft: undefined, keeping: { state: 'saving' } });
    this.#keepHere();
    this.#saveIn(0);
  };

  /** Nothing of it is kept any more: it was submitted or discarded. */
  readonly forget = (): void => {
    this.#isClean();
  };

  #restore(): void {
    const typed = this.#typed.read();
    const { draft, answers } = this.#now;
    if (typed === undefined || isSame(typed.answers, answers)) return this.#typed.forget();
    this.#isDirty = true;
    this.#making = typed.making;
    const isOwn = typed.etag === draft?.etag || isSame(typed.sent, answers);
    if (draft !== undefined && !isOwn) {
      this.#set({ answers: typed.answers, keeping: { state: 'conflict', theirs: { ...draft, answers } } });
      return undefined;
    }
    this.#set({ answers: typed.answers, isRestored: true, keeping: { state: 'saving' } });
    return this.#saveIn(0);
  }

  #saveIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  #run(): Promise<void> {
    this.#running ??= this.#saveAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #saveAll(): Promise<void> {
    while (this.#isDirty && !isStopped(this.#now.keeping)) {
      const { answers } = this.#now;
      this.#set({ keeping: { state: 'saving' } });
      try {
        await this.#send(answers);
      } catch (error) {
        await this.#failed(error);
        return;
      }
      this.#failures = 0;
      if (this.#now.answers !== answers) continue;
      this.#isClean();
      this.#set({ keeping: { state: 'saved' } });
    }
  }

  async #send(answers: Answers): Promise<void> {
    const { draft } = this.#now;
    if (draft !== undefined) {
      this.#sent = answers;
      this.#keepHere();
      this.#set({ draft: await this.#store.change(draft, answers) });
      this.#keepHere();
      return;
    }
    this.#making ??= { key: newKey(), answers };
    this.#keepHere();
    const made = await this.#store.make(this.#making.answers, this.#making.key);
    const isLater = !isSame(this.#making.answers, answers);
    this.#making = undefined;
    this.#typed.forget();
    this.#typed = this.#store.typedIn(made.id);
    this.#set({ draft: made });
    this.#keepHere();
    if (isLater) await this.#send(answers);
  }

  async #failed(error: unknown): Promise<void> {
    if (isRefusal(error) && error.status === 412) return this.#overtaken();
    if (isRefusal(error) && error.status === 410)
      return this.#set({ keeping: { state: 'submitted', error } });
    if (isRefusal(error) && error.status === 404 && this.#now.draft !== undefined)
      return this.#set({ keeping: { state: 'lost' } });
    if (isRefusal(error) && error.status === 401) return this.#set({ keeping: { state: 'signedOut' } });
    if (isRefusal(error) && error.status < 500 && error.status !== 429)
      return this.#set({ keeping: { state: 'refused', error } });
    this.#set({ keeping: { state: 'waiting' } });
    return this.#saveIn(AGAIN[Math.min(this.#failures++, AGAIN.length - 1)] ?? SETTLED);
  }

  /** Where it has what was typed here, or what was sent from here, nobody has to choose. */
  async #overtaken(): Promise<void> {
    const { draft, answers } = this.#now;
    if (draft === undefined) return;
    try {
      const theirs = await this.#store.read(draft.id);
      const isOwn = isSame(theirs.answers, answers) || isSame(theirs.answers, this.#sent);
      if (!isOwn) return this.#set({ keeping: { state: 'conflict', theirs } });
      this.#set({ draft: { id: theirs.id, etag: theirs.etag } });
      return this.#saveIn(0);
    } catch (error) {
      await this.#failed(error);
    }
  }

  #isClean(): void {
    clearTimeout(this.#timer);
    this.#isDirty = false;
    this.#making = undefined;
    this.#typed.forget();
  }

  #keepHere(): void {
    if (!this.#isDirty) return;
    this.#typed.keep({
      answers: this.#now.answers,
      etag: this.#now.draft?.etag,
      sent: this.#sent,
      making: this.#making,
    });
  }

  #set(change: Partial<Keeper>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Somebody has to decide first. */
function isStopped({ state }: Keeping): boolean {
  return state === 'conflict' || state === 'submitted' || state === 'lost';
}
