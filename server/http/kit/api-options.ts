import type { Hooks } from './hooks.ts';
import type { Incoming } from './incoming.ts';
import type { ApiInfo } from './openapi.ts';
import type { RateLimits } from './rate-limit.ts';
import type { Route } from './route.ts';

export interface ApiOptions<Caller, Access> {
  readonly routes: readonly Route<Caller, Access>[];
  readonly hooks: Hooks<Caller, Access>;
  readonly info: ApiInfo;
  readonly limits: RateLimits;
  /** Where the server is published: its host and its origin are the ones that are trusted. */
  readonly publicUrl: string;
  /** Further `host:port` under which it is reached. */
  readonly hosts?: readonly string[];
  /** How many proxies of ours stand in front; 0 unless told. */
  readonly proxyHops?: number;
  /** Holds answers to their description; for tests, since it costs as much as validating requests. */
  readonly checkAnswers?: boolean;
  /** A file for an address that no route has. It is the same for everybody, so that nobody is counted for it. */
  readonly file?: (incoming: Incoming) => Promise<Response | undefined>;
  /** What answers where no route does and the path is not below the base path: the pages. */
  readonly fallback?: (request: Request, incoming: Incoming) => Promise<Response | undefined>;
}
