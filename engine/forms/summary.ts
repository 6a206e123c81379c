import { parsePointer, readAt } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import { listLabel, translate } from '../text/translate.ts';
import type { Told } from '../rules/types.ts';
import type { Choice, ChoiceField } from './choice-fields.ts';
import { type CompiledForm, compiledForm } from './compiled.ts';
import { isObject, placeIn, typeOf } from './schema.ts';
import type { Answers, FormContext } from './types.ts';
import { validate } from './validate.ts';
import { wordsOf } from './words-of.ts';

/** What was answered at one field, in words for one reader. */
export interface AnsweredField {
  readonly pointer: string;
  readonly label: string;
  /** How the values are to be read; a `document` is told by its id, as it is not known here what it is called. */
  readonly as: 'text' | 'number' | 'yesNo' | 'date' | 'document';
  /** One, or as many as were chosen. What was chosen is told by what it is called. */
  readonly values: readonly (string | number | boolean)[];
  /** What the rules say of it. */
  readonly findings?: readonly Told[];
}

interface AnsweredStep {
  readonly title: string;
  readonly fields: readonly AnsweredField[];
}

export interface Summary {
  readonly form: string;
  readonly title: string;
  readonly steps: readonly AnsweredStep[];
  /** What the rules say of the form as a whole. */
  readonly findings?: readonly Told[];
}

/**
 * Answers that were accepted, in words: by the steps of the form and in its order, with what the rules say of them. What was
 * not answered, and what was not asked, is left out.
 */
export function summarise(release: Release, formId: string, answers: Answers, context: FormContext): Summary {
  const form = compiledForm(release, formId);
  const told = new Teller(release, form, answers, context);
  const { title, layout } = form.definition;
  const steps = layout.steps.map((step, index) => ({
    title: told.say(`/layout/steps/${index}/title`, step.title),
    fields: told.fieldsOf(index),
  }));
  const findings = told.findingsAt('');
  return {
    form: formId,
    title: told.say('/title', title),
    steps: steps.filter(({ fields }) => fields.length > 0),
    ...(findings.length === 0 ? {} : { findings }),
  };
}

class Teller {
  readonly #release: Release;
  readonly #form: CompiledForm;
  readonly #answers: Answers;
  readonly #context: FormContext;
  readonly #language: string;
  readonly #findings: ReadonlyMap<string, readonly Told[]>;

  constructor(release: Release, form: CompiledForm, answers: Answers, context: FormContext) {
    this.#release = release;
    this.#form = form;
    this.#answers = answers;
    this.#context = context;
    this.#language = wordsOf(release, form, context.language).language;
    const { findings } = validate(release, form.id, answers, context);
    this.#findings = new Map(findings.map(({ pointer, findings: said }) => [pointer, said]));
  }

  say(pointer: string, source: string): string {
    return translate(this.#release, 'form', this.#form.id, pointer, source, this.#language);
  }

  findingsAt(pointer: string): readonly Told[] {
    return this.#findings.get(pointer) ?? [];
  }

  /** A field that stands in several steps is told where it stands first. */
  fieldsOf(step: number): AnsweredField[] {
    return this.#form.fields
      .filter(({ placements }) => placements[0]?.step === step)
      .flatMap(({ pointer }) => this.#field(pointer) ?? []);
  }

  #field(pointer: string): AnsweredField | undefined {
    const segments = parsePointer(pointer);
    const place = placeIn(this.#form.root, segments);
    const values = leavesOf(readAt(this.#answers, segments));
    if (place === undefined || values.length === 0) return undefined;
    const choice = this.#form.choices.find((field) => field.pointer === pointer);
    const findings = this.findingsAt(pointer);
    return {
      pointer,
      label: wordsOf(this.#release, this.#form, this.#language).titleAt(pointer),
      as: choice === undefined ? this.#kindOf(pointer) : 'text',
      values: choice === undefined ? values : values.map((value) => this.#called(choice, value)),
      ...(findings.length === 0 ? {} : { findings }),
    };
  }

  #kindOf(pointer: string): AnsweredField['as'] {
    if (widgetAt(this.#form, pointer) === 'upload') return 'document';
    const schema = placeIn(this.#form.root, parsePointer(pointer))?.schema ?? {};
    if (schema['format'] === 'date') return 'date';
    const type = typeOf(schema);
    if (type === 'boolean') return 'yesNo';
    return type === 'number' || type === 'integer' ? 'number' : 'text';
  }

  #called({ choice }: ChoiceField, value: string | number | boolean): string {
    return calledIn(this.#release, choice, String(value), this.#context, this.#language) ?? String(value);
  }
}

/** What people call something that was chosen; also where it could not be chosen any more. */
function calledIn(
  release: Release,
  choice: Choice,
  value: string,
  context: FormContext,
  language: string,
): string | undefined {
  if ('list' in choice) return listLabel(release, choice.list, value, language);
  if ('flows' in choice) return flowLabel(release, value, language);
  const label = readAt(
    context.records[value]?.attributes,
    parsePointer(get(release, 'record', choice.record).label),
  );
  return typeof label === 'string' ? label : undefined;
}

function flowLabel(release: Release, id: string, language: string): string | undefined {
  const flow = release.definitions.flow[id];
  if (flow === undefined) return undefined;
  const { offer } = flow.start;
  return offer === undefined
    ? translate(release, 'flow', id, '/title', flow.title, language)
    : translate(release, 'flow', id, '/start/offer/title', offer.title, language);
}

function leavesOf(value: unknown): (string | number | boolean)[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (isObject(value)) return Object.values(value).flatMap(leavesOf);
  const isSaid = typeof value === 'number' || typeof value === 'boolean';
  return isSaid || (typeof value === 'string' && value !== '') ? [value] : [];
}

function widgetAt(form: CompiledForm, pointer: string): string | undefined {
  return form.fields.find((field) => field.pointer === pointer)?.placements.find(({ widget }) => widget)
    ?.widget;
}
