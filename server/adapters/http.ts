import type { Partner } from './connector.ts';
import { PassingFault } from './connector.ts';
import type { Credentials } from './credentials.ts';

export interface HttpOptions {
  /** How the service is called in messages. */
  readonly service: string;
  readonly baseUrl: string;
  readonly credentials?: Credentials | undefined;
  /** Milliseconds for one request, its answer included. */
  readonly timeout?: number | undefined;
  /** Bytes of the longest answer that is read. */
  readonly maxBytes?: number | undefined;
  readonly requestIdHeader?: string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, with its parts encoded already. */
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  readonly json?: unknown;
  readonly form?: { readonly [name: string]: string };
  readonly headers?: { readonly [name: string]: string };
  readonly requestId?: string;
  readonly partner?: Partner | undefined;
  readonly signal: AbortSignal;
  /** Also answers that tell of a fault are handed over: their body says what it is. */
  readonly handFaults?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the body; undefined where there is none, or where a refusal is not in JSON. */
  readonly body: unknown;
}

/**
 * Sends one request. Throws a `PassingFault` where nobody answered in time, the answer is not readable, or it is one of
 * 401, 408, 425, 429, 3xx or 5xx. What any other status means is for the caller to say.
 */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>;

const TIMEOUT = 15_000;
const MAX_BYTES = 4 * 1024 * 1024;
const LONGEST_WAIT = 24 * 60 * 60 * 1000;

export function createHttp(options: HttpOptions): Http {
  const base = checkedBase(options.baseUrl);
  return async (request) => {
    const authorization = await options.credentials?.(request.partner, request.signal);
    const url = new URL(`${base}${request.path}`);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    const { response, text } = await send(options, request, url, authorization);
    if (!request.handFaults) refuseFaults(options.service, response);
    return {
      status: response.status,
      headers: response.headers,
      body: parse(options.service, response, text),
    };
  };
}

/** A secret may cross a network only encrypted. */
function checkedBase(baseUrl: string): string {
  const url = new URL(baseUrl);
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new Error(`A service must be reached by https: ${url.origin}`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

async function send(options: HttpOptions, request: HttpRequest, url: URL, authorization: string | undefined) {
  const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const { type, content } = bodyOf(request);
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: {
        accept: 'application/json',
        ...(type && { 'content-type': type }),
        ...(authorization && { authorization }),
        ...(request.requestId && { [options.requestIdHeader ?? 'x-request-id']: request.requestId }),
        ...request.headers,
      },
      ...(content !== undefined && { body: content }),
      redirect: 'manual', // a redirect could carry the secret to somebody else
      signal: AbortSignal.any([request.signal, timeout]),
    });
    return { response, text: await readCapped(response, options.maxBytes ?? MAX_BYTES) };
  } catch (cause) {
    const why = timeout.aborted ? 'did not answer in time' : 'could not be reached';
    throw new PassingFault(`${options.service} ${why}.`, { cause });
  }
}

function bodyOf(request: HttpRequest): { type?: string; content?: string } {
  if (request.form) {
    return {
      type: 'application/x-www-form-urlencoded',
      content: new URLSearchParams(request.form).toString(),
    };
  }
  return request.json === undefined
    ? {}
    : { type: 'application/json', content: JSON.stringify(request.json) };
}

async function readCapped(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`The answer is longer than ${maxBytes} bytes.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function refuseFaults(service: string, { status, headers }: Response): void {
  if (status === 401) throw new PassingFault(`${service} does not accept the credentials of this portal.`);
  if (status >= 300 && status < 400)
    throw new PassingFault(`${service} wants to be asked at another address.`);
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    const why = status === 429 ? 'is asked too often' : `has a fault (${status})`;
    throw new PassingFault(`${service} ${why}.`, { retryAfter: retryAfterOf(headers) });
  }
}

/** Milliseconds. A date is measured against the clock of the service itself, which the answer shows. */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value.trim())
    ? Number(value) * 1000
    : Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT) : undefined;
}

function parse(service: string, response: Response, text: string): unknown {
  const bare = text.replace(/^\uFEFF/, ''); // some services begin their JSON with a mark of the byte order
  if (bare.trim() === '') return undefined;
  try {
    return JSON.parse(bare);
  } catch (cause) {
    if (!response.ok) return undefined;
    throw new PassingFault(`${service} gave an answer that cannot be read.`, { cause });
  }
}
