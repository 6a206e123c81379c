import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Act } from './acts.ts';
import type { Route } from './route-pattern.ts';
import type { TwinStore } from './twin-store.ts';

/** A twin stands in for a real service: it answers as the service documents it, and can be told what happens there. */
export interface Twin {
  readonly system: string;
  readonly title: string;
  /** What the portal's client calls: only from this machine, and only with the secret. */
  readonly api: Hono<TwinEnv>;
  /** What people would open at the real service. */
  readonly pages?: Hono;
  readonly acts: readonly Act[];
}

export interface TwinEnv {
  Bindings: HttpBindings & {
    /** Aborted when the twins stop: what is delayed until then does not happen any more. */
    readonly closing?: AbortSignal;
  };
  Variables: {
    /** Whose account the token opens: the id of a partner, or empty for the portal's own. */
    account: string;
    /** The path under which the twin is mounted. */
    mount: string;
  };
}

export interface TwinOptions {
  /** The business clock: an ISO instant in UTC. All that happens by time at a twin follows from it when asked. */
  readonly clock: () => string;
  /** Where the pages of this twin are mounted, without a slash at the end. */
  readonly pagesUrl: string;
  readonly store: TwinStore;
  readonly secret: string;
}

/** The operations of a twin as requests, so that a fault can be scripted by the name of an operation. */
export type Routes = { readonly [operation: string]: Route };
