import type { AppServices } from '../../app-services.ts';
import { mailsIn, readMail } from '../../store/repositories/mailbox.ts';
import { asInstant } from '../../time/business-clock.ts';
import { ok } from '../kit/answer.ts';
import { NotFound } from '../kit/problems.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { INSTANT, TEXT } from './schemas.ts';

const TAG = 'Operations';
const MOST = 50;
const ADDRESS = { type: 'string', maxLength: 300 } as const;
const KEY = { type: 'string', minLength: 1, maxLength: 200 } as const;

const HEAD = { key: KEY, at: INSTANT, to: ADDRESS, from: ADDRESS, subject: TEXT } as const;

/** The mails of an installation without a mail server. With one they are sent, and nobody here can read them. */
export function mailboxRoutes(app: AppServices): ApiRoute[] {
  return app.config.smtpUrl === undefined ? [listMails(app), readOneMail(app)] : [];
}

function listMails(app: AppServices): ApiRoute {
  return route<{ query: { search?: string; after?: string } }>({
    method: 'GET',
    path: '/mailbox',
    id: 'listMails',
    tag: TAG,
    summary: 'The mails that would have been sent',
    access: OPERATOR,
    query: {
      search: { type: 'string', maxLength: 200, description: 'A part of the recipient or of the subject.' },
      after: {
        type: 'string',
        pattern: '^\\d{1,15}_.+$',
        maxLength: 300,
        description: '`next` of the page before.',
      },
    },
    answers: {
      200: {
        description: 'The latest first.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['mails'],
          properties: {
            mails: {
              type: 'array',
              maxItems: MOST,
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['key', 'at', 'to', 'from', 'subject'],
                properties: HEAD,
              },
            },
            next: { type: 'string', maxLength: 300 },
          },
        },
      },
    },
    handler: async ({ query }) => {
      const mails = await mailsIn(app.store.read, MOST + 1, {
        search: query.search,
        after: placeIn(query.after),
      });
      const last = mails[MOST - 1];
      return ok({
        mails: mails.slice(0, MOST).map((mail) => ({ ...mail, at: asInstant(mail.at) })),
        ...(mails.length > MOST && last !== undefined ? { next: `${last.at}_${last.key}` } : {}),
      });
    },
  });
}

function placeIn(after: string | undefined) {
  const [, at, key] = /^(\d+)_(.+)$/s.exec(after ?? '') ?? [];
  return at === undefined || key === undefined ? undefined : { at: Number(at), key };
}

function readOneMail(app: AppServices): ApiRoute {
  return route<{ params: { key: string } }>({
    method: 'GET',
    path: '/mailbox/{key}',
    id: 'readMail',
    tag: TAG,
    summary: 'A mail as its recipient would see it',
    description: '`html` holds only tags that the mailer itself writes, and fetches nothing.',
    access: OPERATOR,
    params: { key: KEY },
    answers: {
      200: {
        description: 'The mail.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['key', 'at', 'to', 'from', 'subject', 'text', 'html'],
          properties: { ...HEAD, text: TEXT, html: { type: 'string', maxLength: 1_000_000 } },
        },
      },
    },
    handler: async ({ params }) => {
      const mail = await readMail(app.store.read, params.key);
      if (mail === undefined) throw new NotFound();
      return ok({ ...mail, at: asInstant(mail.at) });
    },
  });
}
