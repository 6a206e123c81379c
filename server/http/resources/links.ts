import type { Answers } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import { tellCase } from '../../runtime/steps/tell-case.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import { contentOf } from '../../store/repositories/documents.ts';
import { DOCUMENT_CHANGED, performAct, prepareAct } from '../../usecases/act-on-link.ts';
import { documentsToSign, signedCopies } from '../../usecases/documents-of-link.ts';
import { type Death, type EventLink, findLink } from '../../usecases/find-link.ts';
import { showLink } from '../../usecases/show-link.ts';
import { type Answer, file, ok } from '../kit/answer.ts';
import { openObject, schema } from '../kit/json-schema.ts';
import { Conflict, Gone, NotFound } from '../kit/problems.ts';
import { once } from '../once.ts';
import { languageFor } from '../pages/language.ts';
import { REFUSAL_KINDS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { LANGUAGE, type Spoken } from './language.ts';
import { ANSWERS, ID, NAME, TEXT } from './schemas.ts';

const TAG = 'Links';
const TOKEN = { token: { type: 'string', minLength: 1, maxLength: 200 } } as const;
const SHA256 = { type: 'string', maxLength: 64, pattern: '^[0-9a-f]{64}$' } as const;

const LINK = schema({
  $id: 'Link',
  type: 'object',
  additionalProperties: false,
  required: ['state', 'language', 'languages', 'title', 'case', 'documents'],
  properties: {
    state: { enum: ['open', 'preparing', 'done'] },
    language: NAME,
    languages: { type: 'array', maxItems: 20, items: NAME },
    title: TEXT,
    description: TEXT,
    case: {
      type: 'object',
      additionalProperties: false,
      required: ['title', 'number', 'company'],
      properties: { title: TEXT, number: NAME, company: TEXT },
    },
    provider: TEXT,
    documents: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'file', 'type', 'size', 'sha256'],
        properties: {
          id: ID,
          title: TEXT,
          file: TEXT,
          type: NAME,
          size: { type: 'integer' },
          sha256: SHA256,
          consent: TEXT,
        },
      },
    },
    form: openObject('The form of the event, as forms are handed out everywhere.'),
    password: {
      type: 'object',
      additionalProperties: false,
      required: ['shortest', 'longest'],
      properties: { shortest: { type: 'integer' }, longest: { type: 'integer' } },
    },
    hindrance: TEXT,
    said: TEXT,
    passwordWasSet: { type: 'boolean' },
    copyIsComing: { type: 'boolean' },
  },
});

export function linkRoutes(app: AppServices): ApiRoute[] {
  return [readLink(app), readLinkDocument(app), followLink(app)];
}

const DEATHS: { readonly [death in Death]: string } = {
  newer: 'A newer link was sent.',
  over: 'What it was for has been settled.',
  withdrawn: 'It was taken back, or has run out of time.',
};

async function liveLink(app: AppServices, token: string, headers: Spoken): Promise<[EventLink, string]> {
  const header = headers['Accept-Language'];
  const found = await findLink(app, app.store.read, token, header?.slice(0, 2));
  if (found.state === 'dead') throw new Gone({ detail: DEATHS[found.death] });
  if (found.state === 'unknown' || found.state === 'account')
    throw new NotFound({ detail: 'There is no such link.' });
  const { release, addressee } = found;
  const own = addressee.language;
  const languages = release.definitions.pack[release.pack]?.languages ?? [];
  return [found, languageFor({ query: undefined, header, ...(own === undefined ? {} : { own }) }, languages)];
}

function readLink(app: AppServices): ApiRoute {
  return route<{ params: { token: string }; headers: Spoken }>({
    method: 'GET',
    path: '/links/{token}',
    id: 'readLink',
    tag: TAG,
    summary: 'What can be done by a one-time link',
    description:
      'Has no effect, however often it is read. Once the link was used, it shows what came of it, to whoever holds it.',
    access: 'public',
    params: TOKEN,
    headers: LANGUAGE,
    answers: { 200: { description: 'What there is to read, to answer and to sign.', schema: LINK } },
    handler: async ({ params, headers }) => {
      const [found, language] = await liveLink(app, params.token, headers);
      return ok(await showLink(app, found, language));
    },
  });
}

function readLinkDocument(app: AppServices): ApiRoute {
  return route<{ params: { token: string; document: string }; headers: Spoken }>({
    method: 'GET',
    path: '/links/{token}/documents/{document}',
    id: 'readLinkDocument',
    tag: TAG,
    summary: 'A document that belongs to a link',
    description: 'What is to be signed by it or, once that is done, the copy with its page of evidence.',
    access: 'public',
    params: { ...TOKEN, document: ID },
    headers: LANGUAGE,
    answers: { 200: { description: 'The file.', mediaTypes: ['application/pdf'] } },
    handler: async ({ params, headers }) => {
      const { read } = app.store;
      const [found] = await liveLink(app, params.token, headers);
      const { documents } = await (found.state === 'open'
        ? documentsToSign(read, found)
        : signedCopies(read, found));
      const document = documents.find(({ id }) => id === params.document);
      const content = document && (await contentOf(read, document.id));
      if (document === undefined || content === undefined) throw new NotFound();
      return file({ mediaType: document.type, content, name: document.file });
    },
  });
}

interface Body {
  readonly answers?: Answers;
  readonly documents?: readonly { readonly id: string; readonly sha256: string }[];
  readonly password?: string;
}

function followLink(app: AppServices): ApiRoute {
  return route<{ params: { token: string }; body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/links/{token}',
    id: 'followLink',
    tag: TAG,
    summary: 'Do what a one-time link is for',
    description:
      'Uses the link up, unless it is refused: then nothing has changed. `documents` says which documents were shown, each by its SHA-256; where one of them has changed since, nothing is signed.',
    access: 'public',
    budget: 'signIn',
    idempotent: 'optional',
    params: TOKEN,
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      properties: {
        answers: ANSWERS,
        documents: {
          type: 'array',
          maxItems: 100,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'sha256'],
            properties: { id: ID, sha256: SHA256 },
          },
        },
        password: { type: 'string', maxLength: 200 },
      },
    },
    answers: {
      200: {
        description: 'It is done.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['state'],
          properties: { state: { const: 'done' } },
        },
      },
    },
    problems: [...REFUSAL_KINDS, DOCUMENT_CHANGED],
    handler: async ({ params, body, headers, ip, request, requestId, idempotency }): Promise<Answer> => {
      const [found, language] = await liveLink(app, params.token, headers);
      // A link is used once by itself. The digest of a request with a password would be an easy thing to guess it from.
      const ticket = body.password === undefined ? idempotency : undefined;
      if (found.state === 'used') return once(app.store, ticket, app.system(), hasBeenUsed);
      if (found.hindrance !== undefined) throw new Conflict({ detail: found.hindrance });
      const { answers = {}, documents = [], password } = body;
      const prepared = await prepareAct(app, found, {
        token: params.token,
        answers,
        shown: Object.fromEntries(documents.map(({ id, sha256 }) => [id, sha256])),
        password,
        language,
        ip,
        agent: request.header('user-agent') ?? '',
        request: requestId,
      });
      let row: CaseRow | undefined;
      const answer = await once(app.store, ticket, app.system(), async (db) => {
        row = await performAct(app, db, prepared);
        return ok({ state: 'done' });
      });
      if (row !== undefined) tellCase(app, row);
      return answer;
    },
  });
}

/** The same request again gets its answer again; any other one comes too late. */
async function hasBeenUsed(): Promise<Answer> {
  throw new Gone({ detail: 'It has been used.' });
}
