import {
  type Answers,
  canonicalJson,
  type FieldFindings,
  type FormContext,
  type FormError,
  parsePointer,
  readAt,
  readRow,
  type Release,
  validate,
} from '../../engine/index.ts';
import { Breather } from './breather.ts';
import type { FileError } from './file-error.ts';
import type { Cells, CsvRow } from './header.ts';
import { Seen } from './seen.ts';
import { fileErrorMessage } from './words/say.ts';

/** Rows that are judged, and asked about, at once. */
const BATCH = 500;

/**
 * `good`: nothing stands against it. `wrong`: it has errors. `repeated`: a row without errors, earlier in this file, has the same value.
 * `taken`: what it would add is there already.
 */
type RowVerdict = 'good' | 'wrong' | 'repeated' | 'taken';

export interface JudgedRow<Known = never> {
  readonly line: number;
  readonly verdict: RowVerdict;
  /** As the file has them; empty where the row could not be read. */
  readonly cells: Cells;
  readonly answers: Answers;
  readonly errors: readonly FormError[];
  readonly warnings: readonly FormError[];
  readonly findings: readonly FieldFindings[];
  /** The line of the row without errors, earlier in this file, that has the same value. */
  readonly repeats?: number;
  /** What `taken` knows of it. */
  readonly taken?: Known | true;
  /** Why the row could not be read, and its cells in their order. */
  readonly unread?: { readonly error: FileError; readonly raw: readonly string[] };
}

export interface Judging<Known> {
  readonly release: Release;
  readonly form: string;
  /** The answer by which a row is recognised; without it, two rows are the same if all their answers are. */
  readonly same?: string;
  /** Of the messages about rows that cannot be read; those about answers have the language of their context. */
  readonly language?: string;
  readonly rows: AsyncIterable<CsvRow> | Iterable<CsvRow>;
  /** What a row is judged against. It is asked for all rows of a batch before the first promise is awaited. */
  contextFor(answers: Answers): FormContext | Promise<FormContext>;
  /** For each of the values, in their order, whether it is there already, or what is known of it. Not asked without `same`. */
  taken(values: readonly unknown[]): Taken<Known> | Promise<Taken<Known>>;
}

export type Taken<Known> = readonly (Known | boolean | undefined)[];

/** Judges the rows of a file by the same function as a form that somebody filled in, and lets other work go on meanwhile. */
export async function* judgeRows<Known = never>(
  judging: Judging<Known>,
): AsyncGenerator<JudgedRow<Known>, void> {
  const judge = new RowJudge(judging);
  /* Not `yield*`, which would wrap each row in two promises more. */
  let batch: CsvRow[] = [];
  for await (const row of judging.rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    for (const judged of await judge.all(batch)) yield judged;
    batch = [];
  }
  for (const judged of await judge.all(batch)) yield judged;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

class RowJudge<Known> {
  readonly #judging: Judging<Known>;
  readonly #same: readonly string[];
  readonly #seen = new Seen();
  readonly #breather = new Breather();

  constructor(judging: Judging<Known>) {
    this.#judging = judging;
    this.#same = parsePointer(judging.same ?? '');
  }

  async all(rows: readonly CsvRow[]): Promise<JudgedRow<Known>[]> {
    const answers = rows.map((row) => this.#answersOf(row));
    const contexts = await this.#contextsFor(answers);
    const judged: Mutable<JudgedRow<Known>>[] = [];
    for (const [index, row] of rows.entries()) {
      judged.push(this.#judge(row, answers[index], contexts[index]));
      if (this.#breather.due) await this.#breather.pause();
    }
    await this.#markTaken(judged);
    return judged;
  }

  #answersOf(row: CsvRow): Answers | undefined {
    const { release, form } = this.#judging;
    return row.error === undefined ? readRow(release, form, row.cells) : undefined;
  }

  async #contextsFor(
    answers: readonly (Answers | undefined)[],
  ): Promise<readonly (FormContext | undefined)[]> {
    const asked = answers.map((each) => each && this.#judging.contextFor(each));
    return asked.some((each) => each instanceof Promise)
      ? Promise.all(asked)
      : (asked as readonly (FormContext | undefined)[]);
  }

  #judge(row: CsvRow, answers?: Answers, context?: FormContext): Mutable<JudgedRow<Known>> {
    if (row.error !== undefined) return this.#unread(row.error, row.raw ?? []);
    if (answers === undefined || context === undefined) throw new TypeError('a row needs a context');
    const { release, form } = this.#judging;
    const { valid, answers: normal, errors, warnings, findings } = validate(release, form, answers, context);
    const { line, cells } = row;
    const repeats = valid ? this.#repeats(readAt(normal, this.#same), line) : undefined;
    const verdict = valid ? (repeats === undefined ? 'good' : 'repeated') : 'wrong';
    const judged = { line, verdict, cells, answers: normal, errors, warnings, findings } as const;
    return repeats === undefined ? judged : { ...judged, repeats };
  }

  /** Rows that are wrong do not count: the one that somebody wrote again below is not held back by them. */
  #repeats(value: unknown, line: number): number | undefined {
    if (value === undefined) return undefined;
    return this.#seen.note(typeof value === 'string' ? `"${value}` : canonicalJson(value), line);
  }

  #unread(error: FileError, raw: readonly string[]): Mutable<JudgedRow<Known>> {
    const message = fileErrorMessage(error, this.#judging.language);
    return {
      line: error.line,
      verdict: 'wrong',
      cells: {},
      answers: {},
      errors: [{ pointer: '', code: error.code, message, params: error.params }],
      warnings: [],
      findings: [],
      unread: { error, raw },
    };
  }

  async #markTaken(judged: readonly Mutable<JudgedRow<Known>>[]): Promise<void> {
    if (this.#judging.same === undefined) return;
    const asked = judged
      .filter(({ verdict }) => verdict === 'good')
      .map((row) => ({ row, value: readAt(row.answers, this.#same) }))
      .filter(({ value }) => value !== undefined);
    if (asked.length === 0) return;
    const known = await this.#judging.taken(asked.map(({ value }) => value));
    if (known.length !== asked.length)
      throw new RangeError(`${asked.length} values were asked about, and ${known.length} answered`);
    for (const [index, { row }] of asked.entries()) {
      const taken = known[index];
      if (taken === undefined || taken === false) continue;
      row.verdict = 'taken';
      row.taken = taken as Known | true;
    }
  }
}
