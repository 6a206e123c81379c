import { asc, gt, inArray } from 'drizzle-orm';
import type { Release } from '../../../engine/index.ts';
import type { Releases } from '../../registry/releases.ts';
import type { Database } from '../../store/database.ts';
import { auditDigest, auditEntries } from '../../store/repositories/audit.ts';
import { eventsOf, personalOf } from '../../store/repositories/cases.ts';
import { sqliteSchema as schema } from '../../store/schema/index.ts';
import { digestOf, type PersonalValues } from './personal.ts';
import { type Fault, rebuild } from './rebuild.ts';

/** A point that was reached: whatever is stored has to contain it. */
export interface Head {
  readonly case: string;
  readonly sequence: number;
  readonly digest: string;
}

export interface Verified {
  readonly cases: number;
  readonly events: number;
  readonly auditEntries: number;
  readonly heads: number;
  readonly faults: readonly (Fault | { readonly what: 'audit' | 'cut'; readonly detail: string })[];
}

const PAGE = 200;

/** Rebuilds every case from its events and compares. `heads` were published earlier: a tail that was cut off shows by them. */
export async function verifyAll(
  db: Database,
  releases: Releases,
  heads: readonly Head[] = [],
  onCase: (done: number) => void = () => undefined,
): Promise<Verified> {
  const faults: Verified['faults'][number][] = [];
  let [cases, events] = [0, 0];
  for (let after = ''; ;) {
    const page = await db
      .select()
      .from(schema.cases)
      .where(gt(schema.cases.id, after))
      .orderBy(asc(schema.cases.id))
      .limit(PAGE);
    for (const row of page) {
      const stored = await eventsOf(db, row.id);
      const values = await valuesOf(db, row.id, faults);
      const open = await releasesFor(db, releases, new Set(stored.map(({ release }) => release)));
      const rebuilt = rebuild(row, stored, values, (hash) => open.get(hash) as Release);
      faults.push(...rebuilt.faults);
      events += rebuilt.events;
      cases += 1;
      onCase(cases);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    after = last.id;
  }
  faults.push(...(await cutTails(db, heads)));
  const audit = await verifyAudit(db);
  faults.push(...audit.faults);
  return { cases, events, auditEntries: audit.entries, heads: heads.length, faults };
}

async function releasesFor(
  db: Database,
  releases: Releases,
  hashes: ReadonlySet<string>,
): Promise<Map<string, Release>> {
  const open = new Map<string, Release>();
  for (const hash of hashes) {
    try {
      open.set(hash, await releases.byHash(db, hash));
    } catch {
      // Deciding the event again says that it is missing, and at which event.
    }
  }
  return open;
}

/** The values themselves are checked too: a digest that does not fit its value says that the value was changed. */
async function valuesOf(
  db: Database,
  id: string,
  faults: Verified['faults'][number][],
): Promise<PersonalValues> {
  const values: Record<string, PersonalValues[string]> = {};
  for (const row of await personalOf(db, id))
    for (const [digest, known] of Object.entries(row.values)) {
      values[digest] = known;
      if (digestOf(known.salt, known.value) !== digest)
        faults.push({
          case: id,
          sequence: row.sequence,
          what: 'values',
          detail: 'a value of a person was changed',
        });
    }
  return values;
}

async function cutTails(db: Database, heads: readonly Head[]): Promise<{ what: 'cut'; detail: string }[]> {
  const faults: { what: 'cut'; detail: string }[] = [];
  for (let from = 0; from < heads.length; from += PAGE) {
    const page = heads.slice(from, from + PAGE);
    const events = await db
      .select({
        case: schema.caseEvents.case,
        sequence: schema.caseEvents.sequence,
        digest: schema.caseEvents.digest,
      })
      .from(schema.caseEvents)
      .where(
        inArray(
          schema.caseEvents.case,
          page.map((head) => head.case),
        ),
      );
    const known = new Set(events.map((event) => `${event.case}:${event.sequence}:${event.digest}`));
    for (const head of page)
      if (!known.has(`${head.case}:${head.sequence}:${head.digest}`))
        faults.push({
          what: 'cut',
          detail: `case ${head.case} had reached event ${head.sequence} with digest ${head.digest.slice(0, 12)}, which is not there`,
        });
  }
  return faults;
}

async function verifyAudit(db: Database): Promise<{
  entries: number;
  faults: { what: 'audit'; detail: string }[];
}> {
  const faults: { what: 'audit'; detail: string }[] = [];
  let previous: string | undefined;
  const entries = await auditEntries(db);
  for (const [index, entry] of entries.entries()) {
    if (entry.sequence !== index + 1)
      faults.push({ what: 'audit', detail: `entry ${index + 1} of the audit log is not there` });
    if ((previous !== undefined && entry.previous !== previous) || auditDigest(entry) !== entry.digest)
      faults.push({
        what: 'audit',
        detail: `entry ${entry.sequence} of the audit log is not what was written`,
      });
    previous = entry.digest;
  }
  return { entries: entries.length, faults };
}
