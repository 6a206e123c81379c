import { and, eq, inArray } from 'drizzle-orm';
import { find, readPointer } from '../../../engine/index.ts';
import type { Connector, Memory, Notice } from '../../adapters/connector.ts';
import type { Database } from '../../store/database.ts';
import { type CaseRow, readCase } from '../../store/repositories/cases.ts';
import { sqliteSchema as schema } from '../../store/schema/index.ts';
import type { Services } from '../services.ts';
import { tellCase } from '../steps/tell-case.ts';
import { takeEvent } from '../steps/take-event.ts';

const { connectorMemory, caseNotices } = schema;

/**
 * Asks a service what is new, and tells the cases. What the connector remembers is written together with what came of it,
 * so that after a crash nothing has been missed, and what is told twice is refused by the case the second time.
 */
export async function look(services: Services, connector: Connector, signal: AbortSignal): Promise<number> {
  if (connector.look === undefined) return 0;
  const [known] = await services.store.read
    .select()
    .from(connectorMemory)
    .where(eq(connectorMemory.connector, connector.id));
  const { notices, memory } = await connector.look(known?.memory ?? {}, signal);
  const rows = await services.store.write(async (db) => {
    const told: CaseRow[] = [];
    for (const notice of notices) told.push(...(await tellCases(services, db, connector.id, notice)));
    await remember(db, connector.id, memory);
    return told;
  });
  for (const row of rows) tellCase(services, row);
  return rows.length;
}

async function remember(db: Database, connector: string, memory: Memory): Promise<void> {
  await db
    .insert(connectorMemory)
    .values({ connector, memory })
    .onConflictDoUpdate({ target: connectorMemory.connector, set: { memory } });
}

/** The cases that a notice is about say so themselves: by a value that both have, or by waiting for any such notice. */
async function tellCases(
  services: Services,
  db: Database,
  connector: string,
  notice: Notice,
): Promise<CaseRow[]> {
  const operation = `${connector}.${notice.operation}`;
  const found = await db
    .select()
    .from(caseNotices)
    .where(
      and(eq(caseNotices.operation, operation), inArray(caseNotices.value, ['', ...textsIn(notice.payload)])),
    );
  const told: CaseRow[] = [];
  for (const { case: id, event, value } of found) {
    const row = await readCase(db, id);
    if (row === undefined || !(await isAbout(services, db, row, event, value, notice))) continue;
    const taken = await takeEvent(services, db, {
      case: id,
      event: { kind: 'event', name: event, by: { kind: 'connector' }, payload: notice.payload },
      actor: 'connector',
      request: operation,
    });
    if ('row' in taken && !('refused' in taken)) told.push(taken.row);
  }
  return told;
}

async function isAbout(
  services: Services,
  db: Database,
  row: CaseRow,
  event: string,
  value: string,
  { payload, partner }: Notice,
): Promise<boolean> {
  if (partner !== undefined && partner !== row.partner) return false;
  const release = await services.releases.byHash(db, row.release);
  const about = find(release, 'flow', row.flow)?.events?.[event]?.about;
  return about === undefined || readPointer(payload, about.payload) === value;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
