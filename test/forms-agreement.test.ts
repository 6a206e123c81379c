import {
  createAjv,
  isVisible,
  mapStateToControlProps,
  mapStateToMultiEnumControlProps,
  mapStateToOneOfEnumControlProps,
  type JsonFormsState,
} from '@jsonforms/core';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import * as fc from 'fast-check';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  type Example,
  exampleAnswers,
  LAYOUT_OPERATORS,
  present,
  shownSteps,
  validate,
  visibleFields,
} from '../engine/forms/index.ts';
import { loadPack } from '../engine/load/index.ts';
import { readPack } from './read-pack.ts';
import type { Answers, FormAnswer, FormContext, Option } from '../engine/forms/types.ts';
import { withValueAt } from '../engine/pointer.ts';
import type { Release } from '../engine/release.ts';
import { context, library, libraryWith, loanForm } from './support/library.ts';
import { fieldsOf, type FormStep, segmentsOf } from '../admin-ui/client/form-layout.ts';
import { shownIn } from '../admin-ui/client/shown.ts';
import { toJsonForms, toRjsf, type UiElement } from '../server/form-adapters/index.ts';
import { COMPARED_BY, randomAnswers, randomForm } from './support/random-form.ts';

/** What a person sees of a form: the same, whoever renders it. */
interface Seen {
  readonly visible: readonly string[];
  readonly required: readonly string[];
  /** The values that can be chosen, by the field, as `pointer value`. */
  readonly selectable: readonly string[];
}

/** As JSON Forms makes it, but for compiling the same rule once and not at every look. */
const ajv = rememberingAjv();

function rememberingAjv(): ReturnType<typeof createAjv> {
  const made = createAjv();
  const known = new Map<string, ReturnType<typeof made.compile>>();
  const validate = (schema: object, data: unknown) => {
    const key = JSON.stringify(schema);
    const validator = known.get(key) ?? made.compile(schema);
    known.set(key, validator);
    return validator(data);
  };
  return { validate } as unknown as typeof made;
}

describe('the same form, whoever renders it', () => {
  it('is tried with every operator that a layout may use', () => {
    expect([...COMPARED_BY].sort()).toEqual([...LAYOUT_OPERATORS].sort());
  });

  it('shows the same fields, requires the same ones, and lets the same values be chosen', () => {
    fc.assert(
      fc.property(
        randomForm.chain((form) => fc.tuple(fc.constant(form), randomAnswers(form))),
        ([form, answers]) => {
          const release = { ...library, definitions: { ...library.definitions, form: { [form.id]: form } } };
          expectAgreement(release, form.id, { answers, context });
        },
      ),
      { numRuns: Number(process.env['FORM_RUNS'] ?? 80) },
    );
  }, 120_000);
});

describe('the forms of the packs', () => {
  it.each(['equipment-loan', 'partner-portal', 'msp-hub'])(
    'of %s are the same, whoever renders them',
    (pack) => {
      const { release } = loadPack(readPack(new URL(`../definitions/${pack}/`, import.meta.url)));
      expect(release).toBeDefined();
      for (const id of Object.keys(release?.definitions.form ?? {}))
        for (const seed of [1, 2, 3])
          expectAgreement(release as Release, id, exampleOf(release as Release, id, seed));
    },
  );
});

describe('what a front end shows by itself', () => {
  const answer = present(library, 'loan', context, { branch: 'north' });
  const shown = (data: Answers) => shownByFrontEnd(answer, data);

  it('takes blank text and the answer in a hidden field for absent', () => {
    expect(shown({ posted: '' }).visible).not.toContain('/address/street');
    const gone = { posted: false, address: { express: true } };
    expect(shown(gone).visible).not.toContain('/address/doorCode');
    expect(shown({ ...gone, posted: true }).visible).toContain('/address/doorCode');
  });

  it('includes what must be given', () => {
    expect(shown({ posted: true, copies: 3, address: { express: true } }).required).toEqual([
      '/branch',
      '/reader',
      '/address/street',
      '/address/doorCode',
    ]);
  });

  it('refuses an operator that no renderer has, as checking does', () => {
    const when = { fact: '/site', operator: 'domainWithin', value: 'library.example' };
    const [step] = loanForm.layout.steps;
    const fields = [...(step?.fields ?? []), '/site', { field: '/phone', when }];
    const odd = libraryWith({ layout: { steps: [{ title: 'All', fields }] } });
    expect(() => shownByFrontEnd(present(odd, 'loan', context), { site: 'x' })).toThrow('domainWithin');
  });
});

