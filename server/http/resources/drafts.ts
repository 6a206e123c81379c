import type { Answers } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import { tellCase } from '../../runtime/steps/tell-case.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import type { FormDraft } from '../../store/repositories/form-drafts.ts';
import { asInstant } from '../../time/business-clock.ts';
import { askFormCheck } from '../../usecases/ask-form-check.ts';
import { changeFormDraft, createFormDraft, discardFormDraft } from '../../usecases/change-form-draft.ts';
import { draftOfCaller, formOfDraft } from '../../usecases/draft-of-caller.ts';
import { type FormAsked, openForm } from '../../usecases/open-form.ts';
import { showAhead } from '../../usecases/show-ahead.ts';
import { listFormDrafts, showFormDraft } from '../../usecases/show-form-drafts.ts';
import { prepareSubmission, saidAfter, submitPrepared } from '../../usecases/submit-form-draft.ts';
import { created, noContent, ok } from '../kit/answer.ts';
import { readIfMatch } from '../kit/etag.ts';
import { once } from '../once.ts';
import { REFUSAL_KINDS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { requireActing, stepOf } from './cases.ts';
import { AHEAD, DRAFT, DRAFT_ENTRY, STAMP, SUBMITTED } from './draft-schemas.ts';
import { CHECKED } from './form-schemas.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ANSWERS, ID, NAME } from './schemas.ts';

const TAG = 'Forms';
const DRAFT_ID = { id: ID } as const;

export function draftRoutes(app: AppServices): ApiRoute[] {
  return [
    createDraft(app),
    listDrafts(app),
    readDraft(app),
    changeDraft(app),
    discardDraft(app),
    askCheck(app),
    readAhead(app),
    submitDraft(app),
  ];
}

function stampOf({ id, version, changedAt }: FormDraft) {
  return { id, version, changedAt: asInstant(changedAt) };
}

function createDraft(app: AppServices): ApiRoute {
  interface Body {
    readonly actingFor: string;
    readonly answers: Answers;
    readonly pack?: string;
    readonly form?: string;
    readonly case?: string;
    readonly event?: string;
  }
  const common = { actingFor: ID, answers: ANSWERS };
  return route<{ body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/drafts',
    id: 'createDraft',
    tag: TAG,
    summary: 'Keep a half-filled form',
    description:
      'Of a form that begins a case (`pack`, `form`), or that an event of a case asks for (`case`, `event`). It belongs to the user, and to the company for which they act.',
    access: 'session',
    idempotent: 'required',
    headers: LANGUAGE,
    body: {
      anyOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['actingFor', 'answers', 'pack', 'form'],
          properties: { ...common, pack: NAME, form: NAME },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['actingFor', 'answers', 'case', 'event'],
          properties: { ...common, case: ID, event: NAME },
        },
      ],
    },
    answers: { 201: { description: 'It is kept.', schema: STAMP } },
    problems: REFUSAL_KINDS,
    handler: async ({ body, caller, idempotency, headers }) => {
      requireActing(caller.acting.id, body.actingFor);
      const open = await openForm(app, askedIn(body), { caller, language: languageOf(headers, caller) });
      return once(app.store, idempotency, app.system(), async (db) => {
        const draft = await createFormDraft(app, db, open, body.answers);
        return created(`/api/v1/drafts/${draft.id}`, stampOf(draft), { version: draft.version });
      });
    },
  });
}

function askedIn({
  pack,
  form,
  case: of,
  event,
}: {
  pack?: string;
  form?: string;
  case?: string;
  event?: string;
}) {
  const asked: FormAsked =
    of !== undefined && event !== undefined
      ? { kind: 'event', case: of, event }
      : { kind: 'form', pack: pack ?? '', form: form ?? '' };
  return asked;
}

function listDrafts(app: AppServices): ApiRoute {
  return route<{ headers: Spoken }>({
    method: 'GET',
    path: '/drafts',
    id: 'listDrafts',
    tag: TAG,
    summary: 'The drafts of the caller, for the company for which they act',
    access: 'session',
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'The latest first.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['drafts'],
          properties: {
            drafts: {
              type: 'array',
              maxItems: 200,
              items: DRAFT_ENTRY,
            },
          },
        },
      },
    },
    handler: async ({ caller, headers }) =>
      ok(await listFormDrafts(app, caller, languageOf(headers, caller))),
  });
}

function readDraft(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/drafts/{id}',
    id: 'readDraft',
    tag: TAG,
    summary: 'A draft as it was left',
    description:
      'With what the release in force says of it today: what no longer fits is told and never dropped. One that was submitted is gone, and says which case it became.',
    access: 'session',
    params: DRAFT_ID,
    headers: LANGUAGE,
    answers: { 200: { description: 'The draft.', schema: DRAFT } },
    handler: async ({ params, caller, headers }) => {
      const draft = await showFormDraft(app, caller, params.id, languageOf(headers, caller));
      return ok(draft, { version: draft.version });
    },
  });
}

