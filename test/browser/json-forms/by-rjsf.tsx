import Rjsf from '@rjsf/core';
import { ErrorSchemaBuilder, type RJSFSchema, type UiSchema } from '@rjsf/utils';
import { useMemo } from 'react';
import type { Schemas } from '../../../admin-ui/client/client.ts';
import { validator } from '../../../admin-ui/portal/form/validator.ts';
import type { Answers, Rendered } from './rendered.ts';

/** With the theme that comes with react-jsonschema-form, and the validator of the portal. */
export function ByRjsf({ form, answers, errors, onChange }: Rendered<Schemas['FormForRjsf']>) {
  const extra = useMemo(() => asErrorSchema(errors), [errors]);
  return (
    <Rjsf
      schema={form.schema as RJSFSchema}
      uiSchema={form.uiSchema as UiSchema}
      formData={answers}
      validator={validator}
      experimental_defaultFormStateBehavior={form.experimental_defaultFormStateBehavior}
      extraErrors={extra}
      showErrorList={false}
      noHtml5Validate
      tagName="div"
      onChange={({ formData }, id) => {
        const [, ...path] = id?.split('_') ?? [];
        if (path.length > 0) onChange(withSame(answers, formData as Answers, path));
      }}
    >
      <></>
    </Rjsf>
  );
}

/** RJSF makes answers up, such as a No where one is required. What nobody has touched is none. */
function withSame(answers: Answers, typed: Answers, [name = '', ...rest]: readonly string[]): Answers {
  if (rest.length === 0) return { ...answers, [name]: typed[name] };
  const [mine, theirs] = [answers[name] ?? {}, typed[name] ?? {}] as [Answers, Answers];
  return { ...answers, [name]: withSame(mine, theirs, rest) };
}

function asErrorSchema(errors: readonly Schemas['FormError'][]) {
  const builder = new ErrorSchemaBuilder();
  for (const { pointer, message } of errors) builder.addErrors(message, pointer.split('/').slice(1));
  return builder.ErrorSchema;
}