function exampleOf(release: Release, formId: string, seed: number): Example {
  const example = exampleAnswers(release, formId, seed, { for: 'customer' });
  if (example === undefined) throw new Error(`no example of ${formId}`);
  return example;
}

function expectAgreement(release: Release, formId: string, { answers, context: known }: Example): void {
  const answer = present(release, formId, known, answers);
  const engine = seenByEngine(release, formId, answer, answers, known);
  expect(seenInJsonForms(answer, answers)).toEqual(engine);
  expect(seenInRjsf(answer, answers)).toEqual(engine);
  const { visible, required } = shownByFrontEnd(answer, answers);
  expect(seen(visible, required, engine.selectable)).toEqual(engine);
  const { selectable: _, ...shown } = engine;
  expect(seenInPage(release, formId, answer, answers, known)).toMatchObject(shown);
}

/** In a page that asks once, of which the engine decides everything. */
function seenInPage(
  release: Release,
  formId: string,
  answer: FormAnswer,
  answers: Answers,
  known: FormContext,
): Pick<Seen, 'visible' | 'required'> {
  const steps = shownSteps(release, formId, known, { ...answer, values: answers });
  const fields = fieldsOf(steps as unknown as readonly FormStep[]).map(({ element }) => element);
  const required = fields.filter((field) => field.required === true);
  return seen(pointersOf(fields), pointersOf(required), []);
}

const pointersOf = (fields: readonly { readonly pointer: string }[]): string[] =>
  fields.map(({ pointer }) => pointer);

function seen(visible: readonly string[], required: readonly string[], selectable: readonly string[]): Seen {
  return { visible: [...visible].sort(), required: [...required].sort(), selectable: [...selectable].sort() };
}

/** By what it accepts: a field is required if the form is refused without it. */
function seenByEngine(
  release: Release,
  formId: string,
  answer: FormAnswer,
  answers: Answers,
  known: FormContext,
): Seen {
  const errors = (pointer: string, value: unknown, from = answers) => {
    const changed = withValueAt(from, segmentsOf(pointer), value) as Answers;
    return validate(release, formId, changed, known).errors.filter((error) =>
      error.pointer.startsWith(pointer),
    );
  };
  const visible = visibleFields(release, formId, answers);
  const required = visible.filter((pointer) =>
    errors(pointer, undefined, withoutFillerOf(answer, pointer, answers)).some(
      ({ code }) => code === 'required',
    ),
  );
  const selectable = visible.flatMap((pointer) =>
    optionsIn(answer, pointer)
      .map(({ value }) => value)
      .filter((value) => !refuses(errors(pointer, isMany(answer, pointer) ? [value] : value)))
      .map((value) => `${pointer} ${String(value)}`),
  );
  return seen(visible, required, selectable);
}

/** Without the choice that would fill the field in again. */
function withoutFillerOf(answer: FormAnswer, pointer: string, answers: Answers): Answers {
  const filler = Object.keys(answer.choices).find((choice) =>
    optionsIn(answer, choice).some(({ fills }) => fills?.[pointer] !== undefined),
  );
  return filler === undefined ? answers : (withValueAt(answers, segmentsOf(filler), undefined) as Answers);
}

/** A list of more than one page is no part of the schema; a renderer asks for it page by page. */
function optionsIn(answer: FormAnswer, pointer: string): readonly Option[] {
  const { options, total } = answer.choices[pointer] ?? { options: [], total: 0 };
  return total > options.length ? [] : options;
}

function refuses(errors: readonly { readonly code: string }[]): boolean {
  return errors.some(({ code }) => code === 'choice' || code === 'ineligible');
}

function isMany(answer: FormAnswer, pointer: string): boolean {
  let schema = answer.schema;
  for (const name of segmentsOf(pointer))
    schema = (schema['properties'] as Record<string, typeof schema>)[name] ?? {};
  return schema['type'] === 'array';
}

