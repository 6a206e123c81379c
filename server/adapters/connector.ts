import type { Answers } from '../../engine/index.ts';

/** On whose behalf a service is asked; one that keeps an account for each partner finds the right one by it. */
export interface Partner {
  readonly id: string;
  readonly attributes: Answers;
}

/** What one operation of a connector is asked. */
export interface Call {
  /** Stable over retries: a service that honours it does the thing once. */
  readonly key: string;
  readonly input: Answers;
  readonly partner?: Partner;
  /** The case about which it is asked, where there is one already: what it holds itself is not in its way. */
  readonly case?: string;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly output: Answers;
  /** For a `check`: never `no` where nobody could say. */
  readonly outcome?: 'yes' | 'no' | 'unavailable';
}

export type Operation = (call: Call) => Promise<Answer>;

/** News from a service that nobody asked for. The flow says by which value it finds its case. */
export interface Notice {
  readonly operation: string;
  readonly payload: Answers;
  /** The partner whom it concerns, where the service says so. */
  readonly partner?: string;
}

/** What a connector remembers between two looks at its service: kept with the notices that it led to. */
export type Memory = { readonly [key: string]: unknown };

/** One outside system, by the id of its `connector` definition. */
export interface Connector {
  readonly id: string;
  readonly operations: { readonly [operation: string]: Operation };
  /** Asks the service what is new. A webhook is only a hint to look at once; what it says is never believed. */
  readonly look?: (
    memory: Memory,
    signal: AbortSignal,
  ) => Promise<{ readonly notices: readonly Notice[]; readonly memory: Memory }>;
}

/** It may work later: nobody answered, too many requests, a fault of theirs. Tried again with back-off. */
export class PassingFault extends Error {
  override readonly name = 'PassingFault';
  /** Milliseconds after which the service wants to be asked again. */
  readonly retryAfter: number | undefined;
  /** Nothing failed: the service is at work and has no answer yet. Asking again need not count as a failed try. */
  readonly waiting: boolean;

  constructor(
    message: string,
    options: {
      readonly cause?: unknown;
      readonly retryAfter?: number | undefined;
      readonly waiting?: boolean;
    } = {},
  ) {
    super(message, options);
    this.retryAfter = options.retryAfter;
    this.waiting = options.waiting ?? false;
  }
}

/** It will never work: the flow is told, by a code that the definition of the connector declares. */
export class LastingFault extends Error {
  override readonly name = 'LastingFault';
  readonly code: string;

  constructor(code: string, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}
