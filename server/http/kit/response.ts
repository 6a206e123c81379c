import type { Answer, AnswerHeaders } from './answer.ts';
import { etagOf, isKnown } from './etag.ts';
import { EVENT_STREAM_HEADERS, eventStream } from './event-stream.ts';
import type { Incoming } from './incoming.ts';
import { PROBLEM_MEDIA_TYPE, type Problem, problemBody, problemHeaders } from './problem.ts';

export interface Responder {
  answer(incoming: Incoming, answer: Answer, conditional: boolean): Response;
  problem(incoming: Incoming, problem: Problem): Response;
}

type Headers = { [name: string]: string | readonly string[] };

/** Turns answers into responses that carry `always`. */
export function responder(
  always: { readonly [name: string]: string },
  onStreamError: (incoming: Incoming, error: unknown) => void,
): Responder {
  const headersOf = (incoming: Incoming, more: AnswerHeaders): Headers => ({
    ...always,
    'request-id': incoming.id,
    ...more,
  });

  return {
    answer(incoming, answer, conditional) {
      const etag = answer.version === undefined ? undefined : etagOf(answer.version);
      const headers = headersOf(incoming, answer.headers ?? {});
      if (etag !== undefined) headers['etag'] = etag;
      if (answer.replayed === true) headers['idempotency-replayed'] = 'true';
      if (conditional && etag !== undefined && isKnown(incoming.header('if-none-match'), etag))
        return respond(null, 304, headers);
      return withContent(incoming, answer, headers, onStreamError);
    },
    problem(incoming, problem) {
      const headers = headersOf(incoming, problemHeaders(problem));
      headers['content-type'] = PROBLEM_MEDIA_TYPE;
      return respond(JSON.stringify(problemBody(problem, incoming.id)), problem.status, headers);
    },
  };
}

function withContent(
  incoming: Incoming,
  { status, body, content, events }: Answer,
  headers: Headers,
  onStreamError: (incoming: Incoming, error: unknown) => void,
): Response {
  // Nobody would read what follows the headers, so nothing that flows is begun.
  const flows = incoming.method !== 'HEAD';
  if (events !== undefined) {
    Object.entries(EVENT_STREAM_HEADERS).forEach(([name, value]) => (headers[name] = value));
    const onError = (error: unknown) => onStreamError(incoming, error);
    const signal = incoming.stopping ?? incoming.signal;
    return respond(flows ? eventStream(events, signal, { onError }) : null, status, headers);
  }
  if (content !== undefined) {
    if (typeof content === 'string' || content instanceof Uint8Array)
      return respond(content, status, headers);
    return respond(flows ? ReadableStream.from(content) : null, status, headers);
  }
  if (body === undefined) return respond(null, status, headers);
  headers['content-type'] ??= 'application/json';
  return respond(JSON.stringify(body), status, headers);
}

function respond(
  body: ConstructorParameters<typeof Response>[0],
  status: number,
  headers: Headers,
): Response {
  const plain: { [name: string]: string } = {};
  let cookies: readonly string[] | undefined;
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') plain[name] = sendable(name, value);
    else if (name === 'set-cookie') cookies = value;
    else plain[name] = sendable(name, value.join(', '));
  }
  if (cookies === undefined) return new Response(body, { status, headers: plain });
  const several = new Headers(plain);
  for (const cookie of cookies) several.append('set-cookie', sendable('set-cookie', cookie));
  return new Response(body, { status, headers: several });
}

/** Throws here, where it becomes a problem like any other, rather than half way through the answer. */
function sendable(name: string, value: string): string {
  if (/^[\t\x20-\x7e]*$/.test(value)) return value;
  throw new Error(`the header ${name} holds what no header can`);
}
