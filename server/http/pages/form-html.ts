import { html, raw } from 'hono/html';
import { type FormAnswer, type FormElement, parsePointer, readAt } from '../../../engine/index.ts';
import { readMarkdown } from '../../documents/index.ts';
import { htmlOfBlocks } from '../../mail/index.ts';
import type { SettledForm } from '../../usecases/show-link.ts';
import { type FieldElement, fieldHtml, idOf, isAskedHere, type ShownField } from './form-fields.ts';
import type { Markup } from './frame.ts';
import type { PageWords } from './words/words.ts';

export interface PageError {
  /** Of the field in the answers. */
  readonly pointer: string;
  readonly message: string;
}

export interface FormPage {
  readonly form: SettledForm;
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
  const steps = page.form.shown.filter(({ review }) => review !== true);
  const isAlone = page.form.steps.filter(({ review }) => review !== true).length === 1;
  const seen = fieldsShown(page.form).map(
    (pointer) => html`<input type="hidden" name="${SEEN}" value="${pointer}" />`,
  );
  return html`${steps.map((step) => {
    const inside = elementsHtml(page, step.elements);
    if (inside.length === 0) return '';
    if (isAlone) return html`${inside}`;
    return html`<fieldset class="part">
      <legend>${step.title}</legend>
      ${step.description === undefined ? '' : html`<p class="hint">${step.description}</p>`}${inside}
    </fieldset>`;
  })}${seen}`;
}

/** The fields that the page shows, as the answers are. */
export function fieldsShown({ shown }: SettledForm): string[] {
  return fieldsIn(shown.flatMap(({ elements }) => elements)).map(({ pointer }) => pointer);
}

export function fieldsIn(elements: readonly FormElement[]): FieldElement[] {
  return elements.flatMap((element) => {
    if (element.kind === 'group') return fieldsIn(element.elements);
    return element.kind === 'field' ? [element] : [];
  });
}

function elementsHtml(page: FormPage, elements: readonly FormElement[]): Markup[] {
  return elements.flatMap((element): Markup[] => {
    if (element.kind === 'group') return groupHtml(page, element);
    if (element.kind === 'note') return [html`<div class="note">${markdown(element.text)}</div>`];
    return [fieldHtml(shownField(page, element))];
  });
}

function groupHtml(page: FormPage, group: Extract<FormElement, { kind: 'group' }>): Markup[] {
  const inside = elementsHtml(page, group.elements);
  if (inside.length === 0) return [];
  const hint = group.hint === undefined ? '' : html`<p class="hint">${group.hint}</p>`;
  return [
    html`<fieldset class="part">
      <legend>${group.title}</legend>
      ${hint}${inside}
    </fieldset>`,
  ];
}

function shownField({ form, errors, words }: FormPage, element: FieldElement): ShownField {
  const { pointer } = element;
  return {
    element,
    schema: schemaAt(form, pointer),
    choices: form.choices[pointer],
    value: readAt(form.values, parsePointer(pointer)),
    required: element.required === true,
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
