export { toJsonForms, type UiElement } from './jsonforms.ts';
export { toRjsf } from './rjsf.ts';
