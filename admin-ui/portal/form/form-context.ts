import type { Schemas } from '../../client/client.ts';
import type { Said } from './said.ts';

export type Answers = Readonly<Record<string, unknown>>;
export type FormResult = Schemas['FormResult'];
export type FormChoices = Schemas['FormChoices'];
export type FormOption = FormChoices['options'][number];

/** Where a form stands in the interface of the server: before a case begins, at an event of a case, or for a record. */
export type FormSource =
  | { readonly kind: 'start'; readonly pack: string; readonly form: string }
  | { readonly kind: 'event'; readonly pack: string; readonly case: string; readonly event: string }
  | { readonly kind: 'record'; readonly pack: string; readonly form: string; readonly record: string };

/**
 * What the widgets of a form share; the `formContext` of its RJSF registry. The label, the hint and the errors of a field
 * stand around its widget (see `theme/field-template.tsx`): of a picker and an upload in a `fieldset` whose legend is the label.
 * A widget says `aria-describedby={describedBy(id, options)}` of the control that is asked.
 */
export interface FormContext {
  readonly source: FormSource;
  readonly answers: Answers;
  /** What the server said last about the answers; nothing before it was asked. */
  readonly result: FormResult | undefined;
  /** What there is to say at each field now. */
  readonly said: Said;
  /** The draft in which the answers are kept, where there is one. */
  readonly draft: string | undefined;
  /** The same; one is made where there is none yet. Nothing to keep for a record. */
  readonly ensureDraft: () => Promise<string>;
  readonly setAnswer: (pointer: string, value: unknown) => void;
  /** The field was left: what is wrong with it may be said from now on. */
  readonly leave: (pointer: string) => void;
  /** Has asked once more what a service did not answer about a field. */
  readonly askAgain: (pointer: string) => Promise<void>;
  /** Has choices and verdicts told anew, as after something to choose was created. */
  readonly refresh: () => Promise<void>;
}

/** The ids of what is said around a widget: its hint, and what is wrong with it. */
export function describedBy(id: string, options: { readonly help?: unknown }): string {
  return options.help === undefined ? `${id}__said` : `${id}__hint ${id}__said`;
}
