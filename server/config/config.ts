import type { AttemptLimits } from '../identity/attempts.ts';
import type { RateLimits } from '../http/kit/rate-limit.ts';
import type { RetryPolicy } from '../runtime/jobs/back-off.ts';
import type { System, SystemConfig } from '../adapters/index.ts';

/** Everything that an installation can decide. How it is read from the environment is in `environment.ts`. */
export interface Config {
  /** Where the data are. */
  readonly folder: string;
  /** Production refuses what is good enough to try things out. */
  readonly mode: 'development' | 'production';
  readonly port: number;
  readonly host: string;
  /** Where people reach this server; without a slash at the end. */
  readonly publicUrl: string;
  /** Further `host:port` under which it is reached. */
  readonly hosts: readonly string[];
  readonly proxyHops: number;
  /** Milliseconds for which a server that was told to stop still takes requests, and says that it is not ready. */
  readonly drainFor: number;
  /** Personas, a clock that can be moved, and demonstration data. */
  readonly demo: boolean;
  /** The packs that are published at the first start. */
  readonly packs: string;
  /** The built front end that is served at `/`. */
  readonly portal: string;
  /** A folder of packs whose saved files become releases at once. */
  readonly watch: string | undefined;
  /** Mails go to the mailbox of the server without it. */
  readonly smtpUrl: string | undefined;
  /** The sender of mails about accounts, as `Name <address>`; other mails have the senders of their pack. */
  readonly mailFrom: string;
  readonly systems: { readonly [system in System]: SystemConfig };
  /** With it what must not be in any case is kept, encrypted, beside the data. */
  readonly vaultKey: string | undefined;
  /** The language of what outside systems send to new customers. */
  readonly culture: string | undefined;
  /** Which roles of an outside system make an administrator. */
  readonly administratorRoles: readonly string[] | undefined;
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
  /** Lets other machines read the metrics. */
  readonly metricsToken: string | undefined;
  readonly vatRequester: string | undefined;
  /** Holds every answer to its description; for tests, since it costs as much as validating requests. */
  readonly checkAnswers: boolean;
}
