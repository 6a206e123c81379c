import type { UiSchema } from '@rjsf/utils';
import { getUiOptions } from '@rjsf/utils';
import type { FormChoices } from '../form-context.ts';

/** What the server says of a field: see `rjsf.ts` of the server. */
export interface FieldOptions {
  readonly pointer?: string;
  readonly asked?: string;
  readonly widget?: string;
  readonly help?: string;
  readonly choices?: FormChoices;
  readonly checks?: readonly string[];
}

export function fieldOptions(uiSchema: object | undefined): FieldOptions {
  return getUiOptions(uiSchema as UiSchema | undefined) as FieldOptions;
}
