import { type Answers, find } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import { tellCase } from '../../runtime/steps/tell-case.ts';
import type { Taken } from '../../runtime/steps/take-event.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import { beginPrepared, prepareCase } from '../../usecases/begin-case.ts';
import { releaseInForce } from '../../usecases/required-release.ts';
import { prepareEvent, sendPrepared } from '../../usecases/send-event.ts';
import { showCase, showNext, visibleCase } from '../../usecases/show-case.ts';
import { showCaseLog } from '../../usecases/show-case-log.ts';
import { created, ok } from '../kit/answer.ts';
import { Conflict, NotFound, PreconditionFailed } from '../kit/problems.ts';
import { once } from '../once.ts';
import { REFUSAL_KINDS, refusalProblem } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { CASE, CASE_LOG, CASE_NEXT } from './case-schemas.ts';
import { ANSWERS, ID, NAME } from './schemas.ts';

const TAG = 'Cases';
const CASE_ID = { id: ID } as const;

const STEP = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'number', 'status', 'sequence'],
  properties: { id: ID, number: NAME, status: { enum: ['active', 'done'] }, sequence: { type: 'integer' } },
} as const;

export function caseRoutes(app: AppServices): ApiRoute[] {
  return [startCase(app), readCase(app), readNext(app), readLog(app), sendEvent(app)];
}

/** What is told of a step at once; the case itself is read when it is shown. */
export function stepOf({ id, number, status, sequence }: CaseRow) {
  return { id, number, status, sequence };
}

function startCase(app: AppServices): ApiRoute {
  interface Body {
    readonly pack: string;
    readonly flow: string;
    readonly actingFor: string;
    readonly answers: Answers;
  }
  return route<{ body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/cases',
    id: 'startCase',
    tag: TAG,
    summary: 'Begin a case',
    description:
      'Judges the answers by the form of the flow and, if they are accepted, begins the case. `actingFor` is the company for which the page believes the user to act; another one is a conflict, so that nothing is begun for the wrong company from an old tab.',
    access: 'session',
    idempotent: 'required',
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['pack', 'flow', 'actingFor', 'answers'],
      properties: { pack: NAME, flow: NAME, actingFor: ID, answers: ANSWERS },
    },
    answers: { 201: { description: 'The case has begun.', schema: STEP } },
    problems: REFUSAL_KINDS,
    handler: async ({ body, caller, requestId, idempotency, headers }) => {
      const { pack, flow, actingFor, answers } = body;
      requireActing(caller.acting.id, actingFor);
      const release = await releaseInForce(app, app.store.read, pack);
      if (find(release, 'flow', flow) === undefined) throw new NotFound({ detail: 'There is no such flow.' });
      const language = languageOf(headers, caller);
      const prepared = await prepareCase(app, {
        release,
        flow,
        caller,
        answers,
        language,
        request: requestId,
      });
      let begun: CaseRow | undefined;
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const result = await beginPrepared(app, db, prepared);
        if ('refused' in result) throw refusalProblem(result.refused);
        begun = result.row;
        return created(`/api/v1/cases/${result.row.id}`, stepOf(result.row));
      });
      if (begun !== undefined) tellCase(app, begun);
      return answer;
    },
  });
}

/** What a page shows and what the session says must be the same company. */
export function requireActing(acting: string, believed: string): void {
  if (acting !== believed)
    throw new Conflict({
      detail: 'You act for another company now than this page shows. Reload it, and look for whom you act.',
    });
}

function readCase(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/cases/{id}',
    id: 'readCase',
    tag: TAG,
    summary: 'A case: its status, its answers, and what can be done',
    access: 'session',
    params: CASE_ID,
    headers: LANGUAGE,
    answers: { 200: { description: 'The case as the caller may see it.', schema: CASE } },
    handler: async ({ params, caller, headers }) => {
      const row = await visibleCase(app.store.read, params.id, caller);
      if (row === undefined) throw new NotFound();
      return ok(await showCase(app, row, caller, languageOf(headers, caller)), { version: row.sequence });
    },
  });
}

function readNext(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/cases/{id}/next',
    id: 'readCaseNext',
    tag: TAG,
    summary: 'What lies ahead of a case',
    description:
      'Projected from the flow: timers with what each will do, possible events with where each leads, messages with their recipients by role, requests that wait for an answer, and what is tried again.',
    access: 'session',
    params: CASE_ID,
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'Timers in the order in which they fire, events, and requests under way.',
        schema: CASE_NEXT,
      },
    },
    handler: async ({ params, caller, headers }) => {
      const row = await visibleCase(app.store.read, params.id, caller);
      if (row === undefined) throw new NotFound();
      return ok(await showNext(app, row, caller, languageOf(headers, caller)));
    },
  });
}

function readLog(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/cases/{id}/log',
    id: 'readCaseLog',
    tag: TAG,
    summary: 'The activity log of a case',
    description:
      'Every event and change of status, every problem and what was done about it: by whom, and when.',
    access: 'session',
    params: CASE_ID,
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'In the order in which it happened.',
        schema: CASE_LOG,
      },
    },
    handler: async ({ params, caller, headers }) => {
      const row = await visibleCase(app.store.read, params.id, caller);
      if (row === undefined) throw new NotFound();
      return ok({ entries: await showCaseLog(app, row, languageOf(headers, caller)) });
    },
  });
}

function sendEvent(app: AppServices): ApiRoute {
  interface Body {
    readonly answers?: Answers;
  }
  return route<{ params: { id: string; event: string }; body: Body; headers: Spoken }>({
    method: 'POST',
    path: '/cases/{id}/events/{event}',
    id: 'sendEvent',
    tag: TAG,
    summary: 'Send an event to a case',
    description:
      'Only events that the flow declares. With `If-Match`, the event is taken only by the version that the client has seen.',
    access: 'session',
    idempotent: 'required',
    params: { id: ID, event: NAME },
    headers: {
      ...LANGUAGE,
      'If-Match': { type: 'string', maxLength: 100, description: 'The ETag of the case that was shown.' },
    },
    body: { type: 'object', additionalProperties: false, properties: { answers: ANSWERS } },
    answers: { 200: { description: 'The event was taken.', schema: STEP } },
    problems: REFUSAL_KINDS,
    handler: async ({ params, body, caller, requestId, idempotency, headers, request }) => {
      const row = await visibleCase(app.store.read, params.id, caller);
      if (row === undefined) throw new NotFound();
      const expected = sequenceIn(request.header('if-match'));
      const prepared = await prepareEvent(app, {
        row,
        event: params.event,
        caller,
        answers: body.answers,
        language: languageOf(headers, caller),
        request: requestId,
        ...(expected === undefined ? {} : { expected }),
      });
      let taken: CaseRow | undefined;
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        taken = stepTaken(await sendPrepared(app, db, prepared));
        return ok(stepOf(taken), { version: taken.sequence });
      });
      if (taken !== undefined) tellCase(app, taken);
      return answer;
    },
  });
}

/** The number in a strong tag; a wrong one matches no version. */
function sequenceIn(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const number = /^"(?:v)?(\d+)"$/.exec(header)?.[1];
  return number === undefined ? -1 : Number(number);
}

/** The case after the step, or the problem that stands for what became of it. */
function stepTaken(taken: Taken): CaseRow {
  if ('missing' in taken) throw new NotFound();
  if ('overtaken' in taken)
    throw new PreconditionFailed({
      detail: 'The case has gone on since you read it. Read it again, then decide.',
    });
  if ('refused' in taken) throw refusalProblem(taken.refused);
  return taken.row;
}
