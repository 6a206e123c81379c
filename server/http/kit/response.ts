import type { Answer, AnswerHeaders } from './answer.ts';
import { etagOf, isKnown } from './etag.ts';
import { EVENT_STREAM_HEADERS, eventStream } from './event-stream.ts';
import type { Incoming } from './incoming.ts';
import { type Problem, PROBLEM_MEDIA_TYPE, problemBody, problemHeaders } from './problem.ts';

export interface Responder {
  /** `conditional`: whether a client that holds this version is told no more than that. */
  answer(incoming: Incoming, answer: Answer, conditional: boolean): Response;
  problem(incoming: Incoming, problem: Problem): Response;
}

type Body = ConstructorParameters<typeof Response>[0];
type OnStreamError = (incoming: Incoming, error: unknown) => void;

interface Outgoing {
  readonly headers: { [name: string]: string };
  cookies: readonly string[];
}

/** Turns answers into responses that carry `always`. */
export function responder(
  always: { readonly [name: string]: string },
  onStreamError: OnStreamError,
): Responder {
  function begun(incoming: Incoming, more: AnswerHeaders = {}): Outgoing {
    const outgoing: Outgoing = { headers: { ...always, 'request-id': incoming.id }, cookies: [] };
    // The connection would be kept for a next request, which nobody takes any more.
    if (incoming.stopping?.aborted === true) outgoing.headers['connection'] = 'close';
    for (const name in more) if (Object.hasOwn(more, name)) setHeader(outgoing, name, more[name] ?? []);
    return outgoing;
  }

  return {
    answer(incoming, answer, conditional) {
      const outgoing = begun(incoming, answer.headers);
      const { headers } = outgoing;
      if (answer.replayed === true) headers['idempotency-replayed'] = 'true';
      if (answer.version !== undefined) headers['etag'] = etagOf(answer.version);
      const isUnchanged = conditional && isKnown(incoming.header('if-none-match'), headers['etag']);
      if (isUnchanged) return respond(null, 304, outgoing);
      return respond(bodyOf(incoming, answer, headers, onStreamError), answer.status, outgoing);
    },
    problem(incoming, problem) {
      const outgoing = begun(incoming, problemHeaders(problem));
      outgoing.headers['content-type'] = PROBLEM_MEDIA_TYPE;
      return respond(JSON.stringify(problemBody(problem, incoming.id)), problem.status, outgoing);
    },
  };
}

function setHeader(outgoing: Outgoing, name: string, value: string | readonly string[]): void {
  if (typeof value === 'string') outgoing.headers[name] = sendable(name, value);
  else if (name === 'set-cookie') outgoing.cookies = value.map((one) => sendable(name, one));
  else outgoing.headers[name] = sendable(name, value.join(', '));
}

function bodyOf(
  incoming: Incoming,
  { body, content, events }: Answer,
  headers: Outgoing['headers'],
  onStreamError: OnStreamError,
): Body {
  // Nobody would read what follows the headers of a HEAD, so nothing that flows is begun.
  const flows = incoming.method !== 'HEAD';
  if (events !== undefined) {
    Object.assign(headers, EVENT_STREAM_HEADERS);
    if (!flows) return null;
    const onError = (error: unknown) => onStreamError(incoming, error);
    return eventStream(events, incoming.stopping ?? incoming.signal, { onError });
  }
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  if (content !== undefined)
    return flows ? flowing(content, (error) => onStreamError(incoming, error)) : null;
  if (body === undefined) return null;
  headers['content-type'] ??= 'application/json';
  return JSON.stringify(body);
}

/** What fails half way breaks the connection, so that nobody takes a part for the whole; only the log knows why. */
function flowing(
  content: AsyncIterable<Uint8Array>,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  async function* guarded() {
    let failed = false;
    try {
      yield* content;
    } catch (error) {
      onError(error);
      failed = true;
    }
    // Without its cause: what is thrown here is printed below us, past the log.
    if (failed) throw new Error('an answer was broken off');
  }
  return ReadableStream.from(guarded());
}

function respond(body: Body, status: number, { headers, cookies }: Outgoing): Response {
  if (cookies.length === 0) return new Response(body, { status, headers });
  const several = new Headers(headers);
  for (const cookie of cookies) several.append('set-cookie', cookie);
  return new Response(body, { status, headers: several });
}

/** Throws here, where it becomes a problem like any other, rather than half way through the answer. */
function sendable(name: string, value: string): string {
  if (/^[\t\x20-\x7e]*$/.test(value)) return value;
  throw new Error(`the header ${name} holds what no header can`);
}
