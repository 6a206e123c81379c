import { type JsonSchema, PROBLEM_NAME, type SharedSchemas } from './json-schema.ts';
import { operationOf } from './openapi-operation.ts';
import { problemResponses, PROBLEM_SCHEMA } from './openapi-problems.ts';
import type { Route } from './route.ts';

/** What the description says of the whole. */
export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly license: { readonly name: string; readonly identifier: string };
  /** Under which all paths are, without a slash at its end: `/api/v1`. */
  readonly basePath: string;
  /** Of the session. */
  readonly cookieName: string;
  /** Every tag of a route, in the order in which readers should meet them. */
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  /** What a route's access asks for, in words. */
  readonly accessText?: (access: never) => string;
}

interface Described {
  readonly [member: string]: unknown;
}

/** The description of the routes in OpenAPI 3.1. Depends on nothing but its arguments. */
export function openApiOf<Caller, Access>(
  routes: readonly Route<Caller, Access>[],
  info: ApiInfo,
): Described {
  const shared: SharedSchemas = new Map();
  const responses = new Map<string, Described>();
  const paths = pathsOf(routes, info, shared, responses);
  const { title, version, description, license } = info;
  return {
    openapi: '3.1.0',
    info: { title, version, description, license },
    servers: [{ url: info.basePath, description: 'This server.' }],
    tags: info.tags,
    paths,
    components: {
      schemas: { [PROBLEM_NAME]: PROBLEM_SCHEMA, ...sortedByName(shared) },
      responses: sortedByName(responses),
      headers: HEADERS,
      securitySchemes: securitySchemes(info.cookieName),
    },
  };
}

function pathsOf<Caller, Access>(
  routes: readonly Route<Caller, Access>[],
  info: ApiInfo,
  shared: SharedSchemas,
  responses: Map<string, Described>,
): Described {
  const paths: { [path: string]: { [method: string]: Described } } = {};
  for (const route of routes) {
    const operations = (paths[route.path] ??= {});
    const problems = problemResponses(route, responses);
    operations[route.method.toLowerCase()] = operationOf(route, { info, shared, problems });
  }
  return paths;
}

function securitySchemes(cookieName: string): Described {
  return {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: cookieName,
      description:
        'Set when a user signs in. A change also needs `Sec-Fetch-Site` or `Origin` of this server, which browsers send by themselves.',
    },
    token: { type: 'http', scheme: 'bearer', description: 'A token of a user or of a system.' },
  };
}

const HEADERS: Described = {
  'Request-Id': {
    description: 'Names the request, as the log does.',
    required: true,
    schema: { type: 'string' },
  },
  ETag: {
    description: 'Version of what is shown, for `If-Match` and `If-None-Match`.',
    schema: { type: 'string' },
    example: '"v7"',
  },
  'Idempotency-Replayed': {
    description: '`true` where this is the stored answer to the same request.',
    schema: { type: 'string', enum: ['true'] },
  },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } },
};

function sortedByName(entries: ReadonlyMap<string, Described | JsonSchema>): Described {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
