import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';

/** What `listen` hands on beside the request. */
export interface Bindings {
  readonly incoming?: IncomingMessage;
  /** Aborts when the server begins to stop: streams of events end, other requests run on. */
  readonly stopping?: AbortSignal;
}

/** What is known of a request before its body is read. */
export interface RequestFacts {
  readonly id: string;
  readonly method: string;
  /** As it was sent, without query. */
  readonly path: string;
  readonly ip: string;
  header(name: string): string | undefined;
  /** Undefined beside an `Authorization` header, and where other sites may call: a cookie would be sent for them. */
  cookie(name: string): string | undefined;
  readonly bearer: string | undefined;
}

export interface IncomingOptions {
  readonly id: string;
  /** How many proxies of ours stand in front; the client's address is taken from `X-Forwarded-For` that far. */
  readonly proxyHops: number;
}

export class Incoming implements RequestFacts {
  readonly raw: Request;
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** After the question mark, as it was sent. */
  readonly queryText: string;
  readonly ip: string;
  /** Undefined where the app is asked without a server. */
  readonly node: IncomingMessage | undefined;
  readonly stopping: AbortSignal | undefined;
  /** Set for routes that other sites may call. */
  ignoreCookies = false;

  constructor(raw: Request, bindings: Bindings | undefined, { id, proxyHops }: IncomingOptions) {
    this.raw = raw;
    this.id = id;
    this.method = raw.method;
    this.node = bindings?.incoming;
    this.stopping = bindings?.stopping;
    [this.path, this.queryText] = splitUrl(raw.url);
    this.ip = this.#clientAddress(proxyHops);
  }

  header(name: string): string | undefined {
    // Node has joined repeated headers already, or kept the first where joining would be wrong.
    const value = this.node === undefined ? this.raw.headers.get(name) : this.node.headers[name];
    return (Array.isArray(value) ? value.join(', ') : value) ?? undefined;
  }

  cookie(name: string): string | undefined {
    if (this.ignoreCookies || this.header('authorization') !== undefined) return undefined;
    const text = this.header('cookie');
    if (text === undefined) return undefined;
    const prefix = `${name}=`;
    const found = text.split(';').find((part) => part.trimStart().startsWith(prefix));
    return found?.trim().slice(prefix.length);
  }

  get bearer(): string | undefined {
    const value = this.header('authorization');
    return value !== undefined && /^bearer /i.test(value) ? value.slice(7).trim() : undefined;
  }

  /** Whether anything is sent behind the headers. */
  get hasBody(): boolean {
    if (this.node === undefined) return this.raw.body !== null;
    const length = this.header('content-length');
    return length === undefined ? this.header('transfer-encoding') !== undefined : length !== '0';
  }

  get signal(): AbortSignal {
    return this.raw.signal;
  }

  /** The host in the request line, where there is one; it wins over the header. */
  get hosts(): readonly (string | undefined)[] {
    const { url } = this.raw;
    const start = url.indexOf('//') + 2;
    return [url.slice(start, url.indexOf('/', start)).toLowerCase(), this.header('host')?.toLowerCase()];
  }

  #clientAddress(proxyHops: number): string {
    const peer = plainAddress(this.node?.socket.remoteAddress ?? 'unknown');
    if (proxyHops === 0) return peer;
    const forwarded = this.header('x-forwarded-for')?.split(',') ?? [];
    const claimed = forwarded.at(-proxyHops)?.trim();
    return claimed === undefined || claimed === '' ? peer : plainAddress(claimed);
  }
}

/** Path and query. The host part is not looked at: it is whatever the client said. */
function splitUrl(url: string): [path: string, query: string] {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const hash = url.indexOf('#', start);
  const end = hash === -1 ? url.length : hash;
  const question = url.indexOf('?', start);
  if (question === -1 || question > end) return [url.slice(start, end), ''];
  return [url.slice(start, question), url.slice(question + 1, end)];
}

function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}

/** Whom a limit counts together: one address, or the /64 that a household is given in IPv6. */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.split('::');
  const groups = head === '' ? [] : head.split(':');
  const zeros = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(tail?.split(':') ?? [])];
  return all.slice(0, 4).join(':');
}

/** `decodeURIComponent`, with what it cannot read as the client's mistake. */
export function decoded(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Problem(PROBLEM_KINDS.malformedRequest, {
      detail: `The ${what} is not percent-encoded UTF-8.`,
    });
  }
}
