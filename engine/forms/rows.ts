import type { FormDefinition, ListDefinition } from '../language/types.generated.ts';
import { parsePointer, withValueAt } from '../pointer.ts';
import { find, packOf, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import { type CompiledForm, compiledForm } from './compiled.ts';
import { say } from './messages/say.ts';
import { placeIn } from './schema.ts';
import type { Answers, FormError } from './types.ts';
import { wordsOf } from './words-of.ts';

type Column = NonNullable<FormDefinition['columns']>[string];

interface Row {
  readonly [heading: string]: string;
}

/** A column made ready: everything that does not depend on a cell. */
interface ReadyColumn {
  readonly to: string;
  readonly segments: readonly string[];
  readonly read: (cell: string) => unknown;
}

/** By the heading as the definition writes it, and as people may write it. */
interface ReadyColumns {
  readonly written: ReadonlyMap<string, ReadyColumn>;
  readonly folded: ReadonlyMap<string, ReadyColumn>;
}

const ready = new WeakMap<CompiledForm, ReadyColumns>();

/** A row of a file as answers, ready to be validated like any others. A column that is not known becomes an unknown field. */
export function readRow(release: Release, formId: string, row: Row): Answers {
  const form = compiledForm(release, formId);
  const columns = columnsOf(release, form);
  let answers: Record<string, unknown> = {};
  for (const heading of Object.keys(row)) {
    const cell = row[heading] as string;
    const column = columnAt(columns, heading);
    const segments = column?.segments ?? [strangeKey(form, heading)];
    const value = column === undefined ? cell : column.read(cell);
    const [name] = segments;
    if (segments.length === 1 && name !== undefined && name !== '__proto__') answers[name] = value;
    else answers = withValueAt(answers, segments, value) as Record<string, unknown>;
  }
  return answers;
}

function columnAt({ written, folded }: ReadyColumns, heading: string): ReadyColumn | undefined {
  return written.get(heading) ?? folded.get(foldedHeading(heading));
}

function columnsOf(release: Release, form: CompiledForm): ReadyColumns {
  const known = ready.get(form);
  if (known !== undefined) return known;
  const written = new Map<string, ReadyColumn>();
  const folded = new Map<string, ReadyColumn>();
  for (const [name, column] of Object.entries(form.definition.columns ?? {})) {
    const first = folded.get(foldedHeading(name)) ?? readyColumn(release, form, column);
    folded.set(foldedHeading(name), first);
    written.set(name, first);
  }
  const columns = { written, folded };
  ready.set(form, columns);
  return columns;
}

function readyColumn(release: Release, form: CompiledForm, column: Column): ReadyColumn {
  const segments = parsePointer(column.to);
  const list = listOf(release, form, column);
  const read = list === undefined ? (text: string) => text : codeReader(release, list, column);
  const several = placeIn(form.root, segments)?.kind === 'array';
  return { to: column.to, segments, read: several ? (cell) => cell.split(';').map(read) : read };
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

function listOf(release: Release, form: CompiledForm, column: Column): ListDefinition | undefined {
  const choice = form.choices.find((field) => field.pointer === column.to)?.choice;
  const list = column.list ?? (choice !== undefined && 'list' in choice ? choice.list : undefined);
  return list === undefined ? undefined : find(release, 'list', list);
}

/** Finds the code that is meant: by the code itself in any letter case, or by its label in any language of the pack. */
function codeReader(release: Release, list: ListDefinition, { as }: Column): (text: string) => string {
  const codes = new Set(list.entries.map(({ code }) => code));
  const meant = new Map<string, string>();
  const means = (text: string, code: string) => {
    const key = text.toLowerCase();
    if (!meant.has(key)) meant.set(key, code);
  };
  for (const code of codes) means(code, code);
  if (as !== 'code')
    for (const { code, labels } of labelled(release, list)) for (const label of labels) means(label, code);
  return (text) => {
    const trimmed = text.trim();
    return codes.has(trimmed) ? trimmed : (meant.get(trimmed.toLowerCase()) ?? trimmed);
  };
}

/** Not by `listLabel`, which looks for a code from the beginning: lists have up to 20,000. */
function labelled(release: Release, { id, entries }: ListDefinition) {
  const { languages } = packOf(release);
  return entries.map(({ code, label }, index) => ({
    code,
    labels: languages.map((language) =>
      translate(release, 'list', id, `/entries/${index}/label`, label, language),
    ),
  }));
}

/** What is wrong with the headings of a file, told once and not for every row. */
export function headingErrors(
  release: Release,
  formId: string,
  headings: readonly string[],
  language?: string,
): FormError[] {
  const form = compiledForm(release, formId);
  const columns = columnsOf(release, form);
  const { words } = wordsOf(release, form, language);
  const filledBy = new Map<string, string>();
  return headings.flatMap((name) => {
    const to = columnAt(columns, name)?.to;
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
