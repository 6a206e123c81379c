import type { RequestFacts } from './incoming.ts';
import type { Problem } from './problem.ts';

/** A request that was answered, or what happened to one. Holds no value that a client sent. */
export interface LogEntry {
  readonly level: 'info' | 'error';
  readonly requestId: string;
  readonly method: string;
  /** The id of the route; none where no route fits. */
  readonly route?: string | undefined;
  readonly status?: number;
  readonly problem?: string | undefined;
  readonly milliseconds?: number;
  readonly error?: unknown;
}

/** What the kit does not know itself. */
export interface Hooks<Caller, Access> {
  /** Who calls, by cookie or bearer token; undefined for nobody, also where a session has ended. */
  authenticate(request: RequestFacts): Caller | undefined | Promise<Caller | undefined>;
  /** Whether the caller has what the route asks for. May throw a `Problem` that says more than `Forbidden`. */
  authorise(caller: Caller, access: Access, request: RequestFacts): boolean | Promise<boolean>;
  /** Under which name a caller is counted and its idempotency keys are kept; stable, no secret. */
  scopeOf(caller: Caller): string;
  /** The problem that an error of a use case or of the store stands for; undefined for a surprise. */
  problemOf?(error: unknown): Problem | undefined;
  newRequestId(): string;
  /** Milliseconds; only differences are used. */
  now(): number;
  log(entry: LogEntry): void;
}
