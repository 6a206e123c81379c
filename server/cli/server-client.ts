import { Misuse } from './misuse.ts';

/** What the server answered that the command did not want, in its words. */
class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Reply<T> {
  readonly body: T;
  readonly etag: string;
  readonly location: string | null;
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly {
    readonly pointer?: string;
    readonly parameter?: string;
    readonly message: string;
  }[];
}

/** Speaks to a running server as the user to whom a token belongs. */
export class ServerClient {
  readonly #base: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new Misuse(`"${url}" is no address of a server, such as https://portal.example`);
    this.#base = `${url.replace(/\/+$/, '')}/api/v1`;
    this.#token = token;
  }

  get<T>(path: string): Promise<Reply<T>> {
    return this.#request<T>('GET', path);
  }

  /** Once, however often it is sent: each call has a key of its own. */
  post<T>(path: string, body: unknown, etag?: string): Promise<Reply<T>> {
    return this.#request<T>('POST', path, body, {
      'idempotency-key': crypto.randomUUID(),
      ...(etag === undefined ? {} : { 'if-match': etag }),
    });
  }

  async delete(path: string, etag: string): Promise<void> {
    await this.#request('DELETE', path, undefined, { 'if-match': etag });
  }

  async #request<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new Error(`the server at ${this.#base} cannot be reached: ${reasonOf(error)}`);
    });
    const text = await response.text();
    const given = parsed(text);
    if (!response.ok) throw new ServerRefused(response.status, sentenceOf(response.status, given as Problem));
    const { headers: of } = response;
    return { body: given as T, etag: of.get('etag') ?? '', location: of.get('location') };
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}

function sentenceOf(status: number, { title, detail, errors = [] }: Problem): string {
  if (status === 401) return 'the server does not know this token; put a valid one into SLIPWAY_TOKEN';
  const faults = errors.map(({ pointer, parameter, message }) => `${pointer ?? parameter ?? ''} ${message}`);
  return [`the server refuses: ${detail ?? title ?? `status ${status}`}`, ...faults].join('\n  ');
}

/** From the environment, so that it stands in no history of a shell and no list of processes. */
export function tokenOf(environment: { readonly [name: string]: string | undefined }): string {
  const token = environment['SLIPWAY_TOKEN'];
  if (token === undefined || token === '')
    throw new Misuse('put a token of a user of that server into the environment, as SLIPWAY_TOKEN');
  return token;
}
