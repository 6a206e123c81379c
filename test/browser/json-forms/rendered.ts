import type { Schemas } from '../../../admin-ui/client/client.ts';

/** What a renderer is given, whichever it is. */
export interface Rendered<Form> {
  readonly form: Form;
  readonly answers: Answers;
  readonly errors: readonly Schemas['FormError'][];
  readonly onChange: (answers: Answers) => void;
}

export type Answers = { readonly [name: string]: unknown };
