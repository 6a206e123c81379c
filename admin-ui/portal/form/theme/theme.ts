import type { RegistryFieldsType, RegistryWidgetsType, TemplatesType } from '@rjsf/utils';
import { PickerWidget, UploadWidget } from './fetched-widgets.tsx';
import { FieldTemplate } from './field-template.tsx';
import { SelectWidget } from './select-widget.tsx';
import { CheckboxesWidget, CheckboxWidget, RadioWidget } from './set-widgets.tsx';
import { StepField } from './step-field.tsx';
import { LinesWidget, NumberWidget, TextareaWidget, TextWidget } from './text-widgets.tsx';

/** What RJSF draws a form with: only what forms of the server ask for. */
export const widgets = {
  TextWidget,
  EmailWidget: TextWidget,
  URLWidget: TextWidget,
  TextareaWidget,
  UpDownWidget: NumberWidget,
  SelectWidget,
  RadioWidget,
  CheckboxWidget,
  CheckboxesWidget,
  lines: LinesWidget,
  picker: PickerWidget,
  upload: UploadWidget,
} as RegistryWidgetsType;

export const fields = { StepField } as RegistryFieldsType;

export const templates = { FieldTemplate } as Partial<TemplatesType>;
