import type { AppServices } from '../../app-services.ts';
import { listServices, setService } from '../../usecases/activate-service.ts';
import { tellDirectory } from '../../usecases/tell-directory.ts';
import { noContent, ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { REFUSALS } from '../refusals.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, NAME, TEXT } from './schemas.ts';

const TAG = 'Directory';

const SERVICE = schema({
  $id: 'CompanyService',
  type: 'object',
  additionalProperties: false,
  required: ['pack', 'service', 'title', 'active'],
  properties: {
    pack: NAME,
    service: NAME,
    title: TEXT,
    active: { type: 'boolean' },
    missing: { ...TEXT, description: 'What is said to users of a company that does not have it.' },
  },
});

interface One {
  readonly id: string;
  readonly pack: string;
  readonly service: string;
}

export function serviceRoutes(app: AppServices): ApiRoute[] {
  return [list(app), set(app, 'PUT'), set(app, 'DELETE')];
}

function list(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/companies/{id}/services',
    id: 'listServices',
    tag: TAG,
    summary: 'The services that a company has, and those that it could have',
    access: 'session',
    params: { id: ID },
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'Of all packs.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['services'],
          properties: { services: { type: 'array', maxItems: 1000, items: SERVICE } },
        },
      },
    },
    handler: async ({ params, caller, headers }) =>
      ok({ services: await listServices(app, caller, params.id, languageOf(headers, caller)) }),
  });
}

/** One service at a time: two operators who look at the same company take nothing from each other. */
function set(app: AppServices, method: 'PUT' | 'DELETE'): ApiRoute {
  const active = method === 'PUT';
  return route<{ params: One; headers: Spoken }>({
    method,
    path: '/companies/{id}/services/{pack}/{service}',
    id: active ? 'activateService' : 'deactivateService',
    tag: TAG,
    summary: active ? 'Activate a service for a company' : 'Take a service from a company',
    description: active ? 'It counts from the next request on.' : 'Cases that have begun go on.',
    access: OPERATOR,
    params: { id: ID, pack: NAME, service: NAME },
    headers: LANGUAGE,
    answers: { 204: { description: active ? 'The company has it.' : 'The company does not have it.' } },
    problems: [REFUSALS.notAllowed],
    handler: async ({ params, caller, headers, requestId }) => {
      const { id: company, pack, service } = params;
      const spoken = { language: languageOf(headers, caller), request: requestId };
      tellDirectory(app, await setService(app, caller, { company, pack, service }, active, spoken));
      return noContent();
    },
  });
}
