import type { Refused } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { reasonOf } from '../bulk/index.ts';
import { partnerOf } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import type { ImportLine, ImportRow } from '../store/repositories/imports.ts';
import type { ImportedRow, ImportVerdict } from '../store/schema/index.ts';
import { beginPrepared, flowMeant, type PreparedCase, prepareCase } from '../usecases/begin-case.ts';
import type { BulkTable } from './bulk-table.ts';
import { caseOfRow, keyOfRow, rememberRow, type RowKey } from './rows-begun.ts';
import type { KnownCase } from './taken.ts';

/** A good row, ready to become a case. */
export interface ReadyLine {
  readonly line: ImportLine;
  /** None where the answers choose no flow. */
  readonly prepared: PreparedCase | undefined;
  /** Where nothing else keeps two rows of one file sent twice from becoming two cases. */
  readonly once: RowKey | undefined;
}

/** What has become of a row. */
export interface SettledLine {
  readonly verdict: ImportVerdict;
  readonly row: ImportedRow;
  readonly begun?: CaseRow;
}

export async function readyLine(
  app: AppServices,
  row: ImportRow,
  { inForce, form, flows, caller }: BulkTable,
  line: ImportLine,
): Promise<ReadyLine> {
  const { answers } = line.row;
  const [only] = flows;
  const id = flows.length === 1 ? only?.id : flowMeant(inForce, form, answers, caller);
  const flow = flows.find((one) => one.id === id);
  if (flow === undefined) return { line, prepared: undefined, once: undefined };
  const language = row.language ?? undefined;
  const wanted = { release: inForce, flow: flow.id, caller, answers, language, request: row.request };
  const file = { partner: partnerOf(caller), pack: row.pack, sha256: row.sha256 };
  return {
    line,
    prepared: await prepareCase(app, wanted),
    once: flow.unique === undefined ? keyOfRow(file, flow.id, line.line) : undefined,
  };
}

/** Begins the case of a row in the transaction of the caller, once for each row of a file. */
export async function beginLine(
  app: AppServices,
  db: Database,
  { line, prepared, once }: ReadyLine,
): Promise<SettledLine> {
  if (prepared === undefined) return refusedLine(line.row, 'This row does not say what is to be begun.');
  const before = once === undefined ? undefined : await caseOfRow(db, once);
  if (before !== undefined) return takenLine(line.row, before, prepared.language);
  const result = await beginPrepared(app, db, prepared);
  if ('refused' in result) return refusedBy(line.row, result.refused);
  if (once !== undefined) await rememberRow(db, once, result.row, app.system());
  return { verdict: 'begun', row: line.row, begun: result.row };
}

function takenLine(row: ImportedRow, taken: KnownCase, language?: string): SettledLine {
  const message = reasonOf({ verdict: 'taken', errors: [] }, language);
  return { verdict: 'taken', row: { ...row, taken, reasons: [{ pointer: '', code: 'taken', message }] } };
}

export function refusedLine(row: ImportedRow, message: string): SettledLine {
  return { verdict: 'refused', row: { ...row, reasons: [{ pointer: '', code: 'refused', message }] } };
}

function refusedBy(row: ImportedRow, { because, message, errors, cite }: Refused): SettledLine {
  const cited = cite === undefined ? {} : { cite };
  const reasons =
    errors.length === 0
      ? [{ pointer: '', code: because, message, ...cited }]
      : errors.map(({ pointer, code, message, cite }) => ({
          pointer,
          code,
          message,
          ...(cite === undefined ? {} : { cite }),
        }));
  return { verdict: because === 'taken' ? 'taken' : 'refused', row: { ...row, reasons } };
}
