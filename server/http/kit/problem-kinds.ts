import type { ProblemKind } from './problem.ts';

/** The problems that the kit itself answers. A resource adds its own to its routes. */
export const PROBLEM_KINDS = {
  malformedRequest: {
    code: 'malformed-request',
    status: 400,
    title: 'The request is not well formed',
    description: 'The address, a header or the framing cannot be read. Repeating it changes nothing.',
  },
  malformedBody: {
    code: 'malformed-body',
    status: 400,
    title: 'The body cannot be read',
    description:
      'The body is missing, is no JSON in UTF-8, is nested too deeply, or holds text that cannot be stored (U+0000, half of a surrogate pair) or a number that would lose digits.',
  },
  invalidParameters: {
    code: 'invalid-parameters',
    status: 400,
    title: 'A parameter is not as described',
    description: 'Each entry of `errors` names a parameter of the path, the query or the headers.',
  },
  keyRequired: {
    code: 'idempotency-key-required',
    status: 400,
    title: 'An Idempotency-Key is needed',
    description:
      'This operation takes an `Idempotency-Key` header, so that repeating it has no second effect.',
  },
  unauthorised: {
    code: 'unauthorised',
    status: 401,
    title: 'You are not signed in',
    description: 'There is no session and no token, or it has ended. Sign in and repeat.',
  },
  forbidden: {
    code: 'forbidden',
    status: 403,
    title: 'You may not do this',
    description: 'The permission is missing. Repeating it changes nothing.',
  },
  foreignOrigin: {
    code: 'foreign-origin',
    status: 403,
    title: 'The request comes from another site',
    description:
      'A request that changes something comes from the pages of this server (`Sec-Fetch-Site` or `Origin`) or carries a bearer token.',
  },
  notFound: {
    code: 'not-found',
    status: 404,
    title: 'There is nothing here',
    description: 'It does not exist, or you may not know that it does.',
  },
  methodNotAllowed: {
    code: 'method-not-allowed',
    status: 405,
    title: 'The method is not offered here',
    description: 'The header `Allow` lists the methods of this address.',
  },
  timeout: {
    code: 'timeout',
    status: 408,
    title: 'The request took too long to arrive',
    description: 'Headers and body arrive within a time limit. Repeat it on a new connection.',
  },
  conflict: {
    code: 'conflict',
    status: 409,
    title: 'It does not fit what is there',
    description: 'The state has changed, or something else has the same name. Read again, then decide.',
  },
  gone: {
    code: 'gone',
    status: 410,
    title: 'It is no longer here',
    description: 'It existed, and will not come back.',
  },
  preconditionFailed: {
    code: 'precondition-failed',
    status: 412,
    title: 'It has changed since you read it',
    description: 'The version in `If-Match` is not the current one. Read again, then decide.',
  },
  payloadTooLarge: {
    code: 'payload-too-large',
    status: 413,
    title: 'The body is too large',
    description:
      'The description of the operation states the limit. The connection is closed after this answer.',
  },
  unsupportedMediaType: {
    code: 'unsupported-media-type',
    status: 415,
    title: 'The body has a media type that is not taken',
    description: 'The header `Accept` lists what is taken. Encoded bodies (`Content-Encoding`) are not.',
  },
  misdirected: {
    code: 'misdirected',
    status: 421,
    title: 'This server does not answer for that host',
    description: 'The host in the request is not one under which this server is published.',
  },
  invalidBody: {
    code: 'invalid-body',
    status: 422,
    title: 'The body is not as described',
    description: 'Each entry of `errors` points into the body. At most 100 are told.',
  },
  keyReused: {
    code: 'idempotency-key-reused',
    status: 422,
    title: 'The Idempotency-Key belongs to another request',
    description: 'The key was used before with another address or body. A new request takes a new key.',
  },
  preconditionRequired: {
    code: 'precondition-required',
    status: 428,
    title: 'The version you have seen is needed',
    description:
      'Send the `ETag` of what you have read as `If-Match`, so that no change is overwritten unseen.',
  },
  tooMany: {
    code: 'too-many-requests',
    status: 429,
    title: 'Too many requests',
    description: 'Wait for the seconds in `Retry-After`, then repeat.',
  },
  headersTooLarge: {
    code: 'headers-too-large',
    status: 431,
    title: 'The headers are too large',
    description: 'All headers together fit into 16 kB.',
  },
  internal: {
    code: 'internal',
    status: 500,
    title: 'Something went wrong on our side',
    description:
      'It is in the log under the request id in `instance`. Nothing is known about a cause on your side.',
  },
  busy: {
    code: 'busy',
    status: 503,
    title: 'The server is busy',
    description: 'Nothing was changed. Wait for the seconds in `Retry-After`, then repeat.',
  },
  storageFull: {
    code: 'storage-full',
    status: 507,
    title: 'There is no room to store this',
    description: 'Nothing was changed. Reading still works.',
  },
} as const satisfies { readonly [name: string]: ProblemKind };
