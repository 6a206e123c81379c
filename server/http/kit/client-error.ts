import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem, problemBody, PROBLEM_MEDIA_TYPE } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';

/**
 * What Node refuses by itself, before there is a request: broken framing, headers that are too large, bytes that come
 * too slowly. It would answer with a bare status.
 */
export function answerClientErrors(server: Server, newRequestId: () => string): void {
  const running = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => running.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // In the middle of another answer, this one would become part of its body.
    const begun = running.get(socket);
    const between = begun === undefined || begun.writableEnded || !begun.headersSent;
    if (error.code === 'ECONNRESET' || !socket.writable || !between) return socket.destroy();
    socket.end(textOf(problemFor(error.code), newRequestId()));
  });
}

function problemFor(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem(PROBLEM_KINDS.headersTooLarge);
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem(PROBLEM_KINDS.timeout);
  return new Problem(PROBLEM_KINDS.malformedRequest);
}

function textOf(problem: Problem, requestId: string): string {
  const body = JSON.stringify(problemBody(problem, requestId));
  return [
    `HTTP/1.1 ${problem.status} ${problem.kind.title}`,
    'Connection: close',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
