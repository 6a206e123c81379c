import Rjsf from '@rjsf/core';
import { TranslatableString } from '@rjsf/utils';
import { Suspense, useId, useMemo } from 'react';
import { isGiven, shownIn } from '../../client/shown.ts';
import { useWords } from '../../ui/words.ts';
import { valueAt, withAnswer } from './answers.ts';
import type { Answers, FormContext, FormSource } from './form-context.ts';
import type { Form } from './form-of-api.ts';
import { NOTHING, type Said } from './said.ts';
import { LayoutContext } from './theme/layout-context.ts';
import { fields, templates, widgets } from './theme/theme.ts';
import { validator } from './validator.ts';
import { FORM, type FormWords } from './words.ts';
import { FormWaiting } from './form-waiting.tsx';

export interface FormViewProps {
  readonly form: Form;
  readonly source: FormSource;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  /** Only this step; all of them, one below the other, where it is left out. */
  readonly step?: number | undefined;
  /** What there is to say at the fields; see `sayAt`. */
  readonly said?: Said;
  readonly context?: Partial<Omit<FormContext, 'source' | 'answers' | 'said'>>;
}

const NO_CONTEXT: Partial<FormContext> = {};

/** A form, or one step of it, as the server hands it out. What is typed and what is said of it belong to whoever shows it. */
export function FormView({ form, source, answers, onChange, step, said = NOTHING, context }: FormViewProps) {
  const words = useWords(FORM);
  const id = useId().replaceAll(/\W/g, '');
  const formContext = useContextOf({ form, source, answers, onChange, said, context: context ?? NO_CONTEXT });
  const layout = useMemo(
    () => ({
      steps: form.steps.filter((_, index) => step === undefined || index === step),
      shown: shownIn(form.steps, answers),
      isAnswered: (pointer: string) => isGiven(valueAt(answers, pointer)),
      isWrong: (pointer: string) => (said.get(pointer)?.errors.length ?? 0) > 0,
    }),
    [form, step, answers, said],
  );
  return (
    <LayoutContext value={layout}>
      <Suspense fallback={<FormWaiting />}>
        <Rjsf
          tagName="div"
          idPrefix={`form-${id}`}
          schema={form.schema}
          uiSchema={form.uiSchema}
          formData={answers}
          formContext={formContext}
          validator={validator}
          fields={fields}
          templates={templates}
          widgets={widgets}
          experimental_defaultFormStateBehavior={form.behaviour}
          experimental_componentUpdateStrategy="always"
          translateString={(text) => translated(words, text)}
          showErrorList={false}
          noHtml5Validate
        >
          <></>
        </Rjsf>
      </Suspense>
    </LayoutContext>
  );
}

/** Of RJSF's own words only those of yes and no are ever shown. */
function translated(words: FormWords, text: TranslatableString): string {
  if (text === TranslatableString.YesLabel) return words.yes;
  return text === TranslatableString.NoLabel ? words.no : text;
}

type Parts = Required<Pick<FormViewProps, 'form' | 'source' | 'answers' | 'onChange' | 'said' | 'context'>>;

function useContextOf({ source, answers, onChange, said, context }: Parts): FormContext {
  return useMemo(
    () => ({
      result: undefined,
      draft: undefined,
      ensureDraft: () => Promise.reject(new Error('this form has no draft')),
      setAnswer: (pointer, value) => onChange(withAnswer(answers, pointer, value)),
      leave: () => undefined,
      askAgain: () => Promise.resolve(),
      refresh: () => Promise.resolve(),
      ...context,
      source,
      answers,
      said,
    }),
    [source, answers, onChange, said, context],
  );
}
