import type { AppServices } from '../../app-services.ts';
import { type Verified, verifyAll } from '../../runtime/history/verify.ts';
import { type AuditFilter, type AuditRow, latestAudit } from '../../store/repositories/audit.ts';
import { readUser } from '../../store/repositories/users.ts';
import { asInstant } from '../../time/business-clock.ts';
import { type LongRun, LongRuns } from '../../usecases/long-runs.ts';
import { accepted, ok } from '../kit/answer.ts';
import { openObject, schema } from '../kit/json-schema.ts';
import { Conflict, NotFound } from '../kit/problems.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { ID, INSTANT, NAME } from './schemas.ts';

const TAG = 'Operations';
const MOST = 100;
/** Milliseconds for which a request waits for the result. */
const PATIENCE = 2_000;
/** Faults that are told; who finds more has enough to look at. */
const MOST_FAULTS = 100;

const AUDIT_ENTRY = schema({
  $id: 'AuditEntry',
  type: 'object',
  additionalProperties: false,
  required: ['sequence', 'at', 'actor', 'action', 'subject', 'detail', 'digest'],
  properties: {
    sequence: { type: 'integer' },
    at: INSTANT,
    actor: { type: 'string', maxLength: 200 },
    name: { type: 'string', maxLength: 300, description: 'Of the user, if they are still in the directory.' },
    action: NAME,
    subject: { type: 'string', maxLength: 300 },
    detail: openObject('What else there is to say, by the action. It names no person.'),
    digest: { type: 'string', maxLength: 64 },
  },
});

const VERIFICATION = schema({
  $id: 'Verification',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'state', 'startedAt', 'casesDone'],
  properties: {
    id: ID,
    state: { enum: ['running', 'done', 'failed'] },
    startedAt: INSTANT,
    casesDone: { type: 'integer' },
    cases: { type: 'integer' },
    events: { type: 'integer' },
    auditEntries: { type: 'integer' },
    faultsFound: { type: 'integer' },
    faults: {
      type: 'array',
      maxItems: MOST_FAULTS,
      items: openObject('A fault: what, detail and, for a case, its id and the sequence of the event.'),
    },
  },
});

type Verifications = LongRuns<number, Verified>;

export function auditRoutes(app: AppServices): ApiRoute[] {
  const runs: Verifications = new LongRuns(app.newId, app.system, (error) =>
    app.log.error({ error: String(error) }, 'the history could not be verified'),
  );
  return [listAudit(app), startVerification(app, runs), readVerification(runs)];
}

function listAudit(app: AppServices): ApiRoute {
  return route<{ query: AuditFilter }>({
    method: 'GET',
    path: '/audit',
    id: 'listAudit',
    tag: TAG,
    summary: 'Who did what, besides what cases record themselves',
    access: OPERATOR,
    query: {
      action: {
        type: 'string',
        pattern: String.raw`^[A-Za-z]{1,40}(\.[A-Za-z]{1,40})?$`,
        maxLength: 81,
        description: 'What was done, such as `user.changed`; `user` for whatever was done to users.',
      },
      actor: { type: 'string', minLength: 1, maxLength: 200, description: 'By whom, as an entry says.' },
      subject: { type: 'string', minLength: 1, maxLength: 300, description: 'To what, as an entry says.' },
      before: { type: 'integer', minimum: 1, description: '`next` of the page before.' },
    },
    answers: {
      200: {
        description: 'The newest first.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['entries'],
          properties: {
            entries: { type: 'array', maxItems: MOST, items: AUDIT_ENTRY },
            next: { type: 'integer' },
          },
        },
      },
    },
    handler: async ({ query }) => {
      const rows = await latestAudit(app.store.read, MOST + 1, query);
      const shown = rows.slice(0, MOST);
      const names = await namesOf(app, shown);
      const last = shown.at(-1);
      return ok({
        entries: shown.map((row) => entryOf(row, names)),
        ...(rows.length > MOST && last !== undefined ? { next: last.sequence } : {}),
      });
    },
  });
}

async function namesOf(app: AppServices, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const actor of new Set(rows.map((row) => row.actor))) {
    const user = await readUser(app.store.read, actor);
    if (user !== undefined) names.set(actor, user.name);
  }
  return names;
}

function entryOf(row: AuditRow, names: ReadonlyMap<string, string>) {
  const { sequence, at, actor, action, subject, detail, digest } = row;
  const name = names.get(actor);
  return {
    sequence,
    at: asInstant(at),
    actor,
    ...(name === undefined ? {} : { name }),
    action,
    subject,
    detail,
    digest,
  };
}

function startVerification(app: AppServices, runs: Verifications): ApiRoute {
  return route({
    method: 'POST',
    path: '/audit/verifications',
    id: 'verifyAudit',
    tag: TAG,
    summary: 'Rebuild every case from its events, and compare',
    description:
      'Also follows the chain of the audit itself. Read the verification until it is done; what differs is named.',
    access: OPERATOR,
    answers: {
      200: { description: 'It is done.', schema: VERIFICATION },
      202: { description: 'It has begun.', schema: VERIFICATION },
    },
    handler: async () => {
      if (runs.running !== undefined)
        throw new Conflict({ detail: 'The history is being verified already.' });
      const run = await runs.start(
        0,
        (report) => verifyAll(app.store.read, app.releases, [], report),
        PATIENCE,
      );
      if (run.state !== 'running') return ok(shown(run));
      const headers = { location: `/api/v1/audit/verifications/${run.id}`, 'retry-after': '1' };
      return accepted(shown(run), { headers });
    },
  });
}

function readVerification(runs: Verifications): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'GET',
    path: '/audit/verifications/{id}',
    id: 'readVerification',
    tag: TAG,
    summary: 'How far a verification is, and what it found',
    access: OPERATOR,
    params: { id: ID },
    answers: { 200: { description: 'The verification.', schema: VERIFICATION } },
    handler: ({ params }) => {
      const run = runs.find(params.id);
      if (run === undefined) throw new NotFound();
      return ok(shown(run));
    },
  });
}

function shown({ id, state, startedAt, progress, result }: LongRun<number, Verified>) {
  return {
    id,
    state,
    startedAt: asInstant(startedAt),
    casesDone: progress,
    ...(result === undefined
      ? {}
      : {
          cases: result.cases,
          events: result.events,
          auditEntries: result.auditEntries,
          faultsFound: result.faults.length,
          faults: result.faults.slice(0, MOST_FAULTS),
        }),
  };
}
