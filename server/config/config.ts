import type { AttemptLimits } from '../identity/attempts.ts';
import type { RateLimits } from '../http/kit/rate-limit.ts';
import type { RetryPolicy } from '../runtime/jobs/back-off.ts';
import type { System, SystemConfig } from '../adapters/index.ts';

/** Everything that an installation can decide. How it is read from the environment is in `environment.ts`. */
export interface Config {
  /** Where the data are. */
  readonly folder: string;
  readonly port: number;
  readonly host: string;
  /** Where people reach this server; without a slash at the end. */
  readonly publicUrl: string;
  /** Further `host:port` under which it is reached. */
  readonly hosts: readonly string[];
  readonly proxyHops: number;
  /** Personas, a clock that can be moved, and demonstration data. */
  readonly demo: boolean;
  /** The packs that are published at the first start. */
  readonly packs: string;
  /** A folder of packs whose saved files become releases at once. */
  readonly watch: string | undefined;
  /** Mails go to the mailbox of the server without it. */
  readonly smtpUrl: string | undefined;
  readonly systems: { readonly [system in System]: SystemConfig };
  /** Whose first administrator is invited at the first start without a demonstration. */
  readonly administrator: { readonly email: string; readonly company: string } | undefined;
  readonly retries: RetryPolicy;
  /** Milliseconds between two looks at services that send news. */
  readonly lookEvery: number;
  /** Effects under way at once. */
  readonly effectsAtOnce: number;
  readonly limits: RateLimits;
  readonly signInAttempts: AttemptLimits;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly vatRequester: string | undefined;
  /** Holds every answer to its description; for tests, since it costs as much as validating requests. */
  readonly checkAnswers: boolean;
}
