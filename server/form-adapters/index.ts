export { toJsonForms, type JsonFormsForm, type UiElement } from './jsonforms.ts';
export { toRjsf, type RjsfForm } from './rjsf.ts';
export { shownIn, type Shown } from './shown.ts';
