import type { Verdict } from '../registry/check/verdict.ts';

/** What came of publishing a pack, wherever it was published. */
export interface PublishResult {
  readonly published: boolean;
  readonly release?: { readonly pack: string; readonly number: number; readonly hash: string };
  /** The draft that waits for a second person on the server. */
  readonly proposed?: string;
  readonly verdict?: Omit<Verdict, 'release'>;
}

export interface PublishWish {
  readonly pack: string;
  readonly reason: string;
}
