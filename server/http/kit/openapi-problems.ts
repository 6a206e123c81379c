import type { JsonSchema } from './json-schema.ts';
import { problemBody, Problem, type ProblemKind, PROBLEM_MEDIA_TYPE, problemType } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import type { Route } from './route.ts';

interface Described {
  readonly [member: string]: unknown;
}

/** Every problem that a route can answer with: the kit's own, as they follow from what it declares, and its own. */
export function problemsOf<Caller, Access>(route: Route<Caller, Access>): readonly ProblemKind[] {
  const { method, access, body, conditional, params, idempotent, problems = [] } = route;
  const kinds = PROBLEM_KINDS;
  const when = (condition: boolean, ...list: readonly ProblemKind[]) => (condition ? list : []);
  const changes = method !== 'GET';
  const all: readonly ProblemKind[] = [
    kinds.malformedRequest,
    kinds.malformedBody,
    kinds.invalidParameters,
    ...when(idempotent === 'required', kinds.keyRequired),
    ...when(access !== 'public', kinds.unauthorised),
    ...when(typeof access === 'object', kinds.forbidden),
    ...when(changes && route.anyOrigin !== true, kinds.foreignOrigin),
    ...when(params !== undefined, kinds.notFound),
    ...when(conditional === 'ifMatch', kinds.preconditionFailed, kinds.preconditionRequired),
    ...when(body !== undefined, kinds.payloadTooLarge, kinds.unsupportedMediaType, kinds.invalidBody),
    ...when(method === 'POST', kinds.keyReused),
    ...when(route.anyHost !== true, kinds.misdirected),
    kinds.tooMany,
    kinds.internal,
    kinds.busy,
    ...when(changes, kinds.storageFull),
    ...problems,
  ];
  return [...new Map(all.map((kind) => [kind.code, kind])).values()];
}

/**
 * Status to reference; the responses themselves go into `components`, where all routes with the same problems share
 * them.
 */
export function problemResponses<Caller, Access>(
  route: Route<Caller, Access>,
  components: Map<string, Described>,
): Described {
  const byStatus = new Map<number, ProblemKind[]>();
  for (const kind of problemsOf(route))
    byStatus.set(kind.status, [...(byStatus.get(kind.status) ?? []), kind]);
  const references = [...byStatus].map(([status, kinds]) => {
    const name = kinds.map(({ code }) => code).join('.');
    components.set(name, responseOf(kinds));
    return [status, { $ref: `#/components/responses/${name}` }];
  });
  return Object.fromEntries(references);
}

function responseOf(kinds: readonly ProblemKind[]): Described {
  const waits = kinds.some(({ status }) => status === 429 || status === 503);
  return {
    description: kinds.map(({ title, description }) => `**${title}.** ${description}`).join('\n\n'),
    headers: {
      'Request-Id': { $ref: '#/components/headers/Request-Id' },
      ...(waits ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } : {}),
    },
    content: {
      [PROBLEM_MEDIA_TYPE]: {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(kinds.map((kind) => [kind.code, { value: exampleOf(kind) }])),
      },
    },
  };
}

function exampleOf(kind: ProblemKind): Described {
  const errors = ERRORS[kind.code];
  const problem = new Problem(kind, errors === undefined ? {} : { errors });
  return problemBody(problem, '0197b5b5-6c4e-7d1e-9d5b-0d2b7a3c9f10');
}

const ERRORS: { readonly [code: string]: readonly { code: string; message: string }[] } = {
  'invalid-body': [{ pointer: '/name', code: 'missing', message: 'is missing' }] as never,
  'invalid-parameters': [{ parameter: 'limit', code: 'type', message: 'must be of type integer' }] as never,
};

/** Open, because a resource may say more (RFC 9457, 3.2). */
export const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'A problem (RFC 9457).',
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'Which problem it is; decide by this. It leads to its description.',
      examples: [problemType('not-found')],
    },
    title: { type: 'string', description: 'The same for every problem of the type.' },
    status: { type: 'integer', description: 'The status of the answer.' },
    detail: { type: 'string', description: 'What happened here, for people.' },
    instance: { type: 'string', description: 'Names the request, as the log does.' },
    errors: {
      type: 'array',
      description: 'Every mistake, at most 100.',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON Pointer into the body.' },
          parameter: { type: 'string', description: 'Name of a parameter of path, query or headers.' },
          code: { type: 'string', description: 'What is wrong; decide by this.' },
          message: { type: 'string', description: 'What is wrong, for people.' },
          cite: {
            type: 'array',
            description: 'The clauses on which it rests.',
            items: { type: 'string' },
          },
        },
      },
    },
    findings: {
      type: 'array',
      description: 'What the rules have found.',
      items: { type: 'object', additionalProperties: true },
    },
  },
  additionalProperties: true,
};
