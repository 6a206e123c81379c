import { get, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { readCase } from '../store/repositories/cases.ts';
import { type Job, nextTimers } from '../store/repositories/jobs.ts';
import { asInstant } from '../time/business-clock.ts';

/** What happens next by the clock alone, the soonest first. */
export async function showUpcoming(app: AppServices, most: number, language?: string) {
  const timers = await nextTimers(app.store.read, most);
  const shown = await Promise.all(timers.map((timer) => showTimer(app, timer, language)));
  return shown.filter((one) => one !== undefined);
}

async function showTimer(app: AppServices, { dueAt, case: id }: Job, language?: string) {
  const row = await readCase(app.store.read, id);
  if (row === undefined) return undefined;
  const release = await app.releases.byHash(app.store.read, row.release);
  const { title } = get(release, 'flow', row.flow);
  return {
    at: asInstant(dueAt),
    case: {
      id,
      number: row.number,
      title: translate(release, 'flow', row.flow, '/title', title, language),
      company: row.state.view.company.name,
    },
  };
}
