import type { Schemas } from '../../client/client.ts';

export type Answers = Readonly<Record<string, unknown>>;
export type FormResult = Schemas['FormResult'];
export type FormChoices = Schemas['FormChoices'];
export type FormOption = FormChoices['options'][number];

/** Where a form stands in the interface of the server: before a case begins, at an event of a case, or for a record. */
export type FormSource =
  | { readonly kind: 'start'; readonly pack: string; readonly form: string }
  | { readonly kind: 'event'; readonly pack: string; readonly case: string; readonly event: string }
  | { readonly kind: 'record'; readonly pack: string; readonly form: string; readonly record: string };

/** What the widgets of a form share; the `formContext` of its RJSF registry. */
export interface FormContext {
  readonly source: FormSource;
  readonly answers: Answers;
  /** What the server said last about the answers; nothing before it was asked. */
  readonly result: FormResult | undefined;
  /** The draft in which the answers are kept; one is made where there is none yet. Nothing to keep for a record. */
  readonly ensureDraft: () => Promise<string>;
  readonly setAnswer: (pointer: string, value: unknown) => void;
  /** Has choices and verdicts told anew, as after something to choose was created. */
  readonly refresh: () => Promise<void>;
}
