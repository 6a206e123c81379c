import { type Case, type RecordEntry, type Release } from '../../../engine/index.ts';
import { entryOf } from '../../directory/derived.ts';
import type { Database } from '../../store/database.ts';
import { readRecord, type RecordRow, recordsOf } from '../../store/repositories/records.ts';

const EVERYTHING = { sees: 'everything' } as const;

export type Entries = { readonly [id: string]: RecordEntry };

/** Whose records count: those of the partner, and of the customer concerned. */
export interface Around {
  readonly partner: string;
  readonly customer: string | undefined;
  /** The drafts and cases whose provisional records may be seen: nobody else is offered them. */
  readonly drafts: readonly string[];
}

/** Some records by their ids. One of another company, or provisional elsewhere, is as if it did not exist. */
export async function entriesNamed(
  db: Database,
  release: Release,
  around: Around,
  ids: Iterable<string>,
): Promise<Entries> {
  const entries: Record<string, RecordEntry> = {};
  for (const id of new Set(ids)) {
    const row = await readRecord(db, id, EVERYTHING);
    const entry = row && entryWithin(release, around, row);
    if (entry !== undefined) entries[id] = entry;
  }
  return entries;
}

/** All that can be chosen among. */
export async function entriesAround(db: Database, release: Release, around: Around): Promise<Entries> {
  const companies = around.customer === undefined ? [around.partner] : [around.partner, around.customer];
  const rows = await recordsOf(db, { companies, pack: release.pack }, EVERYTHING);
  const entries: Record<string, RecordEntry> = {};
  for (const row of rows) {
    const entry = entryWithin(release, around, row);
    if (entry !== undefined) entries[row.id] = entry;
  }
  return entries;
}

function entryWithin(release: Release, around: Around, row: RecordRow): RecordEntry | undefined {
  if (row.pack !== release.pack) return undefined;
  if (row.draft !== null && !around.drafts.includes(row.draft)) return undefined;
  if (row.company === around.partner) return entryOf(release, row, 'own');
  return row.company === around.customer ? entryOf(release, row, 'customer') : undefined;
}

/** Around a case that has begun. */
export function aroundCase({ view }: Case, drafts: readonly string[] = []): Around {
  return {
    partner: view.partner.id,
    customer: view.company.id === view.partner.id ? undefined : view.company.id,
    drafts: [view.id, ...drafts],
  };
}
