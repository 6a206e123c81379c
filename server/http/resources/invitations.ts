import type { AppServices } from '../../app-services.ts';
import { type Invitation, inviteAgain, inviteUser, prepareInvitation } from '../../usecases/invite-user.ts';
import { requestReset } from '../../usecases/request-reset.ts';
import { administeredUser, theOne } from '../../usecases/show-users.ts';
import { tellDirectory } from '../../usecases/tell-directory.ts';
import { ADDRESS_NOT_POSSIBLE, HIDDEN_CUSTOMER } from '../directory-problems.ts';
import { accepted, created } from '../kit/answer.ts';
import { once } from '../once.ts';
import { REFUSALS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { requireActing } from './cases.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, LANGUAGE_TAG, PERSON_NAME } from './schemas.ts';
import { ROLES, USER } from './users.ts';

const TAG = 'Directory';
const EMAIL = { type: 'string', minLength: 3, maxLength: 254 } as const;
const NOTHING_TOLD = { type: 'object', additionalProperties: false, properties: {} } as const;

export function invitationRoutes(app: AppServices): ApiRoute[] {
  return [invite(app), again(app), reset(app)];
}

function invite(app: AppServices): ApiRoute {
  type Body = Invitation & { readonly actingFor: string; readonly company?: string };
  return route<{ body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/users',
    id: 'inviteUser',
    tag: TAG,
    summary: 'Invite a user to the acting company',
    description:
      'A one-time link to choose a password is mailed. Nobody is invited to a customer who must not know the provider. `company` is for users of the provider, who look after those of others.',
    access: 'session',
    idempotent: 'required',
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor', 'name', 'email', 'roles'],
      properties: {
        actingFor: ID,
        company: ID,
        name: PERSON_NAME,
        email: EMAIL,
        language: LANGUAGE_TAG,
        roles: ROLES,
        record: { ...ID, description: 'The record of the same person in the directory.' },
      },
    },
    answers: { 201: { description: 'The user, who is invited.', schema: USER } },
    problems: [REFUSALS.invalid, REFUSALS.notAllowed, HIDDEN_CUSTOMER, ADDRESS_NOT_POSSIBLE],
    handler: async ({ body, caller, headers, requestId, idempotency }) => {
      const { actingFor, company: named, ...invitation } = body;
      requireActing(caller.acting.id, actingFor);
      const language = languageOf(headers, caller);
      const { company } = await prepareInvitation(app, caller, named, invitation, language);
      const by = { actor: caller.user.id, request: requestId };
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const user = await inviteUser(app, db, company, invitation, by);
        const shown = await theOne(app, db, user, language);
        return created(`/api/v1/users/${user.id}`, shown, { version: user.version });
      });
      app.worker.wake();
      tellDirectory(app, company);
      return answer;
    },
  });
}

function again(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; body: { actingFor: string }; headers: Spoken }>({
    method: 'POST',
    path: '/users/{id}/invitation',
    id: 'inviteAgain',
    tag: TAG,
    summary: 'Mail an invitation again',
    description: 'With a new link; the former one dies. For users who have not chosen a password yet.',
    access: 'session',
    idempotent: 'required',
    params: { id: ID },
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor'],
      properties: { actingFor: ID },
    },
    answers: { 202: { description: 'It will be mailed.', schema: NOTHING_TOLD } },
    problems: [REFUSALS.notAllowed],
    handler: async ({ params, body, caller, headers, requestId, idempotency }) => {
      requireActing(caller.acting.id, body.actingFor);
      const language = languageOf(headers, caller);
      const by = { actor: caller.user.id, request: requestId };
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const { user } = await administeredUser(app, db, caller, params.id, language);
        await inviteAgain(app, db, user, by);
        return accepted({});
      });
      app.worker.wake();
      return answer;
    },
  });
}

function reset(app: AppServices): ApiRoute {
  return route<{ body: { email: string }; headers: Spoken }>({
    method: 'POST',
    path: '/password-resets',
    id: 'requestReset',
    tag: 'Session',
    summary: 'Ask for a link to choose another password',
    description:
      'Answered the same, and as fast, whether or not somebody signs in by that address. Several requests within ten minutes lead to one mail.',
    access: 'public',
    budget: 'signIn',
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['email'],
      properties: { email: EMAIL },
    },
    answers: {
      202: { description: 'If somebody signs in by it, a mail is on its way.', schema: NOTHING_TOLD },
    },
    handler: async ({ body, headers }) => {
      await requestReset(app, body.email, languageOf(headers, undefined));
      return accepted({});
    },
  });
}
