import { asc, desc, eq, gt, type SQL } from 'drizzle-orm';
import type { Fault } from '../runtime/history/rebuild.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';
import { asMs } from '../time/business-clock.ts';

const { cases, caseEvents } = schema;

const PAGE = 200;

/**
 * What stands beside the state of a case, for the database to search by, says the same as the case: whose it is decides who
 * sees it. That the state is right is shown by rebuilding it.
 */
export async function verifyColumns(db: Database): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let after = ''; ;) {
    const page = await db.select().from(cases).where(gt(cases.id, after)).orderBy(asc(cases.id)).limit(PAGE);
    for (const row of page)
      for (const column of await strayColumns(db, row))
        faults.push({
          case: row.id,
          sequence: row.sequence,
          what: 'state',
          detail: `its ${column} is not that of the case`,
        });
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return faults;
    after = last.id;
  }
}

async function strayColumns(db: Database, row: CaseRow): Promise<string[]> {
  const { view, status } = row.state;
  const [first, last] = await endsOf(db, row.id);
  const wanted: Partial<CaseRow> = {
    id: view.id,
    number: view.number,
    flow: view.flow,
    partner: view.partner.id,
    company: view.company.id,
    starter: view.starter.id,
    status,
    ...(first === undefined ? {} : { openedAt: asMs(first.at) }),
    ...(last === undefined ? {} : { release: last.release }),
    ...(await packOf(db, row)),
  };
  return (Object.keys(wanted) as (keyof CaseRow)[]).filter((column) => row[column] !== wanted[column]);
}

async function packOf(db: Database, { release }: CaseRow): Promise<{ pack?: string }> {
  const { hash, pack } = schema.releases;
  const [row] = await db.select({ pack }).from(schema.releases).where(eq(hash, release));
  return row ?? {};
}

async function endsOf(db: Database, id: string) {
  const { at, release, sequence } = caseEvents;
  const end = async (order: SQL) => {
    const events = db.select({ at, release }).from(caseEvents).where(eq(caseEvents.case, id));
    const [event] = await events.orderBy(order).limit(1);
    return event;
  };
  return [await end(asc(sequence)), await end(desc(sequence))] as const;
}
