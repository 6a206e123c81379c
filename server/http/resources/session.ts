import type { AppServices } from '../../app-services.ts';
import { Attempts } from '../../identity/attempts.ts';
import { type Caller } from '../../identity/caller.ts';
import { loginOf } from '../../identity/login.ts';
import { isPassword } from '../../identity/passwords.ts';
import { mayActFor, openSession, SESSION_LENGTH } from '../../identity/sessions.ts';
import { appendAudit } from '../../store/repositories/audit.ts';
import { readCompany } from '../../store/repositories/companies.ts';
import { deleteSession, readUser, type UserRow, userByLogin } from '../../store/repositories/users.ts';
import { showSession } from '../../usecases/show-session.ts';
import { mayUseSwitch } from '../../usecases/switch-company.ts';
import { type Answer, noContent, ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { Conflict, NotFound, TooMany, Unauthorised } from '../kit/problems.ts';
import { clearCookie, setCookie } from '../cookies.ts';
import { type ApiRoute, route } from '../route.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, INSTANT, NAME, TEXT } from './schemas.ts';

const TAG = 'Session';

const TITLE = { type: 'string', maxLength: 2000 } as const;
const NAMES = { type: 'array', maxItems: 1000, items: NAME } as const;

const companyOf = (more: { readonly [name: string]: object }) =>
  ({
    type: 'object',
    additionalProperties: false,
    required: ['id', 'name', 'kind', ...Object.keys(more)],
    properties: { id: ID, name: TITLE, kind: NAME, relationship: NAME, ...more },
  }) as const;

const PACK_OF_SESSION = schema({
  $id: 'PackOfSession',
  description: 'A pack in which the caller can do something.',
  type: 'object',
  additionalProperties: false,
  required: ['pack', 'title', 'languages', 'timeZone', 'permissions', 'services', 'help'],
  properties: {
    pack: NAME,
    title: TITLE,
    languages: NAMES,
    timeZone: { type: 'string', maxLength: 100 },
    permissions: NAMES,
    services: NAMES,
    switch: {
      type: 'object',
      description: 'How its company switch is called, and what it says of a company that is not listed.',
      additionalProperties: false,
      required: ['title', 'notListed'],
      properties: { title: TITLE, notListed: TEXT, form: NAME },
    },
    banner: { ...TEXT, description: 'Shown all the time while acting for another company.' },
    help: {
      type: 'array',
      maxItems: 50,
      description: 'The ways to get help.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['title'],
        properties: { title: TITLE, description: TEXT, address: { type: 'string', maxLength: 2000 } },
      },
    },
  },
});

const SESSION = schema({
  $id: 'Session',
  type: 'object',
  additionalProperties: false,
  required: ['user', 'company', 'acting', 'packs', 'demo', 'now'],
  properties: {
    user: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name', 'email', 'language'],
      properties: {
        id: ID,
        name: TITLE,
        email: { type: 'string', maxLength: 254 },
        language: { anyOf: [NAME, { type: 'null' }] },
      },
    },
    company: { ...companyOf({}), description: 'Their own company.' },
    acting: { ...companyOf({ own: { type: 'boolean' } }), description: 'For which company they act.' },
    packs: { type: 'array', maxItems: 100, items: PACK_OF_SESSION },
    demo: { type: 'boolean' },
    now: { ...INSTANT, description: 'The business clock, which a demonstration may have moved.' },
  },
});

const SIGNED_IN = { 200: { description: 'Who is signed in, and for whom they act.', schema: SESSION } };

export function sessionRoutes(app: AppServices): ApiRoute[] {
  const attempts = new Attempts(app.config.signInAttempts);
  return [signIn(app, attempts), readSession(app), switchCompany(app), signOut(app), ...personaRoutes(app)];
}

function signIn(app: AppServices, attempts: Attempts): ApiRoute {
  interface Body {
    readonly email: string;
    readonly password: string;
  }
  return route<{ body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/session',
    id: 'signIn',
    tag: TAG,
    summary: 'Sign in with a password',
    description: 'Sets the cookie of a new session. After too many attempts, none is taken for a while.',
    access: 'public',
    budget: 'signIn',
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['email', 'password'],
      properties: { email: { type: 'string', maxLength: 254 }, password: { type: 'string', maxLength: 200 } },
    },
    answers: SIGNED_IN,
    handler: async ({ body, ip, caller, headers, requestId }) => {
      const login = loginOf(body.email);
      const wait = await attempts.count(ip, login);
      if (wait !== undefined) throw new TooMany(wait);
      const user = await userByLogin(app.store.read, login);
      const right = await isPassword(user?.password ?? null, body.password);
      if (!right || user === undefined || user.disabled)
        throw new Unauthorised({ detail: 'Address and password do not belong together.' });
      await attempts.succeeded(ip, login);
      return enter(app, user, caller, requestId, languageOf(headers, undefined));
    },
  });
}

