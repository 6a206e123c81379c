import { JSON_MEDIA_TYPE } from './body.ts';
import { type JsonSchema, type SharedSchemas, withReferences } from './json-schema.ts';
import type { ApiInfo } from './openapi.ts';
import type { Parameters } from './parameters.ts';
import { type AnswerDescription, isUpload, type Route } from './route.ts';

const SCHEMA_PREFIX = '#/components/schemas/';

interface Described {
  readonly [member: string]: unknown;
}

interface Surroundings {
  readonly info: ApiInfo;
  readonly shared: SharedSchemas;
  /** By status. */
  readonly problems: Described;
}

export function operationOf<Caller, Access>(
  route: Route<Caller, Access>,
  { info, shared, problems }: Surroundings,
): Described {
  const parameters = parametersOf(route, shared);
  const describe = (schema: JsonSchema) => withReferences(schema, SCHEMA_PREFIX, shared);
  const description = descriptionOf(route, info);
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(description === '' ? {} : { description }),
    security: route.access === 'public' ? [] : [{ session: [] }, { token: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined ? {} : { requestBody: requestBodyOf(route, describe) }),
    responses: { ...answersOf(route, describe), ...problems },
  };
}

function descriptionOf<Caller, Access>(
  { description, access }: Route<Caller, Access>,
  info: ApiInfo,
): string {
  const told = typeof access === 'object' && info.accessText?.(access as never);
  return [description, told].filter((text) => typeof text === 'string').join('\n\n');
}

function parametersOf<Caller, Access>(route: Route<Caller, Access>, shared: SharedSchemas): Described[] {
  const place = (where: string, declared: Parameters = {}) =>
    Object.entries(declared).map(([name, { required = false, description, examples, ...schema }]) => ({
      name,
      in: where,
      required: required || where === 'path',
      ...(description === undefined ? {} : { description }),
      schema: withReferences(schema, SCHEMA_PREFIX, shared),
      ...exampleOf({ examples }),
    }));
  return [
    ...place('path', route.params),
    ...place('query', route.query),
    ...place('header', { ...route.headers, ...ownHeaders(route) }),
  ];
}

/** The headers that the kit reads for a route. */
function ownHeaders<Caller, Access>(route: Route<Caller, Access>): Parameters {
  return {
    ...(route.method === 'POST'
      ? { 'Idempotency-Key': idempotencyKey(route.idempotent === 'required') }
      : {}),
    ...(route.conditional === 'ifMatch' ? { 'If-Match': IF_MATCH } : {}),
    ...(route.conditional === 'etag' ? { 'If-None-Match': IF_NONE_MATCH } : {}),
    ...(isStream(route) ? { 'Last-Event-ID': LAST_EVENT_ID } : {}),
  };
}

const idempotencyKey = (required: boolean) => ({
  required,
  type: 'string',
  minLength: 1,
  maxLength: 200,
  description:
    'Chosen by the client, new for every new request. The same request with the same key has one effect and the same answer.',
  examples: ['5f1c9f0e-6b0b-4f0f-9c43-3f1d4d9a2b11'],
});
const IF_MATCH = {
  required: true,
  type: 'string',
  description: 'The `ETag` of what the client has seen, or `*`.',
  examples: ['"v7"'],
};
const IF_NONE_MATCH = {
  type: 'string',
  description: 'The `ETag` of what the client holds; unchanged, the answer is 304.',
  examples: ['"v7"'],
};
const LAST_EVENT_ID = {
  type: 'string',
  description: 'The last event that was seen; browsers send it when they come back.',
};

function isStream<Caller, Access>({ answers }: Route<Caller, Access>): boolean {
  return Object.values(answers).some(({ mediaTypes }) => mediaTypes?.includes('text/event-stream'));
}

function requestBodyOf<Caller, Access>(
  { body = {} }: Route<Caller, Access>,
  describe: (schema: JsonSchema) => JsonSchema,
): Described {
  if (isUpload(body)) {
    const content = Object.fromEntries(body.stream.map((type) => [type, {}]));
    return { required: true, description: `A file of at most ${body.maxBytes} bytes, as it is.`, content };
  }
  return { required: true, content: { [JSON_MEDIA_TYPE]: contentOf(body, describe) } };
}

function contentOf(schema: JsonSchema, describe: (schema: JsonSchema) => JsonSchema): Described {
  return { schema: describe(schema), ...exampleOf(schema) };
}

function exampleOf({ examples }: JsonSchema): Described {
  return Array.isArray(examples) && examples.length > 0 ? { example: examples[0] as unknown } : {};
}

function answersOf<Caller, Access>(
  route: Route<Caller, Access>,
  describe: (schema: JsonSchema) => JsonSchema,
): Described {
  const answers = Object.entries(route.answers).map(([status, answer]) => [
    status,
    answerOf(route, answer, describe),
  ]);
  const unchanged = { description: 'Unchanged since.', headers: headersOf(route) };
  return { ...Object.fromEntries(answers), ...(route.conditional === 'etag' ? { 304: unchanged } : {}) };
}

function answerOf<Caller, Access>(
  route: Route<Caller, Access>,
  { description, schema, mediaTypes = [], headers = {} }: AnswerDescription,
  describe: (schema: JsonSchema) => JsonSchema,
): Described {
  const content = {
    ...(schema === undefined ? {} : { [JSON_MEDIA_TYPE]: contentOf(schema, describe) }),
    ...Object.fromEntries(mediaTypes.map((type) => [type, {}])),
  };
  return {
    description,
    headers: { ...headersOf(route), ...headers },
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
}

function headersOf<Caller, Access>({ method, conditional }: Route<Caller, Access>): Described {
  const header = (name: string) => ({ [name]: { $ref: `#/components/headers/${name}` } });
  return {
    ...header('Request-Id'),
    ...(conditional === undefined ? {} : header('ETag')),
    ...(method === 'POST' ? header('Idempotency-Replayed') : {}),
  };
}
