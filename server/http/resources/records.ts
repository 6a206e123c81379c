import type { Answers } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import type { Caller } from '../../identity/caller.ts';
import { changeRecord } from '../../usecases/change-record.ts';
import { createRecord, prepareRecord } from '../../usecases/create-record.ts';
import { deleteRecord } from '../../usecases/delete-record.ts';
import { listRecords, readOwnRecord, type RecordPlace } from '../../usecases/show-record.ts';
import { tellDirectory } from '../../usecases/tell-directory.ts';
import { HIDDEN_CUSTOMER, STILL_NEEDED } from '../directory-problems.ts';
import { created, noContent, ok } from '../kit/answer.ts';
import { openObject, schema } from '../kit/json-schema.ts';
import { once } from '../once.ts';
import { REFUSALS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { requireActing } from './cases.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ANSWERS, ID, NAME, TEXT } from './schemas.ts';

const TAG = 'Directory';
const KIND = { pack: NAME, kind: NAME } as const;
const ONE = { ...KIND, id: ID } as const;

const RECORD = schema({
  $id: 'Record',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'pack', 'kind', 'company', 'label', 'attributes', 'version'],
  properties: {
    id: ID,
    pack: NAME,
    kind: NAME,
    company: ID,
    label: TEXT,
    email: { ...TEXT, description: 'The address to which messages go.' },
    attributes: openObject(
      'As the definition of the record declares them, with what the portal itself knows.',
    ),
    version: { type: 'integer' },
  },
});

interface Kind {
  readonly pack: string;
  readonly kind: string;
}

interface Body {
  readonly actingFor: string;
  readonly answers: Answers;
}

const BODY = {
  type: 'object',
  additionalProperties: false,
  required: ['actingFor', 'answers'],
  properties: { actingFor: ID, answers: ANSWERS },
} as const;

export function recordRoutes(app: AppServices): ApiRoute[] {
  return [list(app), create(app), read(app), change(app), remove(app)];
}

function placeOf({ pack, kind }: Kind, caller: Caller, headers: Spoken): RecordPlace {
  return { pack, kind, caller, language: languageOf(headers, caller) };
}

function list(app: AppServices): ApiRoute {
  return route<{ params: Kind; headers: Spoken }>({
    method: 'GET',
    path: '/records/{pack}/{kind}',
    id: 'listRecords',
    tag: TAG,
    summary: 'The records of one kind of the acting company',
    description: 'Whoever may see a table that lists them may see them.',
    access: 'session',
    params: KIND,
    headers: LANGUAGE,
    answers: {
      200: {
        description:
          'Sorted by what people call them; `creating` is said before one is created for the own company.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['records'],
          properties: {
            records: { type: 'array', maxItems: 100_000, items: RECORD },
            form: NAME,
            creating: TEXT,
          },
        },
      },
    },
    problems: [REFUSALS.notAllowed],
    handler: async ({ params, caller, headers }) =>
      ok(await listRecords(app, placeOf(params, caller, headers))),
  });
}

function create(app: AppServices): ApiRoute {
  return route<{ params: Kind; body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/records/{pack}/{kind}',
    id: 'createRecord',
    tag: TAG,
    summary: 'Create a record for the acting company',
    description:
      'Judged by the form of the record, and by its own definition. `actingFor` is the company for which the page believes the user to act.',
    access: 'session',
    idempotent: 'required',
    params: KIND,
    headers: LANGUAGE,
    body: BODY,
    answers: { 201: { description: 'It is in the directory.', schema: RECORD } },
    problems: [REFUSALS.invalid, REFUSALS.notAllowed, HIDDEN_CUSTOMER],
    handler: async ({ params, body, caller, headers, requestId, idempotency }) => {
      requireActing(caller.acting.id, body.actingFor);
      const place = placeOf(params, caller, headers);
      const wanted = await prepareRecord(app, place, body.answers, requestId);
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const record = await createRecord(app, db, wanted);
        return created(`/api/v1/records/${record.pack}/${record.kind}/${record.id}`, record, {
          version: record.version,
        });
      });
      tellDirectory(app, caller.acting);
      return answer;
    },
  });
}

function read(app: AppServices): ApiRoute {
  return route<{ params: Kind & { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/records/{pack}/{kind}/{id}',
    id: 'readRecord',
    tag: TAG,
    summary: 'One record of the acting company',
    access: 'session',
    params: ONE,
    headers: LANGUAGE,
    answers: { 200: { description: 'The record.', schema: RECORD } },
    problems: [REFUSALS.notAllowed],
    handler: async ({ params, caller, headers }) => {
      const record = await readOwnRecord(app, placeOf(params, caller, headers), params.id);
      return ok(record, { version: record.version });
    },
  });
}

function change(app: AppServices): ApiRoute {
  return route<{ params: Kind & { id: string }; body: Body; headers: Spoken }>({
    method: 'PUT',
    path: '/records/{pack}/{kind}/{id}',
    id: 'changeRecord',
    tag: TAG,
    summary: 'Change a record of the acting company',
    description:
      'All answers of its form; what is left out is taken away. What the form does not know stays as it is.',
    access: 'session',
    conditional: 'ifMatch',
    params: ONE,
    headers: LANGUAGE,
    body: BODY,
    answers: { 200: { description: 'The record as it is now.', schema: RECORD } },
    problems: [REFUSALS.invalid, REFUSALS.notAllowed],
    handler: async ({ params, body, caller, headers, requestId, ifMatch = 'any' }) => {
      requireActing(caller.acting.id, body.actingFor);
      const record = await changeRecord(app, placeOf(params, caller, headers), {
        id: params.id,
        answers: body.answers,
        seen: ifMatch,
        request: requestId,
      });
      tellDirectory(app, caller.acting);
      return ok(record, { version: record.version });
    },
  });
}

function remove(app: AppServices): ApiRoute {
  return route<{ params: Kind & { id: string }; query: { actingFor: string }; headers: Spoken }>({
    method: 'DELETE',
    path: '/records/{pack}/{kind}/{id}',
    id: 'deleteRecord',
    tag: TAG,
    summary: 'Delete a record of the acting company',
    description: 'Refused while an unfinished case depends on it.',
    access: 'session',
    conditional: 'ifMatch',
    params: ONE,
    query: { actingFor: { ...ID, required: true } },
    headers: LANGUAGE,
    answers: { 204: { description: 'It is gone.' } },
    problems: [REFUSALS.notAllowed, STILL_NEEDED],
    handler: async ({ params, query, caller, headers, requestId, ifMatch = 'any' }) => {
      requireActing(caller.acting.id, query.actingFor);
      const place = placeOf(params, caller, headers);
      await deleteRecord(app, place, { id: params.id, seen: ifMatch, request: requestId });
      tellDirectory(app, caller.acting);
      return noContent();
    },
  });
}
