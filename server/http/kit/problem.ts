/** What is true of every problem of one kind; described once, so that a client can decide by the type alone. */
export interface ProblemKind {
  /** The last part of the type, `/problems/<code>`; never changes. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  /** When it happens and what a client does about it. */
  readonly description: string;
}

/** One mistake, by the place at which it was made: a JSON Pointer into the body, or the name of a parameter. */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  /** Never repeats what was sent. */
  readonly message: string;
  readonly cite?: readonly string[];
}

export interface ProblemFacts {
  /** For people; about this occurrence. Never repeats what was sent. */
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly findings?: readonly unknown[];
  readonly retryAfterSeconds?: number;
  /** Further members of the answer; none of the standard ones. */
  readonly members?: { readonly [name: string]: unknown };
  readonly headers?: { readonly [name: string]: string };
}

/** An expected failure on its way to the client. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly facts: ProblemFacts;

  constructor(kind: ProblemKind, facts: ProblemFacts = {}) {
    super(facts.detail ?? kind.title);
    this.name = 'Problem';
    this.kind = kind;
    this.facts = facts;
  }

  get status(): number {
    return this.kind.status;
  }
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export function problemType(code: string): string {
  return `/problems/${code}`;
}

/** The answer of RFC 9457. `instance` names the request as the log does. */
export function problemBody({ kind, facts }: Problem, requestId: string): { [member: string]: unknown } {
  return {
    ...facts.members,
    type: problemType(kind.code),
    title: kind.title,
    status: kind.status,
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
    instance: `/requests/${requestId}`,
    ...(facts.errors === undefined ? {} : { errors: facts.errors }),
    ...(facts.findings === undefined ? {} : { findings: facts.findings }),
  };
}

export function problemHeaders({ facts }: Problem): { [name: string]: string } {
  const retry = facts.retryAfterSeconds;
  return { ...facts.headers, ...(retry === undefined ? {} : { 'retry-after': String(Math.ceil(retry)) }) };
}
