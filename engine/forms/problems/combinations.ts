import { readAt, withValueAt } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import type { CompiledForm } from '../compiled.ts';
import { comparisonsIn } from '../conditions.ts';
import { patternWriter } from '../example/pattern.ts';
import { Random } from '../example/random.ts';
import { codesToChoose } from '../options.ts';
import { removeHidden } from '../removal.ts';
import { isRequired, type Place, placeIn, typeOf } from '../schema.ts';
import type { Answers } from '../types.ts';
import { dependencies, type FormField } from '../visibility.ts';

/** More combinations of answers than these are not tried. */
export const MOST_COMBINATIONS = 20_000;

/** Whether some answers show a field, and whether some hide it; `undefined` where there are too many to try. */
export interface Showing {
  readonly canShow: boolean;
  /** With the answers given that the schema always requires. */
  readonly canHide: boolean;
}

/** Tries every combination of answers that conditions can tell apart. */
export function showing(release: Release, form: CompiledForm, field: FormField): Showing | undefined {
  const domains = decisive(form, field).map((one) => ({
    field: one,
    values: valuesToTry(release, form, one),
  }));
  const combinations = domains.reduce((product, { values }) => product * values.length, 1);
  if (combinations > MOST_COMBINATIONS) return undefined;
  const needed = domains.map((one) => one.field).filter((one) => isRequired(form.root, one.segments));
  let [canShow, canHide] = [false, false];
  for (let number = 0; number < combinations && !(canShow && canHide); number++) {
    const draft = combination(domains, number);
    const complete = needed.every((one) => readAt(draft, one.segments) !== undefined);
    if (!removeHidden(draft, form.conditional).hidden.has(field.pointer)) canShow = true;
    else if (complete) canHide = true;
  }
  return { canShow, canHide };
}

/** The fields that decide whether this one is shown, and those that decide about them. */
function decisive(form: CompiledForm, field: FormField): FormField[] {
  const found = new Set<FormField>();
  const open = [field];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const other of dependencies(next, form.fields))
      if (!found.has(other)) {
        found.add(other);
        open.push(other);
      }
  return [...found];
}

function combination(
  domains: readonly { readonly field: FormField; readonly values: readonly unknown[] }[],
  number: number,
): Answers {
  let answers: Answers = {};
  let left = number;
  for (const { field, values } of domains) {
    const value = values[left % values.length];
    left = Math.floor(left / values.length);
    if (value !== undefined) answers = withValueAt(answers, field.segments, value) as Answers;
  }
  return answers;
}

/** One value for each answer that conditions can tell apart, and none. */
function valuesToTry(release: Release, form: CompiledForm, field: FormField): unknown[] {
  const place = placeIn(form.root, field.segments);
  if (place === undefined) return [undefined];
  const compared = comparedWith(form, field.pointer);
  const values = place.kind === 'array' ? listsToTry(compared) : scalarsToTry(release, form, place, compared);
  return [undefined, ...new Set(values)];
}

function scalarsToTry(release: Release, form: CompiledForm, place: Place, compared: unknown[]): unknown[] {
  const { schema } = place;
  if ('const' in schema) return [schema['const']];
  if (Array.isArray(schema['enum'])) return schema['enum'];
  const codes = codesToChoose(release, form.choices.find((field) => field.place === place)?.choice);
  if (codes !== undefined) return codes;
  const type = typeOf(schema);
  if (type === 'boolean') return [true, false];
  if (type === 'string') return [...compared.filter((value) => typeof value === 'string'), 'something else'];
  return numbersToTry(
    schema,
    compared.filter((value) => typeof value === 'number'),
    type === 'integer',
  );
}

function numbersToTry(
  { minimum, maximum }: Place['schema'],
  compared: readonly number[],
  whole: boolean,
): number[] {
  const step = whole ? 1 : 0.001;
  const around = compared.flatMap((value) => [value - step, value, value + step]);
  const limits = [minimum, maximum].filter((limit) => typeof limit === 'number');
  const least = typeof minimum === 'number' ? minimum : -Infinity;
  const most = typeof maximum === 'number' ? maximum : Infinity;
  return [...around, ...limits].filter((value) => value >= least && value <= most);
}

/** Each value that is looked for alone, all together, and a list without them. */
function listsToTry(compared: readonly unknown[]): unknown[] {
  return [...compared.map((value) => [value]), [...compared], ['something else']];
}

/** The constants with which conditions compare the answer; for a pattern, a text that it matches. */
function comparedWith(form: CompiledForm, pointer: string): unknown[] {
  const conditions = form.fields.flatMap((field) =>
    field.placements.flatMap((placement) => placement.conditions),
  );
  return conditions
    .flatMap(({ condition }) => comparisonsIn(condition))
    .filter(
      ({ comparison }) => `${String(comparison['fact'])}${String(comparison['path'] ?? '')}` === pointer,
    )
    .flatMap(({ comparison: { operator, value } }) => {
      if (operator === 'matches' && typeof value === 'string')
        return patternWriter(value)?.(new Random(1)) ?? [];
      return Array.isArray(value) ? value : [value];
    });
}
