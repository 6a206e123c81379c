import { connect } from 'node:net';
import { type ApiOptions, Busy, createApi, listen, type LogEntry, StorageFull } from '../index.ts';
import { StoreError } from './failing.ts';
import { type Permission, type Reader, type Sample, sample } from './sample.ts';
import { TAGS } from './schemas.ts';

export const INFO = {
  title: 'Notes',
  version: '1.0.0',
  description: 'A sample.',
  license: { name: 'MIT', identifier: 'MIT' },
  basePath: '/api/v1',
  cookieName: 'sid',
  tags: TAGS,
  accessText: ({ permission }: Permission) => `Needs the permission \`${permission}\`.`,
};

const PLENTY = { requests: 1_000_000, seconds: 60 };

const LIMITS = {
  read: { perIp: PLENTY, perCaller: PLENTY },
  write: { perIp: PLENTY, perCaller: PLENTY },
  rare: { perIp: { requests: 4, seconds: 60 }, perCaller: { requests: 2, seconds: 60 } },
};

/** Who is signed in, by session cookie and by token. */
const READERS: ReadonlyMap<string | undefined, Reader> = new Map([
  ['ann', { name: 'ann', may: ['notes.write'] }],
  ['bob', { name: 'bob', may: [] }],
]);

export interface Running extends Sample {
  readonly port: number;
  readonly url: string;
  readonly log: LogEntry[];
  /** As the page of the server itself asks, signed in as ann unless told. */
  call(method: string, path: string, options?: CallOptions): Promise<Response>;
  /** Raw bytes in, everything that comes until the connection is closed out. */
  raw(...pieces: readonly (string | Uint8Array)[]): Promise<string>;
  close(deadlineMs?: number): Promise<void>;
}

interface CallOptions {
  readonly as?: 'ann' | 'bob' | 'nobody';
  readonly json?: unknown;
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly headers?: { readonly [name: string]: string };
  readonly signal?: AbortSignal;
}

export type Changes = Partial<ApiOptions<Reader, Permission>> & {
  readonly source?: Parameters<typeof sample>[0]['source'];
  readonly slow?: Parameters<typeof sample>[0]['slow'];
  readonly listen?: Partial<Parameters<typeof listen>[0]>;
};

/** The sample on a port of its own. */
export async function run({
  source = nothing,
  slow = soon,
  listen: more,
  ...changes
}: Changes = {}): Promise<Running> {
  const log: LogEntry[] = [];
  let ids = 0;
  const newRequestId = () => `r${(ids += 1)}`;
  const made = sample({ source, slow });
  let port = 0;
  const app = {
    fetch: (request: Request, bindings: object): Response | Promise<Response> =>
      started.fetch(request, bindings),
  };
  const listening = await listen({
    app,
    port: 0,
    host: '127.0.0.1',
    newRequestId,
    onError: (error) => log.push({ level: 'error', requestId: '', method: '', error }),
    ...more,
  });
  port = listening.port;
  const url = `http://localhost:${port}`;
  const started = createApi<Reader, Permission>({
    routes: made.routes,
    info: INFO,
    limits: LIMITS,
    publicUrl: url,
    hosts: [`127.0.0.1:${port}`],
    checkAnswers: true,
    hooks: {
      authenticate: (request) => READERS.get(request.bearer) ?? READERS.get(request.cookie('sid')),
      authorise: ({ may }, { permission }) => may.includes(permission),
      scopeOf: ({ name }) => name,
      problemOf: (error) => (error instanceof StoreError ? problemOf(error) : undefined),
      newRequestId,
      now: () => performance.now(),
      log: (entry) => log.push(entry),
    },
    ...changes,
  });
  return Object.assign(made, {
    port,
    url,
    log,
    call: (method: string, path: string, options: CallOptions = {}) => call(url, method, path, options),
    raw: (...pieces: readonly (string | Uint8Array)[]) => exchange(port, pieces),
    close: (deadlineMs?: number) => listening.close(deadlineMs),
  });
}

function problemOf({ code }: StoreError) {
  return code === 'full' ? new StorageFull() : new Busy(3);
}

function call(
  url: string,
  method: string,
  path: string,
  { as = 'ann', json, body, headers, signal }: CallOptions,
) {
  const content = json === undefined ? body : JSON.stringify(json);
  return fetch(`${url}/api/v1${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(as === 'nobody' ? {} : { cookie: `sid=${as}` }),
      ...(method === 'GET' || method === 'HEAD' ? {} : { origin: url }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content, duplex: 'half' as const }),
    ...(signal === undefined ? {} : { signal }),
  });
}

function exchange(port: number, pieces: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(received).toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
  });
}

async function* nothing() {
  yield* [];
}

async function soon() {
  await Promise.resolve();
}
