import type { AppServices } from '../../app-services.ts';
import { createToken, listTokens, revokeToken } from '../../usecases/manage-tokens.ts';
import { created, noContent, ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { type ApiRoute, route } from '../route.ts';
import { ID, INSTANT } from './schemas.ts';

const TAG = 'Session';
const NAMED = { type: 'string', minLength: 1, maxLength: 100, pattern: String.raw`\S` } as const;
const SHOWN = { id: ID, name: NAMED, createdAt: INSTANT, expiresAt: INSTANT } as const;

const TOKEN = schema({
  $id: 'ApiToken',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'createdAt', 'expiresAt'],
  properties: SHOWN,
});

export function tokenRoutes(app: AppServices): ApiRoute[] {
  return [list(app), create(app), revoke(app)];
}

function list(app: AppServices): ApiRoute {
  return route({
    method: 'GET',
    path: '/tokens',
    id: 'listTokens',
    tag: TAG,
    summary: 'The tokens with which programs act for the caller',
    access: 'session',
    answers: {
      200: {
        description: 'By age.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['tokens'],
          properties: { tokens: { type: 'array', maxItems: 1000, items: TOKEN } },
        },
      },
    },
    handler: async ({ caller }) => ok({ tokens: await listTokens(app, caller) }),
  });
}

function create(app: AppServices): ApiRoute {
  return route<{ body: { name: string; days: number } }>({
    method: 'POST',
    path: '/tokens',
    id: 'createToken',
    tag: TAG,
    summary: 'Make a token',
    description:
      'It may do what its user may do, for the own company, and is told in this answer only. No answer is kept for a second request with the same key, since that would be a copy of the secret; revoke what you do not know.',
    access: 'session',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'days'],
      properties: { name: NAMED, days: { type: 'integer', minimum: 1, maximum: 366 } },
    },
    answers: {
      201: {
        description: 'The token.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'name', 'createdAt', 'expiresAt', 'token'],
          properties: { ...SHOWN, token: { type: 'string', maxLength: 100 } },
        },
      },
    },
    handler: async ({ body, caller, requestId }) => {
      const token = await createToken(app, caller, body, requestId);
      return created(`/api/v1/tokens/${token.id}`, token, { headers: { 'cache-control': 'no-store' } });
    },
  });
}

function revoke(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'DELETE',
    path: '/tokens/{id}',
    id: 'revokeToken',
    tag: TAG,
    summary: 'Revoke a token of the caller',
    access: 'session',
    params: { id: ID },
    answers: { 204: { description: 'It is of no use any more.' } },
    handler: async ({ params, caller, requestId }) => {
      await revokeToken(app, caller, params.id, requestId);
      return noContent();
    },
  });
}
