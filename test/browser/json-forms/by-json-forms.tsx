import type { JsonSchema, UISchemaElement } from '@jsonforms/core';
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { useMemo, useState } from 'react';
import type { Schemas } from '../../../admin-ui/client/client.ts';
import type { Rendered } from './rendered.ts';

/** With the renderers that come with JSON Forms. It judges nothing itself: what is wrong is said by the server. */
export function ByJsonForms({ form, answers, errors, onChange }: Rendered<Schemas['FormForJsonForms']>) {
  // It tells of changes a little later: what it told last, handed in again, would undo what was typed since.
  const [beginning] = useState(answers);
  const additionalErrors = useMemo(() => errors.map(asOfAjv), [errors]);
  return (
    <JsonForms
      schema={form.schema as JsonSchema}
      uischema={form.uischema as unknown as UISchemaElement}
      data={beginning}
      renderers={vanillaRenderers}
      cells={vanillaCells}
      validationMode="NoValidation"
      additionalErrors={additionalErrors}
      onChange={({ data }) => onChange(data)}
    />
  );
}

function asOfAjv({ pointer, message, code }: Schemas['FormError']) {
  return { instancePath: pointer, message, keyword: code, schemaPath: '', params: {} };
}
