import { type Answers, type FormContext, get, headingErrors } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import {
  type CsvFile,
  fileErrorMessage,
  type JudgedRow,
  judgeRows,
  READ_LIMITS,
  readCsv,
} from '../bulk/index.ts';
import { answeredChecks, answersIn } from '../forms/checks.ts';
import { placedForm } from '../forms/form-place.ts';
import { partnerOf } from '../identity/caller.ts';
import {
  addLines,
  changeImport,
  dropLines,
  dropParts,
  type ImportChange,
  type ImportRow,
  partsOf,
} from '../store/repositories/imports.ts';
import type { ImportProblem } from '../store/schema/index.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { BulkTable } from './bulk-table.ts';
import { counted, NO_COUNTS } from './counts.ts';
import { rowOf } from './judged-row.ts';
import { type KnownCase, takenBy } from './taken.ts';

/** Rows that are kept in one transaction. */
const BATCH = 250;
/** Questions to other systems at a time, where a form asks them about every row. */
const QUESTIONS = 4;
/** Things that are wrong with a file as such; more of them tell nobody more. */
const MOST_PROBLEMS = 50;

/** What is asked while it runs. */
export interface Watching {
  readonly signal: AbortSignal;
  /** Something has changed about the import. */
  tell(): void;
}

/**
 * Reads the file of an import and judges its rows, each as if somebody had typed it. Begun again it begins anew; the file is
 * let go when every row has been judged.
 */
export async function judgeImport(
  app: AppServices,
  row: ImportRow,
  bulk: BulkTable,
  watching: Watching,
): Promise<void> {
  const { store } = app;
  await store.write((db) => dropLines(db, row.id));
  const source = new CountedBytes(partsOf(store.read, row.id));
  const { maxRows } = bulk;
  const csv = await readCsv(source, { ...READ_LIMITS, maxRows });
  if (csv.refused !== undefined) {
    const problems = csv.refused.map((error) => ({
      line: error.line,
      code: error.code,
      message: fileErrorMessage(error, spoken(row)),
    }));
    return settle(app, row, { status: 'refused', problems });
  }
  const strange = strangeHeadings(csv, bulk, spoken(row));
  if (strange.length > 0) {
    await csv.rows.return();
    return settle(app, row, { status: 'refused', problems: strange, headings: csv.header.headings });
  }
  await judgeAll(app, row, bulk, csv, source, watching);
}

const spoken = ({ language }: ImportRow): string | undefined => language ?? undefined;

function strangeHeadings(
  { header }: CsvFile,
  { inForce, form }: BulkTable,
  language?: string,
): ImportProblem[] {
  return headingErrors(inForce, form, header.headings, language).map(({ code, message }) => ({
    line: header.line,
    code,
    message,
  }));
}

async function judgeAll(
  app: AppServices,
  row: ImportRow,
  bulk: BulkTable,
  { header, rows }: CsvFile,
  source: CountedBytes,
  { signal, tell }: Watching,
): Promise<void> {
  const { headings, delimiter } = header;
  const { id } = row;
  let counts = NO_COUNTS;
  let position = 0;
  const problems: ImportProblem[] = [];
  const keep = async (batch: readonly JudgedRow<KnownCase>[]): Promise<boolean> => {
    counts = counted(
      counts,
      batch.map(({ verdict }) => [verdict, 1] as const),
    );
    const lines = batch.map((judged) => ({
      import: id,
      position: (position += 1),
      line: judged.line,
      verdict: judged.verdict,
      row: rowOf(judged, bulk.same, spoken(row)),
    }));
    const going = await app.store.write(async (db) => {
      const to = { counts, headings, delimiter, read: source.count, changedAt: app.system() };
      if (!(await changeImport(db, id, ['judging'], to))) return false;
      await addLines(db, lines);
      return true;
    });
    tell();
    return going;
  };
  let batch: JudgedRow<KnownCase>[] = [];
  for await (const judged of judgeRows<KnownCase>({ ...(await judgingOf(app, row, bulk)), rows })) {
    if (signal.aborted) return;
    if (judged.unread?.error.rest === 'unread' && problems.length < MOST_PROBLEMS)
      problems.push(problemOf(judged));
    batch.push(judged);
    if (batch.length < BATCH) continue;
    if (!(await keep(batch))) return;
    batch = [];
  }
  if (batch.length > 0 && !(await keep(batch))) return;
  await settle(app, row, { status: 'ready', problems, headings, delimiter, read: row.size });
}

function problemOf({ line, errors }: JudgedRow<KnownCase>): ImportProblem {
  return { line, code: errors[0]?.code ?? '', message: errors[0]?.message ?? '' };
}

async function judgingOf(app: AppServices, row: ImportRow, bulk: BulkTable) {
  const { inForce, form, caller, same } = bulk;
  const language = spoken(row);
  const place = { kind: 'start', pack: inForce.pack, form } as const;
  const { context } = await placedForm(app, app.store.read, place, { caller, language });
  return {
    release: inForce,
    form,
    contextFor: contextFor(app, bulk, context),
    taken: takenBy(app, bulk),
    ...(same === undefined ? {} : { same }),
    ...(language === undefined ? {} : { language }),
  };
}

/** A form that asks other systems asks them about every row, a few at a time. */
function contextFor(app: AppServices, { inForce, form, caller }: BulkTable, context: FormContext) {
  if (Object.keys(get(inForce, 'form', form).checks ?? {}).length === 0) return () => context;
  const partner = { id: partnerOf(caller), attributes: caller.company.attributes };
  const one = fewAtOnce(QUESTIONS);
  return (answers: Answers): Promise<FormContext> =>
    one(async () => {
      const asking = { release: inForce, form, answers, context, partner };
      return { ...context, checks: answersIn(await answeredChecks(app, asking, {})) };
    });
}

async function settle(app: AppServices, { id }: ImportRow, to: ImportChange): Promise<void> {
  await app.store.write(async (db) => {
    await changeImport(db, id, ['judging'], { ...to, changedAt: app.system() });
    await dropParts(db, id);
  });
}

/** Bytes as they are read, and how many have been. */
class CountedBytes implements AsyncIterable<Uint8Array> {
  readonly #source: AsyncIterable<Uint8Array>;
  count = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
    for await (const bytes of this.#source) {
      this.count += bytes.length;
      yield bytes;
    }
  }
}
