import { html } from 'hono/html';
import type { FieldChoices, FormElement, Option } from '../../../engine/index.ts';
import type { Markup } from './frame.ts';
import type { PageWords } from './words/words.ts';

export type FieldElement = Extract<FormElement, { kind: 'field' }>;
type Schema = { readonly [keyword: string]: unknown };

/** All that one field is shown with. */
export interface ShownField {
  readonly element: FieldElement;
  readonly schema: Schema;
  readonly choices: FieldChoices | undefined;
  readonly value: unknown;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly words: PageWords;
}

/** More of them are easier to find in a list that opens. */
const MOST_RADIOS = 7;
/** Longer texts get room for several lines. */
const ONE_LINE = 300;

/** The id of the control, or of the first one; links from the summary of errors lead there. */
export function idOf(pointer: string): string {
  return `f${pointer.replaceAll(/[^A-Za-z0-9]/g, (sign) => (sign === '/' ? '.' : `_${sign.charCodeAt(0)}_`))}`;
}

export function fieldHtml(field: ShownField): Markup {
  const { element, value } = field;
  if (!isAskedHere(field)) return frameOf(field, html`<p class="hint">${field.words.notHere}</p>`);
  if (element.readOnly === true)
    return frameOf(
      field,
      html`<p>${textOf(value)}</p>
        ${hiddenOf(element.pointer, value)}`,
    );
  const options = optionsOf(field);
  if (options !== undefined) return chosen(field, options);
  if (field.schema['type'] === 'boolean') return checkbox(field);
  return frameOf(field, isLong(field) ? area(field) : line(field));
}

/** Files and lists of things with parts of their own are no fields of a page without script. */
export function isAskedHere({
  element,
  schema,
  choices,
}: Pick<ShownField, 'element' | 'schema' | 'choices'>) {
  if (element.widget === 'upload' || schema['type'] === 'object') return false;
  if (choices !== undefined) return choices.total <= choices.options.length;
  return schema['type'] !== 'array' || enumIn(itemsOf(schema)) !== undefined;
}

const itemsOf = ({ items }: Schema): Schema =>
  typeof items === 'object' && items !== null ? (items as Schema) : {};

function enumIn({ enum: values }: Schema): readonly unknown[] | undefined {
  return Array.isArray(values) ? values : undefined;
}

function optionsOf({ schema, choices, required, words }: ShownField): readonly Option[] | undefined {
  if (choices !== undefined) return choices.options;
  const values = enumIn(schema) ?? enumIn(itemsOf(schema));
  if (values !== undefined) return values.map((value) => ({ value, title: String(value) }));
  if (schema['type'] !== 'boolean' || schema['const'] === true || !required) return undefined;
  // A box that is not ticked says nothing, and here a no has to be said.
  return [
    { value: true, title: words.yes },
    { value: false, title: words.no },
  ];
}

function isLong({ element, schema }: ShownField): boolean {
  const { maxLength, format } = schema;
  return (
    element.widget === 'textarea' ||
    (element.widget !== 'text' &&
      format === undefined &&
      typeof maxLength === 'number' &&
      maxLength > ONE_LINE)
  );
}

function line(field: ShownField): Markup {
  const { schema, element, value } = field;
  const [type, mode] = inputOf(schema);
  const { maxLength } = schema;
  const id = idOf(element.pointer);
  return html`<input
    id="${id}"
    name="${element.pointer}"
    type="${type}"
    inputmode="${mode}"
    value="${textOf(value)}"
    maxlength="${typeof maxLength === 'number' ? maxLength : 2000}"
    ${aria(field)}
  />`;
}

function inputOf({ type, format }: Schema): readonly [type: string, mode: string] {
  if (type === 'integer') return ['text', 'numeric'];
  if (type === 'number') return ['text', 'decimal'];
  if (format === 'date') return ['date', 'text'];
  if (format === 'email' || format === 'idn-email') return ['email', 'email'];
  if (format === 'uri') return ['url', 'url'];
  return ['text', 'text'];
}

function area(field: ShownField): Markup {
  const { element, value } = field;
  return html`<textarea id="${idOf(element.pointer)}" name="${element.pointer}" rows="5" ${aria(field)}>
${textOf(value)}</textarea>`;
}