function changeDraft(app: AppServices): ApiRoute {
  interface Body {
    readonly actingFor: string;
    readonly answers: Answers;
  }
  return route<{ params: { id: string }; body: Body }>({
    method: 'PUT',
    path: '/drafts/{id}',
    id: 'changeDraft',
    tag: TAG,
    summary: 'Keep what was typed since',
    description: 'Where it was changed in another browser meanwhile, nothing is overwritten.',
    access: 'session',
    conditional: 'ifMatch',
    params: DRAFT_ID,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor', 'answers'],
      properties: { actingFor: ID, answers: ANSWERS },
    },
    answers: { 200: { description: 'It is kept.', schema: STAMP } },
    handler: async ({ params, body, caller, ifMatch: seen = 'any' }) => {
      requireActing(caller.acting.id, body.actingFor);
      const change = { id: params.id, seen, answers: body.answers };
      const draft = await app.store.write((db) => changeFormDraft(app, db, caller, change));
      return ok(stampOf(draft), { version: draft.version });
    },
  });
}

function discardDraft(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'DELETE',
    path: '/drafts/{id}',
    id: 'discardDraft',
    tag: TAG,
    summary: 'Discard a draft',
    description: 'With everything that was added for it.',
    access: 'session',
    params: DRAFT_ID,
    answers: { 204: { description: 'It is gone.' } },
    handler: async ({ params, caller }) => {
      await app.store.write((db) => discardFormDraft(db, caller, params.id));
      return noContent();
    },
  });
}

function askCheck(app: AppServices): ApiRoute {
  return route<{ params: { id: string; check: string }; body: { answers?: Answers }; headers: Spoken }>({
    method: 'POST',
    path: '/drafts/{id}/checks/{check}',
    id: 'askCheckOfDraft',
    tag: TAG,
    summary: 'Ask a connector about a draft',
    description:
      'The answer is kept in the draft, with the question to which it is one, and used at submission as long as the definition lets it count. Without `answers` it is about what the draft holds.',
    access: 'session',
    params: { id: ID, check: NAME },
    headers: LANGUAGE,
    body: { type: 'object', additionalProperties: false, properties: { answers: ANSWERS } },
    answers: { 200: { description: 'What the connector said.', schema: CHECKED } },
    problems: REFUSAL_KINDS,
    handler: async ({ params, body, caller, headers }) => {
      const draft = await draftOfCaller(app.store.read, caller, params.id);
      const language = languageOf(headers, caller);
      const open = await openForm(app, formOfDraft(draft), { caller, language, draft });
      return ok(await askFormCheck(app, open, params.check, body.answers ?? draft.answers));
    },
  });
}

function readAhead(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/drafts/{id}/ahead',
    id: 'readAheadOfDraft',
    tag: TAG,
    summary: 'What would follow if a draft were submitted now',
    description:
      'Decided as its submission would be, without any effect: who is told what at once, and what is sent later. What cannot be submitted yet says why.',
    access: 'session',
    params: DRAFT_ID,
    headers: LANGUAGE,
    answers: { 200: { description: 'What lies ahead.', schema: AHEAD } },
    problems: REFUSAL_KINDS,
    handler: async ({ params, caller, headers, requestId }) => {
      const language = languageOf(headers, caller);
      return ok(await showAhead(app, { caller, draft: params.id, language, request: requestId }));
    },
  });
}

function submitDraft(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; body: { actingFor: string }; headers: Spoken }>({
    method: 'POST',
    path: '/drafts/{id}/submit',
    id: 'submitDraft',
    tag: TAG,
    summary: 'Submit a draft',
    description:
      'Begins the case, or sends the event; then the draft is gone. With `If-Match`, only the version that was seen. A draft that was submitted before answers with its case.',
    access: 'session',
    idempotent: 'required',
    params: DRAFT_ID,
    headers: {
      ...LANGUAGE,
      'If-Match': { type: 'string', maxLength: 100, description: 'The ETag of the draft that was shown.' },
    },
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor'],
      properties: { actingFor: ID },
    },
    answers: { 200: { description: 'It has been submitted.', schema: SUBMITTED } },
    problems: REFUSAL_KINDS,
    handler: async ({ params, body, caller, headers, request, requestId, idempotency }) => {
      requireActing(caller.acting.id, body.actingFor);
      const language = languageOf(headers, caller);
      const match = request.header('if-match');
      const prepared = await prepareSubmission(app, {
        caller,
        draft: params.id,
        seen: match === undefined ? undefined : readIfMatch(match),
        language,
        request: requestId,
      });
      let went: CaseRow | undefined;
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const row = await submitPrepared(app, db, prepared);
        if (prepared.kind !== 'became') went = row;
        const said = await saidAfter(app, db, row, prepared.form, language);
        return ok({ case: stepOf(row), ...(said === undefined ? {} : { said }) });
      });
      if (went !== undefined) tellCase(app, went);
      return answer;
    },
  });
}
