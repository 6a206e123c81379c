import type { Answer } from './answer.ts';
import type { SeenVersion } from './etag.ts';
import type { IdempotencyTicket } from './idempotency.ts';
import type { RequestFacts } from './incoming.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Parameters } from './parameters.ts';
import type { ProblemKind } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A body that is a file: raw bytes of one of the media types. The handler is given an `Upload`. */
export interface UploadBody {
  readonly stream: readonly string[];
  readonly maxBytes: number;
}

export interface AnswerDescription {
  readonly description: string;
  /** Of the JSON in it. */
  readonly schema?: JsonSchema;
  /** Of an answer that is no JSON; `text/event-stream` for events. */
  readonly mediaTypes?: readonly string[];
  readonly headers?: {
    readonly [name: string]: { readonly description: string; readonly schema: JsonSchema };
  };
}

/** What the author of a route says about the types of what was validated by its schemas. */
interface Shape {
  readonly params?: object;
  readonly query?: object;
  readonly headers?: object;
  readonly body?: unknown;
}

type Part<S extends Shape, K extends keyof Shape, None> = K extends keyof S ? S[K] : None;

/** What a handler is asked; everything in it was checked against the route. */
interface Asked<S extends Shape, Caller> {
  readonly params: Part<S, 'params', object>;
  readonly query: Part<S, 'query', object>;
  readonly headers: Part<S, 'headers', object>;
  readonly body: Part<S, 'body', undefined>;
  readonly caller: Caller;
  readonly requestId: string;
  readonly ip: string;
  readonly request: RequestFacts;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
  /** Where the request carries an `Idempotency-Key`; always where the route requires one. */
  readonly idempotency: IdempotencyTicket | undefined;
  /** Where the route is `conditional: 'ifMatch'`. */
  readonly ifMatch: SeenVersion | undefined;
  /** The last event that a client of a stream has seen. */
  readonly lastEventId: string | undefined;
}

type Handler<S extends Shape, Caller> = (asked: Asked<S, Caller>) => Answer | Promise<Answer>;

interface Described {
  readonly method: Method;
  /** Below the base path, parameters in braces: `/cases/{id}`. Each segment is a literal or one parameter. */
  readonly path: `/${string}`;
  /** Unique; names the operation in generated clients. */
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: Parameters;
  readonly query?: Parameters;
  readonly headers?: Parameters;
  readonly body?: JsonSchema | UploadBody;
  /** Of a JSON body; 1 MB unless told. */
  readonly maxBytes?: number;
  readonly answers: { readonly [status: number]: AnswerDescription };
  /** Beyond those that the kit answers itself. */
  readonly problems?: readonly ProblemKind[];
  /**
   * A POST takes an Idempotency-Key if there is one; `required`: never without. A handler that has an effect hands the
   * ticket to its use case, or the key is not kept.
   */
  readonly idempotent?: 'required' | 'optional';
  /** `etag`: If-None-Match may be answered 304. `ifMatch`: the version the client has seen must come along. */
  readonly conditional?: 'etag' | 'ifMatch';
  /** Which rate limit it counts to; `read` for GET, else `write`. */
  readonly budget?: string;
  /** Other systems and sites may call it. It sees no cookie, so it has to check by itself who calls. */
  readonly anyOrigin?: boolean;
  /** It may be called under any host, as probes of a platform do. */
  readonly anyHost?: boolean;
}

interface PublicRoute<S extends Shape, Caller> extends Described {
  /** Open to everybody; the caller is known where there is one. */
  readonly access: 'public';
  readonly handler: Handler<S, Caller | undefined>;
}

interface GuardedRoute<S extends Shape, Caller, Access> extends Described {
  /** `session`: whoever is signed in. Anything else is put to the hook `authorise`. */
  readonly access: 'session' | Access;
  readonly handler: Handler<S, Caller>;
}

/** What was asked, with the types that only its author knows forgotten. */
export interface AnyAsked<Caller> extends Omit<
  Asked<Shape, Caller>,
  'params' | 'query' | 'headers' | 'body'
> {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

/** A route as the kit keeps it, whatever its types were. */
export interface Route<Caller, Access> extends Described {
  readonly access: 'public' | 'session' | Access;
  /** Called with what its own schemas have let through, and with a caller unless it is public. */
  handler(asked: AnyAsked<Caller | undefined>): Answer | Promise<Answer>;
}

export interface RouteMaker<Caller, Access extends object> {
  // eslint-disable-next-line typescript/prefer-function-type
  <S extends Shape = object>(route: PublicRoute<S, Caller>): Route<Caller, Access>;
  <S extends Shape = object>(route: GuardedRoute<S, Caller, Access>): Route<Caller, Access>;
}

/**
 * The `route()` of a server: `const route = routesOf<Caller, Access>()`, then
 * `route<{ params: { id: string }; body: Draft }>({ … })`.
 */
export function routesOf<Caller, Access extends object>(): RouteMaker<Caller, Access> {
  // The kit calls a handler only with what the schemas of its route have let through.
  return (route: object) => route as Route<Caller, Access>;
}

export function isUpload(body: JsonSchema | UploadBody): body is UploadBody {
  return Array.isArray((body as UploadBody).stream);
}
