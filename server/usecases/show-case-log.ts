import type { LogEntry, Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { type AuditRow, auditOf } from '../store/repositories/audit.ts';
import { type CaseRow, eventsOf } from '../store/repositories/cases.ts';
import { readUser } from '../store/repositories/users.ts';
import { incidentWords, place, titleOf } from './incident-words/say.ts';
import type { IncidentWords } from './incident-words/words.ts';

type Entry = LogEntry & { readonly sequence: number };

/**
 * The activity log of a case: what its events say and, after the event that they concern, the problems outside of it and
 * what was done about them.
 */
export async function showCaseLog(app: AppServices, row: CaseRow, language?: string): Promise<Entry[]> {
  const { read } = app.store;
  const release = await app.releases.byHash(read, row.release);
  const events = await eventsOf(read, row.id);
  const entries = events.flatMap(({ log, sequence }) => log.map((entry): Entry => ({ ...entry, sequence })));
  const notes = await Promise.all(
    (await auditOf(read, row.id)).map((entry) => noteOf(app, release, entry, language)),
  );
  // Sorting keeps the order of what belongs to the same event, and there the events come first.
  return [...entries, ...notes.filter((note) => note !== undefined)].sort((a, b) => a.sequence - b.sequence);
}

const SAID: { readonly [action: string]: keyof IncidentWords } = {
  'incident.opened': 'opened',
  'incident.retried': 'retried',
  'incident.skipped': 'skipped',
  'incident.edited': 'edited',
};

async function noteOf(
  app: AppServices,
  release: Release,
  { action, actor, detail }: AuditRow,
  language: string | undefined,
): Promise<Entry | undefined> {
  const said = SAID[action];
  if (said === undefined) return undefined;
  const words = incidentWords(language);
  const what = titleOf(release, { type: String(detail['type']), id: String(detail['what']) }, language);
  const user = await readUser(app.store.read, actor);
  return {
    at: String(detail['when']),
    by: user?.name ?? words.system,
    kind: said === 'opened' ? 'problem' : 'note',
    text: place(words[said], { what }),
    sequence: Number(detail['sequence']),
  };
}
