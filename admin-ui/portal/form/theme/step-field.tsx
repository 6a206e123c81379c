import type { FieldPathList, FieldProps, RJSFSchema } from '@rjsf/utils';
import { setByPath, toFieldPathId } from '@rjsf/utils';
import { segmentsOf } from '../../../client/form-layout.ts';
import { valueAt } from '../answers.ts';
import type { FormContext } from '../form-context.ts';
import { schemaAt, uiSchemaAt } from '../form-of-api.ts';
import { Elements } from './elements.tsx';
import { useLayout } from './layout-context.ts';

type Props = FieldProps<unknown, RJSFSchema, FormContext>;

/**
 * The root of a form. RJSF would lay it out as the schema nests; the layout of a definition is another: steps, groups and notes,
 * in which a field is named by its pointer. So each leaf is handed to RJSF as a field of its own.
 *
 * What RJSF takes for the data of the form has its own defaults in it, such as a No to every question that has to be answered.
 * Nobody has given those answers: only what was typed is shown, and only what is typed is told.
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
  const { registry, schema, uiSchema = {} } = root;
  const { shown } = useLayout();
  const { answers, setAnswer } = registry.formContext;
  const { SchemaField } = registry.fields;
  const path = segmentsOf(pointer);
  const value = valueAt(answers, pointer);
  if (SchemaField === undefined) return null;
  return (
    <SchemaField
      registry={registry}
      name={path.at(-1) ?? ''}
      schema={schemaAt(schema, pointer)}
      uiSchema={uiSchemaAt(uiSchema, pointer)}
      formData={value}
      fieldPathId={path.reduce(
        (around, name) => toFieldPathId(name, registry.globalFormOptions, around),
        root.fieldPathId,
      )}
      required={shown.required.includes(pointer)}
      onChange={(next, at) => setAnswer(pointer, withItem(value, at.slice(path.length), next))}
      onBlur={root.onBlur}
      onFocus={root.onFocus}
    />
  );
}

/** The whole of an answer, of which an item or a part of one may have changed. */
function withItem(value: unknown, inside: FieldPathList, next: unknown): unknown {
  if (inside.length === 0) return next;
  const copy: unknown = structuredClone(value ?? {});
  setByPath(copy as object, inside, next);
  return copy;
}
