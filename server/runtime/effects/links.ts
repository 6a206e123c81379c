import { digestOfToken, tokenOf } from '../../identity/one-time-links.ts';
import { insertLink, revokeLinks } from '../../store/repositories/links.ts';
import { asMs } from '../../time/business-clock.ts';
import type { Performer } from './effect.ts';

/** One that was made before for the same event dies. */
export const issueLink: Performer = async ({ services, db, row, effect }) => {
  const { for: event, to: person } = effect.params as { for: string; to: string };
  const id = services.newId();
  const now = asMs(services.clock.now());
  await revokeLinks(db, row.id, event, now);
  await insertLink(db, {
    id,
    digest: digestOfToken(tokenOf(services.linkSecret, id)),
    purpose: 'event',
    case: row.id,
    event,
    person,
    user: null,
    createdAt: now,
    expiresAt: null,
    usedAt: null,
    revokedAt: null,
  });
};

export const revokeLink: Performer = async ({ services, db, row, effect }) => {
  await revokeLinks(db, row.id, String(effect.params['for']), asMs(services.clock.now()));
};
