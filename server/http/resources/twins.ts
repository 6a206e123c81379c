import {
  type Act,
  addFault,
  type Fault,
  FAULT_KINDS,
  listFaults,
  removeFault,
  runAct,
  SYSTEMS,
  type Twin,
} from '../../adapters/index.ts';
import type { Answers } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import { appendAudit } from '../../store/repositories/audit.ts';
import { created, noContent, ok } from '../kit/answer.ts';
import { openObject, schema } from '../kit/json-schema.ts';
import { Conflict, NotFound } from '../kit/problems.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { ID, NAME, TEXT } from './schemas.ts';

const TAG = 'Operations';
const SYSTEM = { system: { type: 'string', minLength: 1, maxLength: 64 } } as const;

const FAULT = {
  operation: NAME,
  method: { type: 'string', pattern: '^[A-Z*]{1,10}$', maxLength: 10 },
  path: { type: 'string', pattern: '^/', maxLength: 300 },
  kind: { enum: [...FAULT_KINDS] },
  status: { type: 'integer', minimum: 200, maximum: 599 },
  retryAfter: { type: 'integer', minimum: 0, maximum: 86_400, description: 'Seconds.' },
  delayMs: { type: 'integer', minimum: 0, maximum: 120_000 },
  body: { type: 'string', maxLength: 10_000 },
  times: { type: 'integer', minimum: 1, maximum: 1_000_000 },
} as const;

const TWIN_FAULT = schema({
  $id: 'TwinFault',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind'],
  properties: { id: ID, ...FAULT },
});

const TWIN = schema({
  $id: 'Twin',
  type: 'object',
  additionalProperties: false,
  required: ['system', 'title', 'answers', 'operations', 'acts', 'faults'],
  properties: {
    system: NAME,
    title: TEXT,
    answers: { enum: ['twin', 'real', 'off'], description: 'Who answers for this system.' },
    operations: { type: 'array', maxItems: 100, items: NAME },
    acts: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'input', 'choices'],
        properties: {
          id: NAME,
          title: TEXT,
          input: openObject('JSON Schema of what it needs.'),
          choices: openObject('What there is to choose from at this moment, by property: value and title.'),
        },
      },
    },
    faults: { type: 'array', maxItems: 1000, items: TWIN_FAULT },
  },
});

/** The simulated services of a demonstration. */
export function twinRoutes(app: AppServices): ApiRoute[] {
  return app.demo ? [listTwins(app), act(app), scriptFault(app), dropFaults(app), dropFault(app)] : [];
}

function listTwins(app: AppServices): ApiRoute {
  return route({
    method: 'GET',
    path: '/twins',
    id: 'listTwins',
    tag: TAG,
    summary: 'The outside systems, and what can be made happen at those that are simulated',
    access: OPERATOR,
    answers: {
      200: {
        description: 'All systems.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['twins'],
          properties: { twins: { type: 'array', maxItems: 100, items: TWIN } },
        },
      },
    },
    handler: () =>
      ok({
        twins: Object.entries(SYSTEMS).map(([system, { title, uses }]) => ({
          system,
          title,
          answers: modeOf(app, system),
          operations: Object.keys(uses),
          acts: (simulated(app, system)?.acts ?? []).map(toldAct),
          faults: simulated(app, system) === undefined ? [] : listFaults(app.twinStore, system),
        })),
      }),
  });
}

function modeOf(app: AppServices, system: string): 'twin' | 'real' | 'off' {
  return Object.entries(app.config.systems).find(([id]) => id === system)?.[1].mode ?? 'off';
}

function toldAct({ id, title, input, choices }: Act) {
  return { id, title, input, choices: choices?.() ?? {} };
}

function simulated(app: AppServices, system: string): Twin | undefined {
  return modeOf(app, system) === 'twin' ? app.twins.get(system) : undefined;
}

function requireTwin(app: AppServices, system: string): Twin {
  const twin = simulated(app, system);
  if (twin === undefined) throw new NotFound({ detail: 'No simulation answers for this system.' });
  return twin;
}

function act(app: AppServices): ApiRoute {
  return route<{ params: { system: string; act: string }; body: Answers }>({
    method: 'POST',
    path: '/twins/{system}/acts/{act}',
    id: 'actAtTwin',
    tag: TAG,
    summary: 'Make something happen at a simulated service',
    description: 'The portal looks at once whether it is news for a case.',
    access: OPERATOR,
    params: { ...SYSTEM, act: NAME },
    body: openObject('As the act declares it.'),
    answers: {
      200: {
        description: 'It happened.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['happened'],
          properties: { happened: TEXT },
        },
      },
    },
    handler: async ({ params, body, caller, requestId }) => {
      const twin = requireTwin(app, params.system);
      if (twin.acts.every(({ id }) => id !== params.act))
        throw new NotFound({ detail: 'There is no such act.' });
      const result = runAct(twin, params.act, body);
      if (!result.ok) throw new Conflict({ detail: result.problem });
      await note(app, 'twin.act', params.system, { act: params.act }, caller.user.id, requestId);
      void app.scheduler.lookNow();
      return ok({ happened: result.happened });
    },
  });
}

function scriptFault(app: AppServices): ApiRoute {
  return route<{ params: { system: string }; body: Omit<Fault, 'id'> }>({
    method: 'POST',
    path: '/twins/{system}/faults',
    id: 'scriptFault',
    tag: TAG,
    summary: 'Let a simulated service fail',
    description:
      'The first fault that fits a request is taken: one with an operation, with method and path, or with neither, which fits every request.',
    access: OPERATOR,
    params: SYSTEM,
    body: { type: 'object', additionalProperties: false, required: ['kind'], properties: FAULT },
    answers: { 201: { description: 'From now on.', schema: TWIN_FAULT } },
    handler: async ({ params, body, caller, requestId }) => {
      requireTwin(app, params.system);
      const fault = { ...body, id: app.newId() };
      addFault(app.twinStore, params.system, fault);
      await note(app, 'twin.fault', params.system, { kind: body.kind }, caller.user.id, requestId);
      return created(`/api/v1/twins/${params.system}/faults/${fault.id}`, fault);
    },
  });
}

function dropFault(app: AppServices): ApiRoute {
  return route<{ params: { system: string; fault: string } }>({
    method: 'DELETE',
    path: '/twins/{system}/faults/{fault}',
    id: 'dropFault',
    tag: TAG,
    summary: 'Let it fail no longer',
    access: OPERATOR,
    params: { ...SYSTEM, fault: ID },
    answers: { 204: { description: 'That fault is gone.' } },
    handler: ({ params }) => {
      requireTwin(app, params.system);
      if (!removeFault(app.twinStore, params.system, params.fault)) throw new NotFound();
      return noContent();
    },
  });
}

function dropFaults(app: AppServices): ApiRoute {
  return route<{ params: { system: string } }>({
    method: 'DELETE',
    path: '/twins/{system}/faults',
    id: 'dropFaults',
    tag: TAG,
    summary: 'Let a simulated service work again',
    access: OPERATOR,
    params: SYSTEM,
    answers: { 204: { description: 'All of its faults are gone.' } },
    handler: ({ params }) => {
      const { system } = requireTwin(app, params.system);
      for (const { id } of listFaults(app.twinStore, system)) removeFault(app.twinStore, system, id);
      return noContent();
    },
  });
}

async function note(
  app: AppServices,
  action: string,
  subject: string,
  detail: { readonly [name: string]: unknown },
  actor: string,
  request: string,
): Promise<void> {
  await app.store.write((db) =>
    appendAudit(db, { at: app.system(), actor, action, subject, detail, request }),
  );
}
