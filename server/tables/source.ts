import type { Release, TableDefinition } from '../../engine/index.ts';
import { attributesOf } from '../directory/derived.ts';
import { type Caller, scopeOf } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { companiesWithin, type CompanyRow } from '../store/repositories/companies.ts';
import { recordsOf } from '../store/repositories/records.ts';
import type { ListedCases } from './listed-cases.ts';
import type { TableRow } from './table-row.ts';

/** All rows of a table that the caller may see. */
export async function rowsOf(
  listed: ListedCases,
  db: Database,
  inForce: Release,
  { rows }: TableDefinition,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const scope = scopeOf(caller);
  if ('flows' in rows) {
    const which = { pack: inForce.pack, flows: rows.flows, finished: rows.finished === true };
    return listed.rows(db, inForce, which, scope);
  }
  if ('record' in rows) return recordRows(db, inForce, rows.record, caller);
  const companies = await companiesWithin(db, scope);
  return companies.filter(({ kind }) => kind === 'customer').map((row) => companyRow(inForce, row));
}

/** Those of the acting company; one that comes into being with a case is listed once that has settled it. */
async function recordRows(db: Database, inForce: Release, kind: string, caller: Caller): Promise<TableRow[]> {
  const of = { companies: [caller.acting.id], pack: inForce.pack, kind };
  const records = await recordsOf(db, of, scopeOf(caller));
  return records
    .filter(({ draft }) => draft === null)
    .map((row) => ({
      id: row.id,
      kind: 'record',
      version: row.version,
      data: attributesOf(inForce, row),
      own: inForce,
    }));
}

function companyRow(own: Release, company: CompanyRow): TableRow {
  const { id, version, name, relationship, attributes } = company;
  const known = relationship === null ? { name } : { name, relationship };
  return { id, kind: 'company', version, data: { ...attributes, ...known }, own, company };
}
