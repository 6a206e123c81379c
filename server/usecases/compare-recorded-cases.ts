import { packInputOf, type TaskAnswer } from '../registry/definition-tasks.ts';
import type { AppServices } from '../app-services.ts';
import type { RecordedCase, RecordedEvent } from '../registry/backtest.ts';
import { filesOf } from '../registry/sources.ts';
import { unseal, type PersonalValues } from '../runtime/history/personal.ts';
import { type CaseRow, eventsOf, type EventRow, personalOf } from '../store/repositories/cases.ts';
import type { DefinitionDraft } from '../store/repositories/definition-drafts.ts';
import { casesAfter } from '../store/repositories/recorded-cases.ts';
import { storedRelease } from '../store/repositories/releases.ts';
import type { StoredEvent } from '../store/schema/index.ts';

export interface RecordedPage {
  readonly cases: readonly RecordedCase[];
  /** Cases whose events cannot be told any more, because values of a person are missing. */
  readonly skipped: number;
  /** After which the next page begins; nothing where this was the last. */
  readonly next?: string;
}

/** The events of a page of cases as they were given, so that they can be decided again. */
export async function recordedPage(
  app: AppServices,
  pack: string,
  after: string,
  limit: number,
): Promise<RecordedPage> {
  const rows = await casesAfter(app.store.read, pack, after, limit);
  const cases: RecordedCase[] = [];
  for (const row of rows) {
    const recorded = await recordedCase(app, row);
    if (recorded !== undefined) cases.push(recorded);
  }
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    cases,
    skipped: rows.length - cases.length,
    ...(last === undefined ? {} : { next: last.id }),
  };
}

async function recordedCase(app: AppServices, row: CaseRow): Promise<RecordedCase | undefined> {
  const { read } = app.store;
  const values: PersonalValues = Object.assign(
    {},
    ...(await personalOf(read, row.id)).map((one) => one.values),
  );
  const all = (await eventsOf(read, row.id)).map((event) => ({ event, body: bodyOf(event) }));
  // What was said before a person was erased is gone; how the case stood then was written down.
  const from = Math.max(
    0,
    all.findLastIndex(({ body }) => body.kind === 'erased'),
  );
  const events = all.slice(from).map(({ event, body }) => givenOf(event, body, values));
  if (events.includes(undefined)) return undefined;
  const { id, number, flow } = row;
  return { id, number, flow, events: events as RecordedEvent[] };
}

const bodyOf = ({ body }: EventRow) => JSON.parse(body) as StoredEvent;

function givenOf(
  { sequence, at, release }: EventRow,
  body: StoredEvent,
  values: PersonalValues,
): RecordedEvent | undefined {
  const { event, missing } = unseal(body, values);
  if (missing) return undefined;
  const given = event.kind === 'erased' ? { kind: 'state' as const, state: event.state } : event;
  return { sequence, at, release, given };
}

/** Has a page of cases decided again by a draft. */
export async function compareCases(
  app: AppServices,
  draft: DefinitionDraft,
  cases: readonly RecordedCase[],
): Promise<TaskAnswer> {
  const hashes = new Set(cases.flatMap(({ events }) => events.map(({ release }) => release)));
  const releases: { [hash: string]: string } = {};
  for (const hash of hashes) releases[hash] = (await storedRelease(app.store.read, hash)) ?? '';
  return app.definitionTasks.long('backtest', { ...packInputOf(filesOf(draft.sources)), cases, releases });
}
