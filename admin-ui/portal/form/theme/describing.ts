import { describedBy } from '../form-context.ts';
import { fieldOptions } from './field-options.ts';

/** Ties an input of Mantine to what is said around it: of what is given as a property, it takes its own description alone. */
export function describing(id: string, uiSchema: object | undefined) {
  return { attributes: { input: { 'aria-describedby': describedBy(id, fieldOptions(uiSchema)) } } };
}
