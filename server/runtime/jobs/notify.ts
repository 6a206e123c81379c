import { renderNotice } from '../../../engine/index.ts';
import { LastingFault } from '../../adapters/connector.ts';
import { readCase } from '../../store/repositories/cases.ts';
import { keepNotifications } from '../../store/repositories/notifications.ts';
import { asMs } from '../../time/business-clock.ts';
import type { Services } from '../services.ts';
import type { JobHandler } from './handler.ts';
import { type Addressee, addresseesOf } from './recipients.ts';

/** Puts a notice before the users whom it concerns, each in their language. */
export function notifyHandler(services: Services): JobHandler {
  return async (job) => {
    const { read } = services.store;
    const effect = job.payload.type === 'effect' ? job.payload.effect : undefined;
    const row = await readCase(read, job.case);
    if (effect === undefined || row === undefined) throw new LastingFault('gone', 'there is nothing to tell');
    const release = await services.releases.byHash(read, row.release);
    const inForce = (await services.releases.inForce(read, row.pack)) ?? release;
    const addressees: Addressee[] = [];
    for (const to of effect.to ?? [])
      addressees.push(...(await addresseesOf(read, release, inForce, row, to)));
    const at = asMs(services.clock.now());
    const notices = addressees.flatMap(({ user, language }) =>
      user === undefined
        ? []
        : [{ user, case: row.id, text: renderNotice(release, effect, language), at, key: effect.key }],
    );
    return {
      result: { told: notices.length },
      within: async (db) => {
        await keepNotifications(db, notices);
        for (const { user } of notices) services.changes.publish({ kind: 'notification', user });
        return undefined;
      },
    };
  };
}
