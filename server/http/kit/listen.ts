import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { answerClientErrors } from './client-error.ts';
import type { Bindings } from './incoming.ts';
import { Problem, problemBody, PROBLEM_MEDIA_TYPE } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';

export interface ListenOptions {
  readonly app: { fetch(request: Request, bindings: Bindings): Response | Promise<Response> };
  /** 0 for any that is free. */
  readonly port: number;
  /** Every address of the machine unless told. */
  readonly host?: string;
  readonly newRequestId: () => string;
  /** An error in the machinery itself, after which the answer could only be broken off. */
  readonly onError: (error: unknown) => void;
  /** Until when the headers are there; Node's own limit is 60 s. */
  readonly headersTimeoutMs?: number;
  /** Until when all of a request is there; Node's own limit is 300 s. */
  readonly requestTimeoutMs?: number;
  readonly keepAliveTimeoutMs?: number;
  /** After how long without a byte in either direction a connection is cut. Longer than the heartbeat of events. */
  readonly idleTimeoutMs?: number;
  readonly maxHeaderBytes?: number;
  readonly maxConnections?: number;
}

export interface Listening {
  readonly port: number;
  /** Takes no more connections, ends streams of events, lets requests run until the deadline, then cuts them off. */
  close(deadlineMs?: number): Promise<void>;
}

const DEADLINE_MS = 10_000;
const SWEEP_MS = 50;

export async function listen(options: ListenOptions): Promise<Listening> {
  const stopping = new AbortController();
  const server = createServer(serverOptions(options), listenerOf(options, stopping.signal));
  server.setTimeout(options.idleTimeoutMs ?? 120_000);
  if (options.maxConnections !== undefined) server.maxConnections = options.maxConnections;
  answerClientErrors(server, options.newRequestId);
  endSilentConnections(server, stopping.signal);
  const port = await bound(server, options);
  return { port, close: (deadlineMs = DEADLINE_MS) => stop(server, stopping, deadlineMs) };
}

function serverOptions(options: ListenOptions) {
  const { headersTimeoutMs = 10_000, requestTimeoutMs = 30_000, keepAliveTimeoutMs = 5_000 } = options;
  return {
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    maxHeaderSize: options.maxHeaderBytes ?? 16_384,
    // A missing Host is refused by the listener, with a problem rather than a bare status.
    requireHostHeader: false,
    // Node looks for requests that are late only every 30 s unless told.
    connectionsCheckingInterval: Math.min(1_000, headersTimeoutMs, requestTimeoutMs),
  };
}

function listenerOf({ app, newRequestId, onError }: ListenOptions, stopping: AbortSignal) {
  return getRequestListener(
    (request, bindings) => app.fetch(request, { ...bindings, stopping } as Bindings),
    {
      // An address or a Host that cannot be read: there is no request yet that the app could be given.
      errorHandler: (error) => {
        const expected = error instanceof RequestError;
        if (!expected) onError(error);
        return refusal(expected ? PROBLEM_KINDS.malformedRequest : PROBLEM_KINDS.internal, newRequestId());
      },
    },
  );
}

function refusal(kind: (typeof PROBLEM_KINDS)['malformedRequest' | 'internal'], requestId: string): Response {
  const headers = {
    'content-type': PROBLEM_MEDIA_TYPE,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  const body = JSON.stringify(problemBody(new Problem(kind), requestId));
  return new Response(body, { status: kind.status, headers });
}

/** Browsers connect in advance. To Node such a connection is not idle, since a first request may be on its way. */
function endSilentConnections(server: Server, stopping: AbortSignal): void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const end = () => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  stopping.addEventListener('abort', end, { once: true });
}

function bound(server: Server, { port, host }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server, stopping: AbortController, deadlineMs: number): Promise<void> {
  if (stopping.signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    // Node closes the connections that are idle now; those that become idle later it would keep.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
    stopping.abort();
  });
}
