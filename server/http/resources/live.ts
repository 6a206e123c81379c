import type { AppServices } from '../../app-services.ts';
import { LiveFeed } from '../../live/feed.ts';
import { markRead, notificationsOf, unreadOf } from '../../store/repositories/notifications.ts';
import { asInstant, asMs } from '../../time/business-clock.ts';
import { followChanges } from '../../usecases/follow-changes.ts';
import { events, ok } from '../kit/answer.ts';
import { TooMany } from '../kit/problems.ts';
import { once } from '../once.ts';
import { type ApiRoute, route } from '../route.ts';
import { ID, INSTANT, TEXT } from './schemas.ts';

const TAG = 'Live';
/** Streams of one user at a time: a tab has one. */
const MOST_STREAMS = 50;
const MOST_NOTIFICATIONS = 100;

export function liveRoutes(app: AppServices): ApiRoute[] {
  return [follow(app), listNotifications(app), readNotifications(app)];
}

function follow(app: AppServices): ApiRoute {
  const feed = new LiveFeed(app.changes, app.newId());
  const streams = new Map<string, number>();
  const count = (user: string, by: number) => streams.set(user, (streams.get(user) ?? 0) + by);
  return route({
    method: 'GET',
    path: '/live',
    id: 'streamChanges',
    tag: TAG,
    summary: 'Changes as they happen',
    description:
      'Server-sent events about what the caller may see: `case` (pack, id), `directory` (company), `notification`, `import` (id), `release` (pack), `clock` where that of a demonstration was moved and, for users of the provider, `operations`. They say that something has changed; what it is now is asked for as ever. `ready` comes first. A client that comes back with `Last-Event-ID` gets what it missed, or `reload` where that is not known any more. The stream ends with the session, and when the user acts for another company.',
    access: 'session',
    answers: { 200: { description: 'The events.', mediaTypes: ['text/event-stream'] } },
    handler: ({ caller, lastEventId }) => {
      const { id } = caller.user;
      if ((streams.get(id) ?? 0) >= MOST_STREAMS) throw new TooMany(30);
      return events(async function* (signal) {
        count(id, 1);
        try {
          yield* followChanges(app, feed, caller, lastEventId, signal);
        } finally {
          count(id, -1);
        }
      });
    },
  });
}

const NOTIFICATIONS = {
  type: 'object',
  additionalProperties: false,
  required: ['unread', 'notifications'],
  properties: {
    unread: { type: 'integer' },
    notifications: {
      type: 'array',
      maxItems: MOST_NOTIFICATIONS,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'case', 'text', 'at', 'read'],
        properties: {
          id: { type: 'string', maxLength: 300 },
          case: ID,
          text: TEXT,
          at: INSTANT,
          read: { type: 'boolean' },
        },
      },
    },
  },
} as const;

async function notificationsFor(app: AppServices, user: string) {
  const { read } = app.store;
  const rows = await notificationsOf(read, user, MOST_NOTIFICATIONS);
  return {
    unread: await unreadOf(read, user),
    notifications: rows.map((row) => ({
      id: row.id,
      case: row.case,
      text: row.text,
      at: asInstant(row.at),
      read: row.readAt !== null,
    })),
  };
}

function listNotifications(app: AppServices): ApiRoute {
  return route({
    method: 'GET',
    path: '/notifications',
    id: 'listNotifications',
    tag: TAG,
    summary: 'What the caller was told',
    access: 'session',
    answers: { 200: { description: 'The newest first.', schema: NOTIFICATIONS } },
    handler: async ({ caller }) => ok(await notificationsFor(app, caller.user.id)),
  });
}

function readNotifications(app: AppServices): ApiRoute {
  return route<{ body: { until: string } }>({
    method: 'POST',
    path: '/notifications/read',
    id: 'readNotifications',
    tag: TAG,
    summary: 'What was told has been read',
    description: 'Until the instant of the newest that was shown; what came since stays unread.',
    access: 'session',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['until'],
      properties: { until: INSTANT },
    },
    answers: {
      200: {
        description: 'How many are unread now.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['unread'],
          properties: { unread: { type: 'integer' } },
        },
      },
    },
    handler: ({ body, caller, idempotency }) =>
      once(app.store, idempotency, app.system(), async (db) => {
        await markRead(db, caller.user.id, asMs(body.until), app.system());
        return ok({ unread: await unreadOf(db, caller.user.id) });
      }),
  });
}
