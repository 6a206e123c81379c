import type { AppServices } from '../../app-services.ts';
import { changeUser, deleteUser, type UserChange } from '../../usecases/change-user.ts';
import { listRoles, listUsers, showUser } from '../../usecases/show-users.ts';
import { tellDirectory } from '../../usecases/tell-directory.ts';
import { LAST_ADMINISTRATOR } from '../directory-problems.ts';
import { noContent, ok } from '../kit/answer.ts';
import { openObject, schema } from '../kit/json-schema.ts';
import { REFUSALS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { requireActing } from './cases.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, INSTANT, LANGUAGE_TAG, NAME, PERSON_NAME, TEXT } from './schemas.ts';

const TAG = 'Directory';

/** By pack; its names are those that the definitions know. */
export const ROLES = openObject('By pack, the names of roles.', {
  maxProperties: 100,
  additionalProperties: { type: 'array', maxItems: 100, items: NAME },
});

export const USER = schema({
  $id: 'User',
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'company',
    'name',
    'email',
    'disabled',
    'invited',
    'roles',
    'permissions',
    'version',
    'createdAt',
  ],
  properties: {
    id: ID,
    company: ID,
    name: { type: 'string', maxLength: 300 },
    email: { type: 'string', maxLength: 254 },
    language: LANGUAGE_TAG,
    record: ID,
    disabled: { type: 'boolean' },
    invited: { type: 'boolean', description: 'No password was chosen yet.' },
    roles: ROLES,
    permissions: {
      type: 'array',
      maxItems: 1000,
      description: 'Held besides those of the roles, because a flow granted them.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pack', 'permission', 'title'],
        properties: { pack: NAME, permission: NAME, title: TEXT },
      },
    },
    version: { type: 'integer' },
    createdAt: INSTANT,
  },
});

const OF_COMPANY = {
  company: { ...ID, description: 'For users of the provider: of which company; else the acting one.' },
} as const;

export function userRoutes(app: AppServices): ApiRoute[] {
  return [list(app), roles(app), read(app), change(app), remove(app)];
}

function list(app: AppServices): ApiRoute {
  return route<{ query: { company?: string }; headers: Spoken }>({
    method: 'GET',
    path: '/users',
    id: 'listUsers',
    tag: TAG,
    summary: 'The users of the acting company, and what each may do',
    description: 'For whoever holds full rights on users and permissions.',
    access: 'session',
    query: OF_COMPANY,
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'By name.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['users'],
          properties: { users: { type: 'array', maxItems: 100_000, items: USER } },
        },
      },
    },
    problems: [REFUSALS.notAllowed],
    handler: async ({ query, caller, headers }) =>
      ok({ users: await listUsers(app, caller, query.company, languageOf(headers, caller)) }),
  });
}

function roles(app: AppServices): ApiRoute {
  return route<{ query: { company?: string }; headers: Spoken }>({
    method: 'GET',
    path: '/roles',
    id: 'listRoles',
    tag: TAG,
    summary: 'The roles that the caller may give to users of the acting company',
    access: 'session',
    query: OF_COMPANY,
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'As the definitions declare them.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['roles'],
          properties: {
            roles: {
              type: 'array',
              maxItems: 10_000,
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['pack', 'role', 'title', 'permissions'],
                properties: {
                  pack: NAME,
                  role: NAME,
                  title: TEXT,
                  permissions: {
                    type: 'array',
                    maxItems: 200,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['permission', 'title'],
                      properties: { permission: NAME, title: TEXT },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    problems: [REFUSALS.notAllowed],
    handler: async ({ query, caller, headers }) =>
      ok({ roles: await listRoles(app, caller, query.company, languageOf(headers, caller)) }),
  });
}

function read(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/users/{id}',
    id: 'readUser',
    tag: TAG,
    summary: 'A user whom the caller may look after',
    access: 'session',
    params: { id: ID },
    headers: LANGUAGE,
    answers: { 200: { description: 'The user.', schema: USER } },
    problems: [REFUSALS.notAllowed],
    handler: async ({ params, caller, headers }) => {
      const user = await showUser(app, app.store.read, caller, params.id, languageOf(headers, caller));
      return ok(user, { version: user.version });
    },
  });
}

function change(app: AppServices): ApiRoute {
  type Body = UserChange & { readonly actingFor: string };
  return route<{ params: { id: string }; body: Body; headers: Spoken }>({
    method: 'PUT',
    path: '/users/{id}',
    id: 'changeUser',
    tag: TAG,
    summary: 'Change a user: the name, the roles, and whether they can sign in',
    description:
      'The roles of a pack that is not named stay as they are. Somebody who can look after the users of the company has to remain.',
    access: 'session',
    conditional: 'ifMatch',
    params: { id: ID },
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor', 'name', 'disabled', 'roles'],
      properties: {
        actingFor: ID,
        name: PERSON_NAME,
        language: LANGUAGE_TAG,
        disabled: { type: 'boolean' },
        roles: ROLES,
      },
    },
    answers: { 200: { description: 'The user as they are now.', schema: USER } },
    problems: [REFUSALS.invalid, REFUSALS.notAllowed, LAST_ADMINISTRATOR],
    handler: async ({ params, body, caller, headers, requestId, ifMatch = 'any' }) => {
      const { actingFor, ...to } = body;
      requireActing(caller.acting.id, actingFor);
      const language = languageOf(headers, caller);
      const changing = { caller, id: params.id, seen: ifMatch, language, request: requestId };
      const user = await changeUser(app, changing, to);
      tellDirectory(app, caller.acting);
      return ok(user, { version: user.version });
    },
  });
}

function remove(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; query: { actingFor: string }; headers: Spoken }>({
    method: 'DELETE',
    path: '/users/{id}',
    id: 'deleteUser',
    tag: TAG,
    summary: 'Delete a user',
    description: 'Nobody deletes themselves, or the last who can look after the users of a company.',
    access: 'session',
    conditional: 'ifMatch',
    params: { id: ID },
    query: { actingFor: { ...ID, required: true } },
    headers: LANGUAGE,
    answers: { 204: { description: 'They can sign in no more.' } },
    problems: [REFUSALS.notAllowed, LAST_ADMINISTRATOR],
    handler: async ({ params, query, caller, headers, requestId, ifMatch = 'any' }) => {
      requireActing(caller.acting.id, query.actingFor);
      const language = languageOf(headers, caller);
      await deleteUser(app, { caller, id: params.id, seen: ifMatch, language, request: requestId });
      tellDirectory(app, caller.acting);
      return noContent();
    },
  });
}
