import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import { toFieldPathId } from '@rjsf/utils';
import { segmentsOf } from '../../../client/form-layout.ts';
import { valueAt } from '../answers.ts';
import type { FormContext } from '../form-context.ts';
import { schemaAt, uiSchemaAt } from '../form-of-api.ts';
import { Elements } from './elements.tsx';
import { useLayout } from './layout-context.ts';

type Props = FieldProps<unknown, RJSFSchema, FormContext>;

/**
 * The root of a form. RJSF would lay it out as the schema nests; the layout of a definition is another: steps, groups and notes,
 * in which a field is named by its pointer. So each leaf is handed to RJSF as a field of its own, which puts what is typed where
 * it belongs.
 */
export function StepField(props: Props) {
  const { steps } = useLayout();
  return steps.map((step, index) => (
    <Elements
      key={index}
      elements={step.elements}
      field={(pointer) => <Leaf key={pointer} {...props} pointer={pointer} />}
    />
  ));
}

function Leaf({ pointer, ...root }: Props & { readonly pointer: string }) {
  const { registry, schema, uiSchema = {}, formData } = root;
  const { shown } = useLayout();
  const { SchemaField } = registry.fields;
  const path = segmentsOf(pointer);
  if (SchemaField === undefined) return null;
  return (
    <SchemaField
      registry={registry}
      name={path.at(-1) ?? ''}
      schema={schemaAt(schema, pointer)}
      uiSchema={uiSchemaAt(uiSchema, pointer)}
      formData={valueAt(formData, pointer)}
      fieldPathId={path.reduce(
        (around, name) => toFieldPathId(name, registry.globalFormOptions, around),
        root.fieldPathId,
      )}
      required={shown.required.includes(pointer)}
      onChange={root.onChange}
      onBlur={root.onBlur}
      onFocus={root.onFocus}
    />
  );
}
