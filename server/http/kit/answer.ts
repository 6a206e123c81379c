import type { EventSource } from './event-stream.ts';

/** Names in lower case. */
export interface AnswerHeaders {
  readonly [name: string]: string | readonly string[];
}

/** What a handler answers. At most one of `body`, `content` and `events`. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, under the `content-type` in the headers. */
  readonly content?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Sent as server-sent events. */
  readonly events?: EventSource;
  readonly headers?: AnswerHeaders;
  /** Of what is shown; becomes the `ETag`. */
  readonly version?: number;
  /** The stored answer to the same request. */
  readonly replayed?: boolean;
}

type More = Pick<Answer, 'headers' | 'version'>;

export function ok(body: unknown, more: More = {}): Answer {
  return { ...more, status: 200, body };
}

/** `location` is a path of this server, percent-encoded. */
export function created(location: string, body: unknown, more: More = {}): Answer {
  return { ...more, status: 201, body, headers: { ...more.headers, location } };
}

/** It will be done later. */
export function accepted(body: unknown, more: More = {}): Answer {
  return { ...more, status: 202, body };
}

export function noContent(more: More = {}): Answer {
  return { ...more, status: 204 };
}

export function events(source: EventSource): Answer {
  return { status: 200, events: source };
}

export interface FileAnswer {
  readonly mediaType: string;
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** With a name, a browser saves it rather than shows it. */
  readonly name?: string;
}

export function file({ mediaType, content, name }: FileAnswer, more: More = {}): Answer {
  const disposition = name === undefined ? {} : { 'content-disposition': attachment(name) };
  return {
    ...more,
    status: 200,
    content,
    headers: { ...more.headers, ...disposition, 'content-type': mediaType },
  };
}

/** RFC 6266: once in ASCII for old clients, once in full. Half of a surrogate pair becomes U+FFFD on the way. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  const full = encodeURIComponent(Buffer.from(name).toString()).replaceAll(/['()*]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

function percent(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase();
}