function seenInJsonForms(answer: FormAnswer, data: Answers): Seen {
  const { schema, uischema } = toJsonForms(answer);
  const controls: UiElement[] = [];
  const walk = (element: UiElement): void => {
    if (!isVisible(element as never, data, '', ajv, undefined)) return;
    if (element.type === 'Control') controls.push(element);
    for (const inner of element.elements ?? []) walk(inner);
  };
  walk(uischema);
  const state = {
    jsonforms: { core: { data, schema, uischema, ajv, errors: [] } },
  } as unknown as JsonFormsState;
  const propsOf = (control: UiElement) => {
    const own = { uischema: control, schema, path: '' } as never;
    const plain = mapStateToControlProps(state, own);
    const resolved = plain.schema as { readonly type?: string };
    const map = resolved.type === 'array' ? mapStateToMultiEnumControlProps : mapStateToOneOfEnumControlProps;
    const { options } = map(state, {
      ...(own as object),
      schema: resolved,
      uischema: { ...control, scope: '#' },
    } as never);
    return { required: plain.required === true, options: options ?? [] };
  };
  const pointer = ({ options }: UiElement) => String(options?.['pointer']);
  const required = controls.filter((control) => {
    const condition = control.options?.['required'] as object | undefined;
    return propsOf(control).required || (condition !== undefined && ajv.validate(condition, data));
  });
  const selectable = controls.flatMap((control) =>
    propsOf(control)
      .options.map(({ value }) => value)
      .filter((value) => !(control.options?.['excluded'] as unknown[] | undefined)?.includes(value))
      .map((value) => `${pointer(control)} ${String(value)}`),
  );
  return seen(controls.map(pointer), required.map(pointer), selectable);
}

/** The options that our own templates honour, in the smallest template that does. */
function Template(props: {
  readonly required: boolean;
  readonly children: ReactNode;
  readonly uiSchema: {
    readonly 'ui:options'?: { readonly pointer?: string; readonly inside?: readonly string[] };
  };
  readonly registry: { readonly formContext: ReturnType<typeof shownIn> };
}): ReactElement | null {
  const { pointer, inside } = props.uiSchema['ui:options'] ?? {};
  const shown = props.registry.formContext;
  if (pointer === undefined)
    return inside !== undefined && !inside.some((one) => shown.visible.includes(one))
      ? null
      : createElement('div', null, props.children);
  if (!shown.visible.includes(pointer)) return null;
  const required = props.required || shown.required.includes(pointer);
  return createElement(
    'section',
    { 'data-pointer': pointer, 'data-required': String(required) },
    props.children,
  );
}

function seenInRjsf(answer: FormAnswer, data: Answers): Seen {
  const props = {
    ...toRjsf(answer),
    formData: data,
    validator,
    formContext: shownByFrontEnd(answer, data),
    templates: { FieldTemplate: Template },
  };
  const html = renderToStaticMarkup(createElement(Form as never, props as never));
  const sections = [
    ...html.matchAll(/<section data-pointer="([^"]*)" data-required="(true|false)">(.*?)<\/section>/gs),
  ];
  const selectable = sections.flatMap(([, pointer = '', , inner = '']) =>
    answer.choices[pointer] === undefined
      ? []
      : valuesIn(answer, pointer, inner).map((value) => `${pointer} ${value}`),
  );
  return seen(
    sections.map(([, pointer = '']) => pointer),
    sections.filter(([, , required]) => required === 'true').map(([, pointer = '']) => pointer),
    selectable,
  );
}

/** The evaluator of front ends knows the form by the description of the interface, in which nothing is read-only. */
function shownByFrontEnd({ steps }: FormAnswer, data: Answers) {
  return shownIn(steps as unknown as readonly FormStep[], data);
}

/** What can be chosen in the page, found by what people read. */
function valuesIn(answer: FormAnswer, pointer: string, html: string): string[] {
  const options = [...html.matchAll(/<option value="[^"]+"([^>]*)>([^<]*)<\/option>/g)];
  const boxes = [...html.matchAll(/<input type="(?:radio|checkbox)"([^>]*)\/?>(?:<span>)*([^<]*)</g)];
  const titles = new Set(
    [...options, ...boxes].filter(([, more]) => !more?.includes('disabled=""')).map(([, , title]) => title),
  );
  return optionsIn(answer, pointer)
    .filter(({ title }) => titles.has(title))
    .map(({ value }) => String(value));
}
