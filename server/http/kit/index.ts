/**
 * The only door to the kit on which the resources of the HTTP API are built. `testing/sample.ts` is a small API that uses
 * all of it.
 */
export { type Answer, created, events, file, noContent, ok } from './answer.ts';
export { createApi } from './api.ts';
export type { ApiOptions } from './api-options.ts';
export { requireVersion } from './etag.ts';
export { type EventSource } from './event-stream.ts';
export type { LogEntry } from './hooks.ts';
export { type IdempotencyTicket, replayOf, storable, type StoredAnswer } from './idempotency.ts';
export { openObject, schema } from './json-schema.ts';
export { listen } from './listen.ts';
export { mistakesIn } from './mistakes.ts';
export { openApiOf } from './openapi.ts';
export { Problem } from './problem.ts';
export * from './problems.ts';
export { type Route, routesOf } from './route.ts';
export { FILE_NAME, type Upload } from './upload.ts';