/** One box: its label is the sentence that is agreed to. */
function checkbox(field: ShownField): Markup {
  const { element, value, error } = field;
  const id = idOf(element.pointer);
  return html`<div class="field${error === undefined ? '' : ' has-error'}">
    ${errorOf(field)}
    <div class="choice">
      <input
        id="${id}"
        name="${element.pointer}"
        type="checkbox"
        value="true"
        ${value === true ? 'checked' : ''}
        ${aria(field)}
      />
      <label for="${id}">${element.label} ${optional(field)}</label>
    </div>
    ${hintOf(field)}
  </div>`;
}

function chosen(field: ShownField, options: readonly Option[]): Markup {
  const isList = field.schema['type'] === 'array';
  const few = options.length <= MOST_RADIOS;
  const asSelect =
    !isList && (field.element.widget === 'select' || (field.element.widget !== 'radio' && !few));
  return asSelect
    ? frameOf(field, select(field, options))
    : group(field, options, isList ? 'checkbox' : 'radio');
}

function select(field: ShownField, options: readonly Option[]): Markup {
  const { element, value, words } = field;
  return html`<select id="${idOf(element.pointer)}" name="${element.pointer}" ${aria(field)}>
    <option value="">${words.choose}</option>
    ${options.map(
      (option) =>
        html`<option
          value="${textOf(option.value)}"
          ${option.value === value ? 'selected' : ''}
          ${isOpen(option) ? '' : 'disabled'}
        >
          ${option.title}${isOpen(option) ? '' : `: ${reasonsOf(option)}`}
        </option>`,
    )}
  </select>`;
}

function group(field: ShownField, options: readonly Option[], type: 'radio' | 'checkbox'): Markup {
  const { element, value, error } = field;
  const isChosen = (one: unknown) => (Array.isArray(value) ? value.includes(one) : value === one);
  const entries = options.map((option, index) => {
    const id = index === 0 ? idOf(element.pointer) : `${idOf(element.pointer)}-${index}`;
    const why = isOpen(option) ? option.description : reasonsOf(option);
    return html`<div class="choice">
      <input
        id="${id}"
        name="${element.pointer}"
        type="${type}"
        value="${textOf(option.value)}"
        ${isChosen(option.value) ? 'checked' : ''}
        ${isOpen(option) ? '' : 'disabled'}
      />
      <label for="${id}"
        >${option.title}${why === undefined || why === '' ? '' : html`<br /><small>${why}</small>`}</label
      >
    </div>`;
  });
  return html`<fieldset class="field${error === undefined ? '' : ' has-error'}" ${describedBy(field)}>
    <legend>${element.label} ${optional(field)}</legend>
    ${hintOf(field)} ${errorOf(field)} ${entries}
  </fieldset>`;
}

/** Those that a rule excludes are shown with the reason, rather than hidden. */
const isOpen = ({ verdict }: Option): boolean => verdict !== 'ineligible';
const reasonsOf = ({ findings = [] }: Option): string => findings.map(({ message }) => message).join(' ');

function frameOf(field: ShownField, control: Markup): Markup {
  const { element, error } = field;
  return html`<div class="field${error === undefined ? '' : ' has-error'}">
    <label for="${idOf(element.pointer)}">${element.label} ${optional(field)}</label>
    ${hintOf(field)} ${errorOf(field)} ${control}
  </div>`;
}

const optional = ({ required, words }: ShownField): Markup | '' =>
  required ? '' : html`<small>${words.optional}</small>`;

function hintOf({ element, schema, choices }: ShownField): Markup | '' {
  const { description } = schema;
  const hint = element.hint ?? choices?.duty ?? (typeof description === 'string' ? description : undefined);
  return hint === undefined ? '' : html`<p class="hint" id="${idOf(element.pointer)}-hint">${hint}</p>`;
}

function errorOf({ element, error, words }: ShownField): Markup | '' {
  if (error === undefined) return '';
  return html`<p class="wrong" id="${idOf(element.pointer)}-error">${words.error} ${error}</p>`;
}

function aria(field: ShownField): Markup {
  return html`${describedBy(field)} aria-invalid="${String(field.error !== undefined)}"
  aria-required="${String(field.required)}"`;
}

function describedBy(field: ShownField): Markup | '' {
  const id = idOf(field.element.pointer);
  const ids = [
    ...(hintOf(field) === '' ? [] : [`${id}-hint`]),
    ...(field.error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? '' : html`aria-describedby="${ids.join(' ')}"`;
}

function hiddenOf(pointer: string, value: unknown): Markup {
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return html`${values.map((one) => html`<input type="hidden" name="${pointer}" value="${textOf(one)}" />`)}`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(textOf).join(', ') : '';
}
