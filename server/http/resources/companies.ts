import type { Answers } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import { changeCompany } from '../../usecases/change-company.ts';
import { createPartner, preparePartner } from '../../usecases/create-partner.ts';
import { companyInBrief, listPartners, showCompany, visibleCompany } from '../../usecases/show-company.ts';
import { tellDirectory } from '../../usecases/tell-directory.ts';
import { ADDRESS_NOT_POSSIBLE } from '../directory-problems.ts';
import { created, ok } from '../kit/answer.ts';
import { openObject, schema } from '../kit/json-schema.ts';
import { NotFound } from '../kit/problems.ts';
import { once } from '../once.ts';
import { REFUSALS } from '../refusals.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { requireActing } from './cases.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ANSWERS, ID, LANGUAGE_TAG, NAME, PERSON_NAME, TEXT } from './schemas.ts';

const TAG = 'Directory';
const BRIEF = {
  id: ID,
  kind: { enum: ['provider', 'partner', 'customer'] },
  partner: ID,
  name: { type: 'string', maxLength: 300 },
  relationship: NAME,
} as const;
const REQUIRED = ['id', 'kind', 'partner', 'name'] as const;

const COMPANY = schema({
  $id: 'Company',
  type: 'object',
  additionalProperties: false,
  required: [...REQUIRED, 'attributes', 'version'],
  properties: {
    ...BRIEF,
    attributes: openObject('As the definitions declare them.'),
    version: { type: 'integer' },
    profile: {
      type: 'object',
      description: 'The form in which the profile is changed.',
      additionalProperties: false,
      required: ['pack', 'form'],
      properties: {
        pack: NAME,
        form: NAME,
        message: { ...TEXT, description: 'Why the caller may not change it, and who can help.' },
      },
    },
  },
});

const COMPANY_IN_BRIEF = schema({
  $id: 'CompanyInBrief',
  type: 'object',
  additionalProperties: false,
  required: REQUIRED,
  properties: BRIEF,
});

export function companyRoutes(app: AppServices): ApiRoute[] {
  return [read(app), change(app), listOfPartners(app), create(app)];
}

function read(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/companies/{id}',
    id: 'readCompany',
    tag: TAG,
    summary: 'A company: the own one, a customer of it or, for users of the provider, any',
    access: 'session',
    params: { id: ID },
    headers: LANGUAGE,
    answers: { 200: { description: 'What is known of it.', schema: COMPANY } },
    handler: async ({ params, caller, headers }) => {
      const row = await visibleCompany(app.store.read, caller, params.id);
      const shown = await showCompany(app, row, caller, languageOf(headers, caller));
      return ok(shown, { version: row.version });
    },
  });
}

function change(app: AppServices): ApiRoute {
  interface Body {
    readonly actingFor: string;
    readonly answers: Answers;
  }
  return route<{ params: { id: string }; body: Body; headers: Spoken }>({
    method: 'PUT',
    path: '/companies/{id}',
    id: 'changeCompany',
    tag: TAG,
    summary: 'Change the profile of the company for which one acts',
    description:
      'All answers; what is left out is taken away. The relationship of a partner to it cannot be changed.',
    access: 'session',
    conditional: 'ifMatch',
    params: { id: ID },
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor', 'answers'],
      properties: { actingFor: ID, answers: ANSWERS },
    },
    answers: { 200: { description: 'The company as it is now.', schema: COMPANY } },
    problems: [REFUSALS.invalid, REFUSALS.notAllowed],
    handler: async ({ params, body, caller, headers, requestId, ifMatch = 'any' }) => {
      requireActing(caller.acting.id, body.actingFor);
      if (params.id !== caller.acting.id)
        throw new NotFound({ detail: 'Only the company for which you act can be changed.' });
      const language = languageOf(headers, caller);
      const { answers } = body;
      const wanted = { caller, answers, seen: ifMatch, language, request: requestId };
      const row = await changeCompany(app, wanted);
      tellDirectory(app, row);
      return ok(await showCompany(app, row, caller, language), { version: row.version });
    },
  });
}

function listOfPartners(app: AppServices): ApiRoute {
  return route({
    method: 'GET',
    path: '/partners',
    id: 'listPartners',
    tag: TAG,
    summary: 'All partners',
    access: OPERATOR,
    answers: {
      200: {
        description: 'By name.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['partners'],
          properties: { partners: { type: 'array', maxItems: 100_000, items: COMPANY_IN_BRIEF } },
        },
      },
    },
    handler: async () => ok({ partners: await listPartners(app) }),
  });
}

function create(app: AppServices): ApiRoute {
  interface Body {
    readonly name: string;
    readonly attributes?: Answers;
    readonly administrator: { readonly name: string; readonly email: string; readonly language?: string };
  }
  return route<{ body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/partners',
    id: 'createPartner',
    tag: TAG,
    summary: 'Take a partner in',
    description:
      'With its first user, who is invited by mail and holds full rights on its users and permissions. Services are activated one by one afterwards.',
    access: OPERATOR,
    idempotent: 'required',
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'administrator'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 200, pattern: String.raw`\S` },
        attributes: ANSWERS,
        administrator: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'email'],
          properties: {
            name: PERSON_NAME,
            email: { type: 'string', minLength: 3, maxLength: 254 },
            language: LANGUAGE_TAG,
          },
        },
      },
    },
    answers: { 201: { description: 'The partner is in the directory.', schema: COMPANY_IN_BRIEF } },
    problems: [REFUSALS.invalid, REFUSALS.notAllowed, ADDRESS_NOT_POSSIBLE],
    handler: async ({ body, caller, headers, requestId, idempotency }) => {
      const { name, attributes = {}, administrator } = body;
      const wanted = { name, attributes, administrator };
      const prepared = await preparePartner(app, caller, wanted, languageOf(headers, caller));
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const row = await createPartner(app, db, caller, prepared, requestId);
        return created(`/api/v1/companies/${row.id}`, companyInBrief(row));
      });
      app.worker.wake();
      return answer;
    },
  });
}