/** A new session for a user, whatever session there was before. */
async function enter(
  app: AppServices,
  user: UserRow,
  former: Caller | undefined,
  request: string,
  language: string | undefined,
): Promise<Answer> {
  const token = await app.store.write(async (db) => {
    await appendAudit(db, {
      at: app.system(),
      actor: user.id,
      action: 'session.begun',
      subject: user.id,
      detail: {},
      request,
    });
    return openSession(app, db, user, user.company, former?.digest);
  });
  const company = await readCompany(app.store.read, user.company, { sees: 'everything' });
  if (company === undefined) throw new NotFound();
  const caller: Caller = { user, company, acting: company, via: 'session', digest: '' };
  return ok(await showSession(app, caller, language), {
    headers: { 'set-cookie': setCookie(app.publicUrl, token, SESSION_LENGTH / 1000) },
  });
}

function readSession(app: AppServices): ApiRoute {
  return route<{ headers: Spoken }>({
    method: 'GET',
    path: '/session',
    id: 'readSession',
    tag: TAG,
    summary: 'Who is signed in, and for which company they act',
    access: 'session',
    headers: LANGUAGE,
    answers: SIGNED_IN,
    handler: async ({ caller, headers }) => ok(await showSession(app, caller, languageOf(headers, caller))),
  });
}

function switchCompany(app: AppServices): ApiRoute {
  return route<{ body: { company: string }; headers: Spoken }>({
    method: 'POST',
    path: '/session/company',
    id: 'switchCompany',
    tag: TAG,
    summary: 'Act for another company',
    description:
      'For a customer of the own company, or for the own company again. The session goes on under a new cookie.',
    access: 'session',
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['company'],
      properties: { company: ID },
    },
    answers: SIGNED_IN,
    handler: async ({ body, caller, headers, requestId }) => {
      if (caller.via !== 'session')
        throw new Conflict({
          detail: 'A token acts for the company of its user. Sign in to act for another one.',
        });
      const acting = await readCompany(app.store.read, body.company, { sees: 'everything' });
      if (acting === undefined || !mayActFor(caller.company, acting))
        throw new NotFound({ detail: 'There is no such customer of your company.' });
      await mayUseSwitch(app, caller, acting, languageOf(headers, caller));
      const token = await app.store.write(async (db) => {
        await appendAudit(db, {
          at: app.system(),
          actor: caller.user.id,
          action: 'session.company',
          subject: acting.id,
          detail: {},
          request: requestId,
        });
        return openSession(app, db, caller.user, acting.id, caller.digest);
      });
      return ok(await showSession(app, { ...caller, acting }, languageOf(headers, caller)), {
        headers: { 'set-cookie': setCookie(app.publicUrl, token, SESSION_LENGTH / 1000) },
      });
    },
  });
}

function signOut(app: AppServices): ApiRoute {
  return route({
    method: 'DELETE',
    path: '/session',
    id: 'signOut',
    tag: TAG,
    summary: 'Sign out',
    access: 'session',
    answers: { 204: { description: 'The session has ended.' } },
    handler: async ({ caller }) => {
      if (caller.via === 'session') await app.store.write((db) => deleteSession(db, caller.digest));
      return noContent({ headers: { 'set-cookie': clearCookie(app.publicUrl) } });
    },
  });
}

/** Users of a demonstration who sign in by a click; there are none in any other mode. */
function personaRoutes(app: AppServices): ApiRoute[] {
  if (!app.demo) return [];
  const list = route({
    method: 'GET',
    path: '/personas',
    id: 'listPersonas',
    tag: TAG,
    summary: 'Who can be played in the demonstration',
    access: 'public',
    answers: {
      200: {
        description: 'The users of the demonstration.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['personas'],
          properties: {
            personas: {
              type: 'array',
              maxItems: 100,
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['id', 'name', 'company', 'about'],
                properties: { id: ID, name: TITLE, company: TITLE, about: TEXT },
              },
            },
          },
        },
      },
    },
    handler: async () => ok({ personas: await app.personas() }),
  });
  const play = route<{ body: { persona: string }; headers: Spoken }>({
    method: 'POST',
    path: '/session/persona',
    id: 'playPersona',
    tag: TAG,
    summary: 'Sign in as a persona of the demonstration',
    access: 'public',
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['persona'],
      properties: { persona: ID },
    },
    answers: SIGNED_IN,
    handler: async ({ body, caller, requestId, headers }) => {
      const personas = await app.personas();
      const user = personas.some(({ id }) => id === body.persona)
        ? await readUser(app.store.read, body.persona)
        : undefined;
      if (user === undefined) throw new NotFound({ detail: 'There is no such persona.' });
      return enter(app, user, caller, requestId, languageOf(headers, undefined));
    },
  });
  return [list, play];
}
