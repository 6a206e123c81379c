import { BASE_PATH, violationsIn } from './prism.ts';

/** A client with a cookie jar for one session, speaking to a server over HTTP as a browser of its own pages would. */
export class Browser {
  readonly #base: string;
  /** In place of the interface of the server: a proxy before it. */
  readonly #api: string;
  #cookie = '';

  constructor(base: string, api: string = base + BASE_PATH) {
    this.#base = base;
    this.#api = api;
  }

  /** A file goes straight to the server: the proxy takes every body for text, and would damage it. */
  #addressOf(path: string, body?: unknown): string {
    return path.startsWith(BASE_PATH) && !(body instanceof Uint8Array)
      ? this.#api + path.slice(BASE_PATH.length)
      : this.#base + path;
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(this.#addressOf(path, body), {
      method,
      redirect: 'manual',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(this.#cookie === '' ? {} : { cookie: this.#cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const violations = violationsIn(response.headers);
    if (violations.length > 0) throw new Error(`${method} ${path}: ${violations.join('; ')}`);
    const set = response.headers.get('set-cookie');
    if (set !== null) this.#cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? JSON.parse(text) : undefined,
    };
  }

  /** An answer that flows; whoever opens it aborts it. */
  open(path: string, signal: AbortSignal, headers: Record<string, string> = {}): Promise<Response> {
    const own = { 'sec-fetch-site': 'same-origin', cookie: this.#cookie };
    return fetch(this.#base + path, { signal, headers: { ...own, ...headers } });
  }

  /** A file as it comes. */
  async bytes(path: string, headers: Record<string, string> = {}): Promise<FileReply> {
    const response = await fetch(this.#base + path, {
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(this.#cookie === '' ? {} : { cookie: this.#cookie }),
        ...headers,
      },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  }

  get(path: string, headers?: Record<string, string>): Promise<Reply> {
    return this.request('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply> {
    return this.request('POST', path, body, headers);
  }

  async play(persona: string): Promise<this> {
    const reply = await this.post('/api/v1/session/persona', { persona });
    if (reply.status !== 200) throw new Error(`nobody plays ${persona}: ${reply.status} ${reply.text}`);
    return this;
  }

  async actFor(company: string): Promise<this> {
    const reply = await this.post('/api/v1/session/company', { company });
    if (reply.status !== 200) throw new Error(`nobody acts for ${company}: ${reply.status} ${reply.text}`);
    return this;
  }
}

export interface FileReply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // What a server answers is looked at by the test that asked for it.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}
