import type { Schemas } from '../../client/client.ts';

/** One mistake, by its place in what was sent. */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  readonly message: string;
  readonly cite?: readonly string[];
}

interface ProblemDetails {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  /** The clauses that refuse it. */
  readonly cite?: readonly string[];
  readonly errors?: readonly Fault[];
  readonly findings?: readonly Schemas['Finding'][];
  /** What depends on it, as far as one may see it. */
  readonly cases?: readonly { readonly id: string; readonly number: string }[];
}

/** What the server did not do, and why, in words for whoever asked for it. */
export class Refusal extends Error {
  readonly status: number;
  /** The last part of the type of the problem, such as `conflict`. */
  readonly code: string;
  readonly details: ProblemDetails;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, details: ProblemDetails, retryAfterSeconds?: number) {
    super(details.detail ?? details.title ?? String(status));
    this.name = 'Refusal';
    this.status = status;
    this.code = details.type?.split('/').at(-1) ?? '';
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get errors(): readonly Fault[] {
    return this.details.errors ?? [];
  }
}

/** No answer came: the server or the way to it is away. Nothing is known of what was sent. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'Unreachable';
  }
}

export const isRefusal = (error: unknown, code?: string): error is Refusal =>
  error instanceof Refusal && (code === undefined || error.code === code);

interface Answered<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. Throws a `Refusal` or `Unreachable`. */
export async function answerOf<Data>(request: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    throw cause instanceof DOMException && cause.name === 'AbortError' ? cause : new Unreachable(cause);
  });
  if (response.ok) return data as Data;
  throw refusalOf(response, error);
}

/** As `answerOf`, with the version of what was answered, for `If-Match`. */
export async function versionedAnswerOf<Data>(
  request: Promise<Answered<Data>>,
): Promise<{ readonly data: Data; readonly etag: string | undefined }> {
  const answered = await request.catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  const data = await answerOf(Promise.resolve(answered));
  return { data, etag: answered.response.headers.get('etag') ?? undefined };
}

function refusalOf(response: Response, error: unknown): Refusal | Unreachable {
  // A proxy in front answers for a server that is away.
  if ([502, 503, 504].includes(response.status) && !isProblem(error)) return new Unreachable(response.status);
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Refusal(
    response.status,
    isProblem(error) ? error : {},
    Number.isFinite(wait) ? wait : undefined,
  );
}

function isProblem(error: unknown): error is ProblemDetails {
  return typeof error === 'object' && error !== null && 'title' in error;
}
