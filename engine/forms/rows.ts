import type { FormDefinition, ListDefinition } from '../language/types.generated.ts';
import { parsePointer, withValueAt } from '../pointer.ts';
import { find, packOf, type Release } from '../release.ts';
import { listLabel } from '../text/translate.ts';
import { type CompiledForm, compiledForm } from './compiled.ts';
import { say } from './messages/say.ts';
import { placeIn } from './schema.ts';
import type { Answers, FormError } from './types.ts';
import { wordsOf } from './words-of.ts';

type Column = NonNullable<FormDefinition['columns']>[string];

interface Row {
  readonly [heading: string]: string;
}

/** A row of a file as answers, ready to be validated like any others. A column that is not known becomes an unknown field. */
export function readRow(release: Release, formId: string, row: Row): Answers {
  const form = compiledForm(release, formId);
  let answers: Answers = {};
  for (const [heading, cell] of Object.entries(row)) {
    const column = columnOf(form, heading);
    const segments = column === undefined ? [strangeKey(form, heading)] : parsePointer(column.to);
    const value = column === undefined ? cell : cellValue(release, form, column, cell);
    answers = withValueAt(answers, segments, value) as Answers;
  }
  return answers;
}

function columnOf(form: CompiledForm, heading: string): Column | undefined {
  const columns = Object.entries(form.definition.columns ?? {});
  return columns.find(([name]) => foldedHeading(name) === foldedHeading(heading))?.[1];
}

/** People write headings with other capitals and spaces; spreadsheets put a mark in front of the first. */
function foldedHeading(heading: string): string {
  return heading
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

/** A strange heading must not fill a field that happens to be called so. */
function strangeKey(form: CompiledForm, heading: string): string {
  return form.root.properties.has(heading) ? `${heading} (column)` : heading;
}

function cellValue(release: Release, form: CompiledForm, column: Column, cell: string): unknown {
  const list = listOf(release, form, column);
  const read = (text: string) => (list === undefined ? text : codeIn(release, list, column, text.trim()));
  const place = placeIn(form.root, parsePointer(column.to));
  return place?.kind === 'array' ? cell.split(';').map(read) : read(cell);
}

function listOf(release: Release, form: CompiledForm, column: Column): ListDefinition | undefined {
  const choice = form.choices.find((field) => field.pointer === column.to)?.choice;
  const list = column.list ?? (choice !== undefined && 'list' in choice ? choice.list : undefined);
  return list === undefined ? undefined : find(release, 'list', list);
}

/** The code that is meant: by the code itself in any letter case, or by its label in any language of the pack. */
function codeIn(release: Release, list: ListDefinition, { as }: Column, text: string): string {
  const wanted = text.toLowerCase();
  const byCode =
    list.entries.find(({ code }) => code === text) ??
    list.entries.find(({ code }) => code.toLowerCase() === wanted);
  if (byCode !== undefined || as === 'code') return byCode?.code ?? text;
  const { languages } = packOf(release);
  const byLabel = list.entries.find(({ code }) =>
    languages.some((language) => listLabel(release, list.id, code, language)?.toLowerCase() === wanted),
  );
  return byLabel?.code ?? text;
}

/** What is wrong with the headings of a file, told once and not for every row. */
export function headingErrors(
  release: Release,
  formId: string,
  headings: readonly string[],
  language?: string,
): FormError[] {
  const form = compiledForm(release, formId);
  const { words } = wordsOf(release, form, language);
  const filledBy = new Map<string, string>();
  return headings.flatMap((name) => {
    const to = columnOf(form, name)?.to;
    if (to === undefined)
      return [{ pointer: '', code: 'unknownColumn', message: say(words, 'unknownColumn', { name }) }];
    const other = filledBy.get(to);
    filledBy.set(to, name);
    if (other === undefined) return [];
    return [{ pointer: to, code: 'doubleColumn', message: say(words, 'doubleColumn', { name, other }) }];
  });
}

/** The headings and the sample of the file from which many rows are read. */
export function formTemplate(
  release: Release,
  formId: string,
): { readonly header: readonly string[]; readonly sample: readonly string[] } {
  const columns = Object.entries(compiledForm(release, formId).definition.columns ?? {});
  return { header: columns.map(([name]) => name), sample: columns.map(([, column]) => column.example) };
}
