import { Temporal } from 'temporal-polyfill';
import type { AppServices } from '../../app-services.ts';
import { appendAudit } from '../../store/repositories/audit.ts';
import { asInstant } from '../../time/business-clock.ts';
import { type LongRun, LongRuns } from '../../usecases/long-runs.ts';
import { showUpcoming } from '../../usecases/show-upcoming.ts';
import { accepted, type Answer, ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { Problem } from '../kit/problem.ts';
import { PROBLEM_KINDS } from '../kit/problem-kinds.ts';
import { Conflict, NotFound } from '../kit/problems.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, INSTANT, NAME, TEXT } from './schemas.ts';

const TAG = 'Operations';
/** Milliseconds for which a request waits for the end of a journey. */
const PATIENCE = 2_000;
const MOST_UPCOMING = 8;
/** Nothing that a flow declares waits longer. */
const FARTHEST = 10 * 366 * 86_400_000;

const CLOCK = schema({
  $id: 'Clock',
  type: 'object',
  additionalProperties: false,
  required: ['now', 'system', 'ahead', 'upcoming'],
  properties: {
    now: INSTANT,
    system: INSTANT,
    ahead: { type: 'integer', description: 'Milliseconds by which it is ahead of the system.' },
    travel: ID,
    upcoming: {
      type: 'array',
      maxItems: MOST_UPCOMING,
      description: 'What happens next by the clock, the soonest first.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'case'],
        properties: {
          at: INSTANT,
          case: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'number', 'title', 'company'],
            properties: { id: ID, number: NAME, title: TEXT, company: TEXT },
          },
        },
      },
    },
  },
});

const TRAVEL = schema({
  $id: 'Travel',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'state', 'from', 'to', 'now'],
  properties: {
    id: ID,
    state: { enum: ['running', 'done', 'failed'] },
    from: INSTANT,
    to: INSTANT,
    now: INSTANT,
    fired: { type: 'integer', description: 'How many timers fired on the way; known at its end.' },
  },
});

interface Way {
  readonly from: number;
  readonly to: number;
}
type Travels = LongRuns<Way, number>;

/** The clock of a demonstration; there is none to be moved in any other mode. */
export function clockRoutes(app: AppServices): ApiRoute[] {
  if (!app.demo) return [];
  const travels: Travels = new LongRuns(app.newId, app.system, (error) =>
    app.log.error({ error: String(error) }, 'the clock could not be moved'),
  );
  return [readClock(app, travels), moveClock(app, travels), readTravel(app, travels)];
}

function readClock(app: AppServices, travels: Travels): ApiRoute {
  return route<{ headers: Spoken }>({
    method: 'GET',
    path: '/clock',
    id: 'readClock',
    tag: TAG,
    summary: 'The business clock of the demonstration',
    access: OPERATOR,
    headers: LANGUAGE,
    answers: {
      200: { description: 'What time it is, whether it is being moved, and what comes next.', schema: CLOCK },
    },
    handler: async ({ headers, caller }) => {
      const { running } = travels;
      return ok({
        now: app.clock.now(),
        system: asInstant(app.system()),
        ahead: Math.round(app.clock.offset),
        ...(running === undefined ? {} : { travel: running.id }),
        upcoming: await showUpcoming(app, MOST_UPCOMING, languageOf(headers, caller)),
      });
    },
  });
}

function moveClock(app: AppServices, travels: Travels): ApiRoute {
  return route<{ body: { to: string } | { by: string } }>({
    method: 'POST',
    path: '/clock',
    id: 'moveClock',
    tag: TAG,
    summary: 'Move the clock on',
    description:
      'Lets pass what would have passed: every timer fires at its own instant, and all that follows from it happens. The clock never goes back. A long way is answered before its end; read the travel until it is done.',
    access: OPERATOR,
    body: {
      oneOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['to'],
          properties: { to: INSTANT },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['by'],
          properties: {
            by: { type: 'string', maxLength: 30, description: 'A duration, such as `P3D` or `PT12H`.' },
          },
        },
      ],
    },
    answers: {
      200: { description: 'It is there.', schema: TRAVEL },
      202: { description: 'It is on its way.', schema: TRAVEL },
    },
    handler: async ({ body, caller, requestId }) => {
      const from = app.clock.ms();
      const to = aimOf(body, from);
      if (travels.running !== undefined) throw new Conflict({ detail: 'The clock is on its way already.' });
      if (to <= from) throw new Conflict({ detail: 'The clock never goes back.' });
      if (to - from > FARTHEST) throw wrong('to', 'is more than ten years ahead');
      const running = travels.start({ from, to }, () => travelTo(app, to), PATIENCE);
      await noteTravel(app, { from, to }, caller.user.id, requestId);
      return travelAnswer(app, await running);
    },
  });
}

async function travelTo(app: AppServices, to: number): Promise<number> {
  try {
    return await app.scheduler.travelTo(app.clock, to);
  } finally {
    app.changes.publish({ kind: 'clock' });
  }
}

async function noteTravel(
  app: AppServices,
  { from, to }: Way,
  actor: string,
  request: string,
): Promise<void> {
  await app.store.write((db) =>
    appendAudit(db, {
      at: app.system(),
      actor,
      action: 'clock.moved',
      subject: 'clock',
      detail: { from: asInstant(from), to: asInstant(to) },
      request,
    }),
  );
}

function aimOf(body: { readonly to?: string; readonly by?: string }, from: number): number {
  if (body.to !== undefined) return Date.parse(body.to);
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('UTC');
    return start.add(Temporal.Duration.from(body.by ?? '')).epochMilliseconds;
  } catch {
    throw wrong('by', 'is no duration, such as P3D or PT12H');
  }
}

function wrong(name: string, message: string): Problem {
  return new Problem(PROBLEM_KINDS.invalidBody, {
    errors: [{ pointer: `/${name}`, code: 'duration', message }],
  });
}

function readTravel(app: AppServices, travels: Travels): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'GET',
    path: '/clock/travels/{id}',
    id: 'readTravel',
    tag: TAG,
    summary: 'How far the clock has been moved',
    access: OPERATOR,
    params: { id: ID },
    answers: {
      200: { description: 'The travel, and how many timers fired once it is done.', schema: TRAVEL },
    },
    handler: ({ params }) => {
      const travel = travels.find(params.id);
      if (travel === undefined) throw new NotFound();
      return ok(shownTravel(app, travel));
    },
  });
}

function travelAnswer(app: AppServices, travel: LongRun<Way, number>): Answer {
  if (travel.state !== 'running') return ok(shownTravel(app, travel));
  const headers = { location: `/api/v1/clock/travels/${travel.id}`, 'retry-after': '1' };
  return accepted(shownTravel(app, travel), { headers });
}

function shownTravel(app: AppServices, { id, state, progress, result }: LongRun<Way, number>) {
  return {
    id,
    state,
    from: asInstant(progress.from),
    to: asInstant(progress.to),
    now: app.clock.now(),
    ...(result === undefined ? {} : { fired: result }),
  };
}
