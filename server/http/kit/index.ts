/**
 * The only door to the kit on which the resources of the HTTP API are built. `testing/sample.ts` is a small API that uses
 * all of it.
 */
export {
  accepted,
  type Answer,
  attachment,
  created,
  events,
  file,
  type FileAnswer,
  noContent,
  ok,
  seeOther,
} from './answer.ts';
export { createApi } from './api.ts';
export type { ApiOptions } from './api-options.ts';
export { etagOf, requireVersion, type SeenVersion } from './etag.ts';
export { type EventSource, eventStream, type ServerEvent } from './event-stream.ts';
export type { Hooks, LogEntry } from './hooks.ts';
export { type IdempotencyTicket, replayed, replayOf, storable, type StoredAnswer } from './idempotency.ts';
export type { Bindings, RequestFacts } from './incoming.ts';
export { type JsonSchema, openObject, schema } from './json-schema.ts';
export { listen, type Listening, type ListenOptions } from './listen.ts';
export { mistakesIn } from './mistakes.ts';
export { type ApiInfo, openApiOf } from './openapi.ts';
export type { Parameters, ParameterSchema } from './parameters.ts';
export { type Fault, Problem, type ProblemFacts, type ProblemKind } from './problem.ts';
export { PROBLEM_KINDS } from './problem-kinds.ts';
export * from './problems.ts';
export type { Budget, Rate, RateLimits } from './rate-limit.ts';
export { type Asked, type Handler, type Route, routesOf, type Shape } from './route.ts';
export { pageHeaders } from './security-headers.ts';
export { FILE_NAME, type Upload } from './upload.ts';
