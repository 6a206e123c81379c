import { LastingFault } from '../../adapters/connector.ts';
import { isHiddenAnywhere } from '../../directory/hidden-company.ts';
import { ACCOUNT_LINK_LASTS, issueAccountLink } from '../../identity/account-links.ts';
import { tokenOf } from '../../identity/one-time-links.ts';
import { accountMailWords } from '../../identity/words/index.ts';
import { composeMail, type MailSender, parseMailbox } from '../../mail/index.ts';
import { providerCompany, readCompany } from '../../store/repositories/companies.ts';
import type { Job } from '../../store/repositories/jobs.ts';
import { latestLinkOfUser } from '../../store/repositories/links.ts';
import { readUser, userByLogin, type UserRow } from '../../store/repositories/users.ts';
import type { JobPayload } from '../../store/schema/index.ts';
import type { Services } from '../services.ts';
import type { JobHandler } from './handler.ts';

export interface AccountMailOptions {
  readonly sender: MailSender;
  /** Where people reach this server; links begin with it. */
  readonly publicUrl: string;
  /** `Name <address>`. */
  readonly from: string;
}

const HOUR = 3_600_000;
/** Milliseconds in which nobody is sent a second link to reset a password, however often somebody asks for one. */
const NOT_AGAIN_FOR = 600_000;

/**
 * Mails somebody the link with which to choose a password. The link is made here, under the id of the job: a second try
 * sends the same one.
 */
export function accountMailHandler(services: Services, options: AccountMailOptions): JobHandler {
  return async (job, signal) => {
    const { payload } = job;
    if (payload.type !== 'mail') throw new LastingFault('nobody', 'this mail is to nobody');
    const user = await userMeant(services, payload);
    if (user === undefined || user.disabled) return { result: { sent: 0 } };
    await refuseHidden(services, user);
    if (payload.mail === 'reset' && (await isTooSoon(services, job, user))) return { result: { sent: 0 } };
    await services.store.write((db) =>
      issueAccountLink(services, db, { id: job.id, purpose: payload.mail, user: user.id }),
    );
    const mail = await mailTo(services, options, job.id, payload, user);
    const { messageId } = await options.sender.send(mail, mail.key, signal);
    return { result: { sent: 1, messageId } };
  };
}

type Payload = Extract<JobPayload, { type: 'mail' }>;

function userMeant({ store }: Services, payload: Payload): Promise<UserRow | undefined> {
  return payload.mail === 'reset'
    ? userByLogin(store.read, payload.login)
    : readUser(store.read, payload.user);
}

/** The relationship can have become stricter since the user was invited. */
async function refuseHidden(services: Services, { company }: UserRow): Promise<void> {
  const row = await readCompany(services.store.read, company, { sees: 'everything' });
  if (row === undefined || (await isHiddenAnywhere(services, row)))
    throw new LastingFault('not-sendable', 'the company of this user must not be written to');
}

async function isTooSoon({ store, clock }: Services, { id }: Job, user: UserRow): Promise<boolean> {
  const latest = await latestLinkOfUser(store.read, user.id, 'reset');
  return latest !== undefined && latest.id !== id && clock.ms() - latest.createdAt < NOT_AGAIN_FOR;
}

async function mailTo(
  services: Services,
  { publicUrl, from }: AccountMailOptions,
  id: string,
  { mail, language: asked }: Payload,
  { name, email, language: own }: UserRow,
) {
  const lasts = ACCOUNT_LINK_LASTS[mail];
  const provider = (await providerCompany(services.store.read))?.name ?? new URL(publicUrl).hostname;
  const link = `${publicUrl}/l/${tokenOf(services.linkSecret, id)}`;
  const values = { name, provider, link, days: Math.round(lasts / (24 * HOUR)), hours: lasts / HOUR };
  const { language, subject, body } = accountMailWords(mail, values, own ?? asked);
  const to = { name, address: email };
  return composeMail({ from: parseMailbox(from), to, subject, body, language, key: `account:${id}` });
}
