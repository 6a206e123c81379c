import { type Effect, packOf, type Release, renderMessage } from '../../../engine/index.ts';
import { LastingFault } from '../../adapters/connector.ts';
import { tokenOf } from '../../identity/one-time-links.ts';
import { composeMail, type MailSender, parseMailbox } from '../../mail/index.ts';
import type { Database } from '../../store/database.ts';
import { readCase } from '../../store/repositories/cases.ts';
import { deliveryOf, type Job, keepDelivery } from '../../store/repositories/jobs.ts';
import { liveLink } from '../../store/repositories/links.ts';
import type { Services } from '../services.ts';
import type { JobHandler } from './handler.ts';
import { type Addressee, addresseesOf, NotSendable } from './recipients.ts';

export interface EmailOptions {
  readonly sender: MailSender;
  /** Where people reach this server; links begin with it. */
  readonly publicUrl: string;
}

/** Sends the mail of an effect to its recipient. Several people behind one recipient are sent one each. */
export function emailHandler(services: Services, { sender, publicUrl }: EmailOptions): JobHandler {
  return async (job, signal) => {
    const { read } = services.store;
    const { effect, to } = emailOfJob(job);
    const row = await readCase(read, job.case);
    if (row === undefined) throw new LastingFault('gone', 'the case is not there any more');
    const release = await services.releases.byHash(read, row.release);
    const inForce = (await services.releases.inForce(read, row.pack)) ?? release;
    const addressees = await sendable(() => addresseesOf(read, release, inForce, row, to));
    const link = await linkOf(services, release, effect, job.case, publicUrl);
    let sent = 0;
    for (const addressee of addressees) {
      const key = addressees.length === 1 ? effect.key : `${effect.key}:${addressee.id}`;
      if ((await deliveryOf(read, key)) !== undefined) continue;
      const mail = mailFor(release, effect, addressee, link, key);
      const receipt = await sender.send(mail, key, signal);
      if (addressees.length > 1) await keepSent(services, job, key, receipt.messageId);
      sent += 1;
    }
    return { result: { sent, of: addressees.length } };
  };
}

function emailOfJob({ payload }: Job) {
  const effect = payload.type === 'effect' ? payload.effect : undefined;
  const to = effect?.to?.[0];
  if (effect === undefined || to === undefined) throw new LastingFault('nobody', 'this mail is to nobody');
  return { effect, to };
}

async function sendable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NotSendable) throw new LastingFault('not-sendable', error.message);
    throw error;
  }
}

function mailFor(
  release: Release,
  effect: Effect,
  { address, name, language: spoken }: Addressee,
  link: string | undefined,
  key: string,
) {
  const { languages } = packOf(release);
  const language =
    spoken !== undefined && languages.includes(spoken as never) ? spoken : (languages[0] ?? 'en');
  const { from, subject, body } = renderMessage(
    release,
    effect,
    link === undefined ? {} : { link },
    language,
  );
  return composeMail({
    from: parseMailbox(from),
    to: name === undefined ? { address } : { name, address },
    subject,
    body,
    language,
    key,
  });
}

/** The link of the event that the template names, if it is alive; a reminder carries the same one as the first mail. */
async function linkOf(
  services: Services,
  release: Release,
  effect: Effect,
  id: string,
  publicUrl: string,
): Promise<string | undefined> {
  const event = release.definitions.email[String(effect.params['template'])]?.link;
  if (event === undefined) return undefined;
  const live = await liveLink(services.store.read, id, event);
  if (live === undefined)
    throw new LastingFault('link-dead', 'the link that this mail would carry has been used or withdrawn');
  return `${publicUrl}/l/${tokenOf(services.linkSecret, live.id)}`;
}

/** So that a second try does not send it again to those who have it. */
async function keepSent(
  { store, system }: Services,
  job: Job,
  key: string,
  messageId: string,
): Promise<void> {
  await store.write((db: Database) =>
    keepDelivery(db, {
      key,
      case: job.case,
      type: job.type,
      at: system(),
      attempts: job.attempts,
      result: { messageId },
    }),
  );
}
