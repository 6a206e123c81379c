import type { FormDefinition } from '../../engine/index.ts';
import { type JudgedRow, reasonOf } from '../bulk/index.ts';
import type { ImportedRow } from '../store/schema/index.ts';
import type { KnownCase } from './taken.ts';

/** A judged row as it is kept. */
export function rowOf(
  judged: JudgedRow<KnownCase>,
  same: string | undefined,
  language?: string,
): ImportedRow {
  const { cells, answers, warnings, repeats, taken, unread } = judged;
  return {
    cells,
    answers,
    reasons: reasonsOf(judged, same, language),
    warnings: warnings.map(({ message }) => message),
    ...(unread === undefined ? {} : { raw: unread.raw }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(typeof taken === 'object' ? { taken } : {}),
  };
}

function reasonsOf(
  judged: JudgedRow<KnownCase>,
  same: string | undefined,
  language?: string,
): ImportedRow['reasons'] {
  const { verdict, errors } = judged;
  if (verdict === 'repeated' || verdict === 'taken')
    return [{ pointer: same ?? '', code: verdict, message: reasonOf(judged, language) }];
  return errors.map(({ pointer, code, message, cite }) => ({
    pointer,
    code,
    message,
    ...(cite === undefined ? {} : { cite }),
  }));
}

/** A kept row as it was judged, for the file of those that were not accepted. */
export function judgedOf(line: number, row: ImportedRow, verdict: string): JudgedRow<KnownCase> {
  const { cells, answers, reasons, raw, repeats } = row;
  return {
    line,
    verdict: verdict === 'repeated' || verdict === 'taken' ? verdict : 'wrong',
    cells,
    answers,
    errors: reasons,
    warnings: [],
    findings: [],
    ...(repeats === undefined ? {} : { repeats }),
    ...(raw === undefined
      ? {}
      : { unread: { error: { code: 'tooFewCells', line, rest: 'read', params: {} }, raw } }),
  };
}

/** In which column of the file an answer stands, from 0. */
export function columnFinder(
  form: FormDefinition | undefined,
  headings: readonly string[],
): (pointer: string) => number | undefined {
  const places = new Map<string, number>();
  const byHeading = new Map(headings.map((heading, index) => [folded(heading), index]));
  for (const [name, { to }] of Object.entries(form?.columns ?? {})) {
    const index = byHeading.get(folded(name));
    if (index !== undefined) places.set(to, index);
  }
  return (pointer) => places.get(pointer);
}

/** As headings are told apart: not by capitals and blanks. */
const folded = (heading: string): string => heading.trim().replace(/\s+/gu, ' ').toLowerCase();
