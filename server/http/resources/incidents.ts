import type { Answers } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import type { Database } from '../../store/database.ts';
import {
  type Concerned,
  editIncident,
  retryIncident,
  type Settling,
  skipIncident,
  tellSettled,
} from '../../usecases/settle-incident.ts';
import { showIncidents } from '../../usecases/show-incidents.ts';
import { noContent, ok } from '../kit/answer.ts';
import type { IdempotencyTicket } from '../kit/idempotency.ts';
import { openObject, schema } from '../kit/json-schema.ts';
import { once } from '../once.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, INSTANT, NAME, TEXT } from './schemas.ts';

const TAG = 'Operations';

const INCIDENT = schema({
  $id: 'Incident',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'type', 'title', 'problem', 'since', 'attempts', 'remedies'],
  properties: {
    id: ID,
    type: NAME,
    title: TEXT,
    case: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'number', 'pack', 'title', 'company', 'partner'],
      properties: { id: ID, number: NAME, pack: NAME, title: TEXT, company: TEXT, partner: TEXT },
    },
    problem: TEXT,
    since: INSTANT,
    attempts: { type: 'integer' },
    remedies: { type: 'array', maxItems: 3, items: { enum: ['retry', 'skip', 'edit'] } },
    operation: NAME,
    input: openObject('What the service was asked with, as the connector declares it.'),
    recipients: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['person', 'title', 'addresses'],
        properties: {
          person: NAME,
          title: TEXT,
          addresses: { type: 'array', maxItems: 1000, items: { type: 'string', maxLength: 254 } },
        },
      },
    },
    edit: {
      type: 'object',
      additionalProperties: false,
      required: ['schema', 'value'],
      properties: {
        schema: openObject('JSON Schema of the input, as the connector declares it.'),
        value: openObject('The input as it is.'),
      },
    },
  },
});

export function incidentRoutes(app: AppServices): ApiRoute[] {
  return [listIncidents(app), retry(app), skip(app), edit(app)];
}

function listIncidents(app: AppServices): ApiRoute {
  return route<{ query: { type?: string; case?: string; after?: string }; headers: Spoken }>({
    method: 'GET',
    path: '/incidents',
    id: 'listIncidents',
    tag: TAG,
    summary: 'What failed for good and waits for an operator',
    access: OPERATOR,
    query: {
      type: { ...NAME, description: 'What was tried, as `type` of an incident says.' },
      case: { ...ID, description: 'Those of one case.' },
      after: {
        type: 'string',
        pattern: '^\\d{1,15}_[\\w-]{1,64}$',
        maxLength: 100,
        description: '`next` of the page before.',
      },
    },
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'The latest first.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['incidents'],
          properties: { incidents: { type: 'array', maxItems: 50, items: INCIDENT }, next: NAME },
        },
      },
    },
    handler: async ({ query: { after, ...filter }, caller, headers }) =>
      ok(await showIncidents(app, languageOf(headers, caller), filter, after)),
  });
}

const DESCRIPTION = 'An incident that was settled in the meantime is a conflict.';

function retry(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'POST',
    path: '/incidents/{id}/retry',
    id: 'retryIncident',
    tag: TAG,
    summary: 'Have it tried again',
    description: DESCRIPTION,
    access: OPERATOR,
    idempotent: 'required',
    params: { id: ID },
    answers: { 204: { description: 'It is tried again.' } },
    handler: ({ params, caller, requestId, idempotency }) =>
      settle(app, idempotency, (db) =>
        retryIncident(app, db, { id: params.id, actor: caller.user.id, request: requestId }),
      ),
  });
}

function skip(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; body: { reason?: string } }>({
    method: 'POST',
    path: '/incidents/{id}/skip',
    id: 'skipIncident',
    tag: TAG,
    summary: 'Go on without it',
    description: `A flow that waits for an answer is told a failure with the code \`skipped\`, and the reason. ${DESCRIPTION}`,
    access: OPERATOR,
    idempotent: 'required',
    params: { id: ID },
    body: {
      type: 'object',
      additionalProperties: false,
      properties: { reason: { type: 'string', minLength: 1, maxLength: 500 } },
    },
    answers: { 204: { description: 'The case goes on without it.' } },
    handler: ({ params, body, caller, requestId, idempotency }) =>
      settle(app, idempotency, (db) => {
        const settling: Settling = { id: params.id, actor: caller.user.id, request: requestId };
        return skipIncident(app, db, { ...settling, reason: body.reason });
      }),
  });
}

function edit(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; body: { input?: Answers; address?: string } }>({
    method: 'POST',
    path: '/incidents/{id}/edit',
    id: 'editIncident',
    tag: TAG,
    summary: 'Correct it, and have it tried again',
    description: `\`input\` for a request to a service, \`address\` for where this one mail goes. ${DESCRIPTION}`,
    access: OPERATOR,
    idempotent: 'required',
    params: { id: ID },
    body: {
      type: 'object',
      additionalProperties: false,
      properties: {
        input: openObject('As the connector declares it.'),
        address: { type: 'string', maxLength: 254 },
      },
    },
    answers: { 204: { description: 'It is tried again as corrected.' } },
    handler: ({ params, body, caller, requestId, idempotency }) =>
      settle(app, idempotency, (db) =>
        editIncident(app, db, { id: params.id, actor: caller.user.id, request: requestId, edit: body }),
      ),
  });
}

async function settle(
  app: AppServices,
  idempotency: IdempotencyTicket | undefined,
  unit: (db: Database) => Promise<Concerned>,
) {
  let row: Concerned;
  const answer = await once(app.store, idempotency, app.system(), async (db) => {
    row = await unit(db);
    return noContent();
  });
  tellSettled(app, row);
  return answer;
}
