import type { WidgetProps } from '@rjsf/utils';
import type { FormOption } from '../form-context.ts';
import { fieldOptions } from './field-options.ts';

/** What can be chosen, as far as it was handed out: of a list, or what the schema names. */
export function optionsOf({ uiSchema, options }: WidgetProps): readonly FormOption[] {
  const { choices } = fieldOptions(uiSchema);
  if (choices !== undefined) return choices.options;
  return (options.enumOptions ?? []).map(({ value, label }) => ({ value: String(value), title: label }));
}

/** Whether a rule excludes it: it is shown with the reason, and cannot be chosen. */
export const isExcluded = ({ verdict }: FormOption): boolean => verdict === 'ineligible';

/** Why it cannot be chosen, and what would help. */
export function reasonOf({ findings = [], verdict }: FormOption): string | undefined {
  if (verdict !== 'ineligible') return undefined;
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  return blocking.map(({ message, help }) => [message, help].filter(Boolean).join(' ')).join(' ');
}
