import { find, type LogEntry, type Release, retold, type ToldOf, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { type AuditRow, auditOf } from '../store/repositories/audit.ts';
import { type CaseRow, type EventRow, eventsOf } from '../store/repositories/cases.ts';
import { readUser } from '../store/repositories/users.ts';
import type { StoredEvent } from '../store/schema/index.ts';
import { incidentWords, place, titleOf } from './incident-words/say.ts';
import type { IncidentWords } from './incident-words/words.ts';

type Entry = LogEntry & {
  readonly sequence: number;
  /** Whether somebody did it, a service answered or sent news, or the portal did it by itself. */
  readonly from: 'person' | 'service' | 'portal';
};

/**
 * The activity log of a case: what its events say and, after the event that they concern, the problems outside of it and
 * what was done about them.
 */
export async function showCaseLog(app: AppServices, row: CaseRow, language?: string): Promise<Entry[]> {
  const { read } = app.store;
  const release = await app.releases.byHash(read, row.release);
  const events = await eventsOf(read, row.id);
  const entries = events.flatMap((event) => entriesOf(release, row.flow, event, language));
  const notes = await Promise.all(
    (await auditOf(read, row.id)).map((entry) => noteOf(app, release, entry, language)),
  );
  // Sorting keeps the order of what belongs to the same event, and there the events come first.
  return [...entries, ...notes.filter((note) => note !== undefined)].sort((a, b) => a.sequence - b.sequence);
}

function entriesOf(release: Release, flow: string, event: EventRow, language?: string): Entry[] {
  const of = eventIn(event);
  const from = fromOf(of);
  return event.log.map((entry) => ({
    ...entry,
    by: from === 'person' ? entry.by : nameOf(release, entry.by, from, language),
    text: retold(release, flow, entry, of, language),
    sequence: event.sequence,
    from,
  }));
}

/** What was said before a person was erased is gone; the log of it is not. */
function eventIn({ body }: EventRow): ToldOf | undefined {
  const stored = JSON.parse(body) as StoredEvent;
  if (stored.kind === 'start') return 'start';
  return stored.kind === 'event' ? stored.event : undefined;
}

function fromOf(of: ToldOf | undefined): Entry['from'] {
  if (of === undefined) return 'portal';
  if (of === 'start') return 'person';
  if (of.kind === 'timer') return 'portal';
  if (of.kind !== 'event' || of.by.kind === 'connector') return 'service';
  return of.by.kind === 'timer' ? 'portal' : 'person';
}

function nameOf(release: Release, by: string, from: 'service' | 'portal', language?: string): string {
  if (from === 'portal') return incidentWords(language).system;
  const connector = by.split('.')[0] ?? by;
  const title = find(release, 'connector', connector)?.title ?? by;
  return translate(release, 'connector', connector, '/title', title, language);
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
    from: user === undefined ? 'portal' : 'person',
  };
}
