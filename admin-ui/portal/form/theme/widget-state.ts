import type { RJSFSchema, WidgetProps } from '@rjsf/utils';
import type { FormContext } from '../form-context.ts';
import { fieldOptions } from './field-options.ts';

export type FormWidgetProps = WidgetProps<unknown, RJSFSchema, FormContext>;

/** Whether what stands in a field is wrong, and what to do when it is left. */
export function useWidgetState({ uiSchema, registry: { formContext } }: FormWidgetProps) {
  const { pointer = '' } = fieldOptions(uiSchema);
  return {
    pointer,
    isWrong: (formContext.said.get(pointer)?.errors.length ?? 0) > 0,
    leave: () => formContext.leave(pointer),
  };
}
