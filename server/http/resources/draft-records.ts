import type { Answers, Owner } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import { addRecordToDraft, prepareRecordInDraft } from '../../usecases/add-record-to-draft.ts';
import {
  changeRecordInDraft,
  listRecordsInDraft,
  prepareChangeInDraft,
  readRecordInDraft,
  removeRecordFromDraft,
} from '../../usecases/change-record-in-draft.ts';
import { HIDDEN_CUSTOMER } from '../directory-problems.ts';
import { created, noContent, ok } from '../kit/answer.ts';
import { once } from '../once.ts';
import { REFUSAL_KINDS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { requireActing } from './cases.ts';
import { POINTER, RECORD_IN_DRAFT } from './form-schemas.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ANSWERS, ID } from './schemas.ts';

const TAG = 'Forms';
const RECORD_ID = { id: ID, record: ID } as const;
const FIELD = { ...POINTER, description: 'The field at which it can be created, as the form says.' } as const;

/** Records that are created while a form is filled in. */
export function draftRecordRoutes(app: AppServices): ApiRoute[] {
  return [listRecords(app), createRecord(app), readRecord(app), changeRecord(app), removeRecord(app)];
}

function listRecords(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'GET',
    path: '/drafts/{id}/records',
    id: 'listRecordsInDraft',
    tag: TAG,
    summary: 'The records that were created with a draft',
    description: 'They can be corrected and taken back for as long as it is a draft.',
    access: 'session',
    params: { id: ID },
    answers: {
      200: {
        description: 'By age.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['records'],
          properties: { records: { type: 'array', maxItems: 1000, items: RECORD_IN_DRAFT } },
        },
      },
    },
    problems: REFUSAL_KINDS,
    handler: async ({ params, caller }) => ok({ records: await listRecordsInDraft(app, caller, params.id) }),
  });
}

interface Typed {
  readonly actingFor: string;
  readonly field: string;
  readonly answers: Answers;
}

function createRecord(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; body: Typed & { owner: Owner }; headers: Spoken }>({
    method: 'POST',
    path: '/drafts/{id}/records',
    id: 'createRecordInDraft',
    tag: TAG,
    summary: 'Create a record on the spot',
    description:
      'Of the own company or of the customer concerned, also of one who is only being registered. It can be chosen in this draft only, until the case that begins with it settles it. Nobody of a customer who must not know the provider is created.',
    access: 'session',
    idempotent: 'required',
    params: { id: ID },
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor', 'field', 'owner', 'answers'],
      properties: { actingFor: ID, field: FIELD, owner: { enum: ['own', 'customer'] }, answers: ANSWERS },
    },
    answers: { 201: { description: 'It can be chosen now.', schema: RECORD_IN_DRAFT } },
    problems: [...REFUSAL_KINDS, HIDDEN_CUSTOMER],
    handler: async ({ params, body, caller, headers, requestId, idempotency }) => {
      const { actingFor, ...typed } = body;
      requireActing(caller.acting.id, actingFor);
      const prepared = await prepareRecordInDraft(app, {
        ...typed,
        caller,
        draft: params.id,
        language: languageOf(headers, caller),
        request: requestId,
      });
      return once(app.store, idempotency, app.system(), async (db) => {
        const record = await addRecordToDraft(app, db, prepared);
        const location = `/api/v1/drafts/${params.id}/records/${record.id}`;
        return created(location, record, { version: record.version });
      });
    },
  });
}

function readRecord(app: AppServices): ApiRoute {
  return route<{ params: { id: string; record: string } }>({
    method: 'GET',
    path: '/drafts/{id}/records/{record}',
    id: 'readRecordInDraft',
    tag: TAG,
    summary: 'A record that was created with a draft',
    access: 'session',
    params: RECORD_ID,
    answers: { 200: { description: 'The record.', schema: RECORD_IN_DRAFT } },
    problems: REFUSAL_KINDS,
    handler: async ({ params, caller }) => {
      const record = await readRecordInDraft(app, caller, params.id, params.record);
      return ok(record, { version: record.version });
    },
  });
}

function changeRecord(app: AppServices): ApiRoute {
  return route<{ params: { id: string; record: string }; body: Typed; headers: Spoken }>({
    method: 'PUT',
    path: '/drafts/{id}/records/{record}',
    id: 'changeRecordInDraft',
    tag: TAG,
    summary: 'Correct a record that was created with a draft',
    access: 'session',
    conditional: 'ifMatch',
    params: RECORD_ID,
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor', 'field', 'answers'],
      properties: { actingFor: ID, field: FIELD, answers: ANSWERS },
    },
    answers: { 200: { description: 'The record.', schema: RECORD_IN_DRAFT } },
    problems: REFUSAL_KINDS,
    handler: async ({ params, body, caller, headers, requestId, ifMatch = 'any' }) => {
      const { actingFor, ...typed } = body;
      requireActing(caller.acting.id, actingFor);
      const prepared = await prepareChangeInDraft(app, {
        ...typed,
        caller,
        draft: params.id,
        id: params.record,
        language: languageOf(headers, caller),
        request: requestId,
      });
      const record = await app.store.write((db) => changeRecordInDraft(app, db, prepared, ifMatch));
      return ok(record, { version: record.version });
    },
  });
}

function removeRecord(app: AppServices): ApiRoute {
  return route<{ params: { id: string; record: string } }>({
    method: 'DELETE',
    path: '/drafts/{id}/records/{record}',
    id: 'removeRecordFromDraft',
    tag: TAG,
    summary: 'Take back a record that was created with a draft',
    access: 'session',
    params: RECORD_ID,
    answers: { 204: { description: 'It is gone.' } },
    handler: async ({ params, caller, requestId }) => {
      const wanted = { caller, draft: params.id, id: params.record, request: requestId };
      await app.store.write((db) => removeRecordFromDraft(app, db, wanted));
      return noContent();
    },
  });
}
