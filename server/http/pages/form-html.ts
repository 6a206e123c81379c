import { html, raw } from 'hono/html';
import {
  type Answers,
  type FormAnswer,
  type FormElement,
  parsePointer,
  readAt,
} from '../../../engine/index.ts';
import { readMarkdown } from '../../documents/index.ts';
import { shownIn } from '../../form-adapters/index.ts';
import { htmlOfBlocks } from '../../mail/index.ts';
import { type FieldElement, fieldHtml, idOf, isAskedHere, type ShownField } from './form-fields.ts';
import type { Markup } from './frame.ts';
import type { PageWords } from './words/words.ts';

export interface PageError {
  /** Of the field in the answers. */
  readonly pointer: string;
  readonly message: string;
}

export interface FormPage {
  readonly form: FormAnswer;
  readonly errors: readonly PageError[];
  readonly words: PageWords;
}

/** The name under which a page says which fields it has shown. */
export const SEEN = 'seen';

/**
 * The fields of a form, all of its steps on one page. What depends on other answers is shown by the answers known now;
 * `seen` says what that was, so that a page that is sent can be told from one that asks too little.
 */
export function formHtml(page: FormPage): Markup {
  const shown = shownNow(page.form);
  const steps = page.form.steps.filter(({ review }) => review !== true);
  const seen = fieldsShown(page.form).map(
    (pointer) => html`<input type="hidden" name="${SEEN}" value="${pointer}" />`,
  );
  return html`${steps.map((step, index) => {
    const inside = elementsHtml(page, shown, step.elements, `/${index}`);
    if (inside.length === 0) return '';
    if (steps.length === 1) return html`${inside}`;
    return html`<fieldset class="part">
      <legend>${step.title}</legend>
      ${step.description === undefined ? '' : html`<p class="hint">${step.description}</p>`}${inside}
    </fieldset>`;
  })}${seen}`;
}

/** The fields that the page shows, as the answers are. */
export function fieldsShown(form: FormAnswer, values: Answers = form.values): string[] {
  const known = new Set(
    fieldsIn(form.steps.flatMap(({ elements }) => elements)).map(({ pointer }) => pointer),
  );
  return shownIn(form, values).visible.filter((pointer) => known.has(pointer));
}

export function fieldsIn(elements: readonly FormElement[]): FieldElement[] {
  return elements.flatMap((element) => {
    if (element.kind === 'group') return fieldsIn(element.elements);
    return element.kind === 'field' ? [element] : [];
  });
}

interface Shown {
  readonly visible: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

/** A note stands where a field of its condition would stand. */
function shownNow(form: FormAnswer): Shown {
  const steps = form.steps.map((step, index) => ({
    ...step,
    elements: asFields(step.elements, `/${index}`),
  }));
  const { visible, required } = shownIn({ ...form, steps }, form.values);
  return { visible: new Set(visible), required: new Set(required) };
}

function asFields(elements: readonly FormElement[], at: string): FormElement[] {
  return elements.map((element, index): FormElement => {
    if (element.kind === 'group')
      return { ...element, elements: asFields(element.elements, `${at}/${index}`) };
    if (element.kind === 'field') return element;
    const { when } = element;
    return { kind: 'field', pointer: noteAt(at, index), label: '', ...(when === undefined ? {} : { when }) };
  });
}

/** No answer has such a name. */
const noteAt = (at: string, index: number): string => `/\u0001note${at}/${index}`;

function elementsHtml(page: FormPage, shown: Shown, elements: readonly FormElement[], at: string): Markup[] {
  return elements.flatMap((element, index): Markup[] => {
    if (element.kind === 'group') return groupHtml(page, shown, element, `${at}/${index}`);
    if (element.kind === 'note')
      return shown.visible.has(noteAt(at, index))
        ? [html`<div class="note">${markdown(element.text)}</div>`]
        : [];
    return shown.visible.has(element.pointer) ? [fieldHtml(shownField(page, shown, element))] : [];
  });
}

function groupHtml(
  page: FormPage,
  shown: Shown,
  group: Extract<FormElement, { kind: 'group' }>,
  at: string,
): Markup[] {
  const inside = elementsHtml(page, shown, group.elements, at);
  if (inside.length === 0) return [];
  const hint = group.hint === undefined ? '' : html`<p class="hint">${group.hint}</p>`;
  return [
    html`<fieldset class="part">
      <legend>${group.title}</legend>
      ${hint}${inside}
    </fieldset>`,
  ];
}

function shownField({ form, errors, words }: FormPage, shown: Shown, element: FieldElement): ShownField {
  const { pointer } = element;
  return {
    element,
    schema: schemaAt(form, pointer),
    choices: form.choices[pointer],
    value: readAt(form.values, parsePointer(pointer)),
    required: shown.required.has(pointer),
    error: errors.find((error) => isWithin(error.pointer, pointer))?.message,
    words,
  };
}

const isWithin = (pointer: string, place: string): boolean =>
  pointer === place || pointer.startsWith(`${place}/`);

export function schemaAt({ schema }: FormAnswer, pointer: string): { readonly [keyword: string]: unknown } {
  let found: unknown = schema;
  for (const name of parsePointer(pointer)) {
    const properties = (found as { properties?: { readonly [name: string]: unknown } } | undefined)
      ?.properties;
    found = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
  }
  return typeof found === 'object' && found !== null
    ? (found as { readonly [keyword: string]: unknown })
    : {};
}

/** Markdown of a definition: only tags that our own renderer writes come out of it. */
const markdown = (text: string): Markup => html`${raw(htmlOfBlocks(readMarkdown(text)))}`;

/** What is wrong, before anything else: each entry leads to its field. The browser puts the focus there without script. */
export function errorSummary(
  errors: readonly PageError[],
  words: PageWords,
  targets: readonly string[],
): Markup | '' {
  if (errors.length === 0) return '';
  const entries = errors.map(({ pointer, message }) => {
    const target = targets.find((place) => isWithin(pointer, place));
    return target === undefined
      ? html`<li>${message}</li>`
      : html`<li><a href="#${idOf(target)}">${message}</a></li>`;
  });
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary">
    <h2 id="summary">${words.errors}</h2>
    <ul>
      ${entries}
    </ul>
  </div>`;
}

export { isAskedHere };
