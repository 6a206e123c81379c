import type { Services } from '../runtime/services.ts';
import type { Database } from '../store/database.ts';
import { putJob } from '../store/repositories/jobs.ts';
import { insertLink, readLink, revokeLinksOfUser } from '../store/repositories/links.ts';
import type { JobPayload } from '../store/schema/index.ts';
import { digestOfToken, tokenOf } from './one-time-links.ts';
import type { AccountMail } from './words/index.ts';

const HOUR = 3_600_000;

/** Milliseconds for which a link to choose a password works. */
export const ACCOUNT_LINK_LASTS: { readonly [mail in AccountMail]: number } = {
  invitation: 7 * 24 * HOUR,
  reset: 2 * HOUR,
};

/** With which a user chooses the first password, or another one. */
export interface NewAccountLink {
  readonly id: string;
  readonly purpose: AccountMail;
  readonly user: string;
}

/**
 * A link to choose a password. Those that were given out before for the same die. A second call with the same id changes
 * nothing, so that a mail that is sent again carries the same link.
 */
export async function issueAccountLink(
  { clock, linkSecret }: Pick<Services, 'clock' | 'linkSecret'>,
  db: Database,
  { id, purpose, user }: NewAccountLink,
): Promise<void> {
  if ((await readLink(db, id)) !== undefined) return;
  const now = clock.ms();
  await revokeLinksOfUser(db, user, purpose, now);
  await insertLink(db, {
    id,
    digest: digestOfToken(tokenOf(linkSecret, id)),
    purpose,
    case: null,
    event: null,
    person: null,
    user,
    createdAt: now,
    expiresAt: now + ACCOUNT_LINK_LASTS[purpose],
    usedAt: null,
    revokedAt: null,
  });
}

/** Has a mail about an account sent, once this is committed; `id` is that of its link. Whoever calls wakes the worker then. */
export async function mailLater(
  services: Services,
  db: Database,
  payload: Extract<JobPayload, { type: 'mail' }>,
  id: string = services.newId(),
): Promise<void> {
  const now = services.system();
  await putJob(db, {
    queue: 'effect',
    dueAt: now,
    id,
    case: '',
    name: `mail:${id}`,
    type: 'mail',
    payload,
    createdAt: now,
  });
}
