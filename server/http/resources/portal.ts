import type { AppServices } from '../../app-services.ts';
import { listCompanies } from '../../usecases/list-companies.ts';
import { listStarts } from '../../usecases/list-starts.ts';
import { showArticle } from '../../usecases/show-article.ts';
import { showNavigation } from '../../usecases/show-navigation.ts';
import { ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { type ApiRoute, route } from '../route.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, NAME, TEXT } from './schemas.ts';
import { HELP_LINK } from './tables.ts';

const TAG = 'Portal';
const TITLE = { type: 'string', maxLength: 2000 } as const;

const NAVIGATION_ENTRY = schema({
  $id: 'NavigationEntry',
  type: 'object',
  additionalProperties: false,
  required: ['pack', 'title', 'open'],
  properties: {
    pack: NAME,
    title: TITLE,
    table: NAME,
    screen: { enum: ['companyProfile', 'services', 'documents', 'usersAndPermissions'] },
    help: HELP_LINK,
    cite: { type: 'array', maxItems: 50, items: NAME },
    open: { type: 'boolean' },
    message: { ...TEXT, description: 'Of what is closed: what is missing, and who can help.' },
  },
});

const START = schema({
  $id: 'StartingForm',
  type: 'object',
  additionalProperties: false,
  required: ['pack', 'form', 'title', 'flows', 'allowed'],
  properties: {
    pack: NAME,
    form: NAME,
    title: TITLE,
    flows: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['flow', 'title', 'for', 'allowed'],
        properties: {
          flow: NAME,
          title: TITLE,
          for: { enum: ['own', 'customer', 'new'] },
          allowed: { type: 'boolean' },
          message: TEXT,
        },
      },
    },
    allowed: { type: 'boolean' },
    message: { ...TEXT, description: 'Why none of the flows may begin, and who can help.' },
  },
});

const COMPANIES = schema({
  $id: 'SwitchableCompanies',
  type: 'object',
  additionalProperties: false,
  required: ['own', 'acting', 'total', 'companies', 'notListed'],
  properties: {
    own: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name'],
      properties: { id: ID, name: TITLE },
    },
    acting: ID,
    total: { type: 'integer' },
    companies: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'name'],
        properties: { id: ID, name: TITLE, relationship: NAME },
      },
    },
    notListed: {
      type: 'array',
      maxItems: 100,
      description: 'What is said where a customer is not in the list, and the form that registers one.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pack', 'message'],
        properties: { pack: NAME, message: TEXT, form: NAME, allowed: { type: 'boolean' } },
      },
    },
    message: { ...TEXT, description: 'Why somebody may act for no customer.' },
  },
});

export function portalRoutes(app: AppServices): ApiRoute[] {
  return [navigation(app), article(app), starts(app), companies(app)];
}

function navigation(app: AppServices): ApiRoute {
  return route<{ headers: Spoken }>({
    method: 'GET',
    path: '/navigation',
    id: 'readNavigation',
    tag: TAG,
    summary: 'The menu',
    description:
      'Of all packs that concern the caller, in their order. What can never concern users of such a company is left out; what only lacks a service or a permission is there, closed, with the reason.',
    access: 'session',
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'The entries.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['entries'],
          properties: { entries: { type: 'array', maxItems: 500, items: NAVIGATION_ENTRY } },
        },
      },
    },
    handler: async ({ caller, headers }) =>
      ok(await showNavigation(app, caller, languageOf(headers, caller))),
  });
}

function article(app: AppServices): ApiRoute {
  return route<{ params: { pack: string; article: string }; headers: Spoken }>({
    method: 'GET',
    path: '/help/{pack}/{article}',
    id: 'readHelp',
    tag: TAG,
    summary: 'A help article',
    access: 'session',
    params: { pack: NAME, article: NAME },
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'The article, in Markdown.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['pack', 'article', 'title', 'body'],
          properties: { pack: NAME, article: NAME, title: TITLE, body: TEXT },
        },
      },
    },
    handler: async ({ params, caller, headers }) =>
      ok(await showArticle(app, params, caller, languageOf(headers, caller))),
  });
}

function starts(app: AppServices): ApiRoute {
  return route<{ headers: Spoken }>({
    method: 'GET',
    path: '/starts',
    id: 'listStarts',
    tag: TAG,
    summary: 'What may be begun',
    description:
      'For the company for which the caller acts, by the form that begins it. What may not be begun says why, and who can help.',
    access: 'session',
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'The forms, with the flows that each begins.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['starts'],
          properties: { starts: { type: 'array', maxItems: 500, items: START } },
        },
      },
    },
    handler: async ({ caller, headers }) => ok(await listStarts(app, caller, languageOf(headers, caller))),
  });
}

function companies(app: AppServices): ApiRoute {
  interface Query {
    readonly search?: string;
    readonly offset: number;
    readonly limit: number;
  }
  return route<{ query: Query; headers: Spoken }>({
    method: 'GET',
    path: '/companies',
    id: 'listCompanies',
    tag: TAG,
    summary: 'The customers for whom one can act',
    description: 'Of the own company, by name. `POST /session/company` switches to one of them.',
    access: 'session',
    query: {
      search: { type: 'string', maxLength: 200, description: 'Words of the name.' },
      offset: { type: 'integer', minimum: 0, maximum: 10_000_000, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    },
    headers: LANGUAGE,
    answers: { 200: { description: 'A page of them.', schema: COMPANIES } },
    handler: async ({ query, caller, headers }) => {
      const { search = '', offset, limit } = query;
      const language = languageOf(headers, caller);
      return ok(await listCompanies(app, { search, offset, limit }, caller, language));
    },
  });
}
