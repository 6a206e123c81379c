import { Input } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import type { ChangeEvent } from 'react';
import { useWords } from '../../../ui/words.ts';
import { FORM } from '../words.ts';
import { describing } from './describing.ts';
import classes from './field.module.css';
import { useWidgetState, type FormWidgetProps } from './widget-state.ts';

type Changed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

/** What an input has, whatever it asks for. */
function useInput(props: WidgetProps) {
  const { id, required, disabled } = props;
  const { isWrong, leave } = useWidgetState(props as FormWidgetProps);
  return {
    id,
    name: id,
    disabled: disabled ?? false,
    'aria-required': required ?? false,
    ...describing(id, props.uiSchema),
    error: isWrong,
    onBlur: leave,
  };
}

/** Nothing typed is no answer. */
const textOf = (typed: string): string | undefined => (typed === '' ? undefined : typed);

export function TextWidget(props: WidgetProps) {
  const input = useInput(props);
  const { value, onChange, schema, readonly } = props;
  if (readonly === true) return <ReadText value={value} />;
  const isEmail = schema.format === 'email';
  return (
    <Input
      {...input}
      type={isEmail ? 'email' : 'text'}
      autoComplete="off"
      spellCheck={!isEmail && (schema.maxLength ?? 0) >= 200}
      value={asText(value)}
      onChange={(event: Changed) => onChange(textOf(event.target.value))}
    />
  );
}

/** What is no number yet stays text: the server tells what is wrong with it. */
export function NumberWidget(props: WidgetProps) {
  const input = useInput(props);
  const { value, onChange, schema, readonly } = props;
  if (readonly === true) return <ReadText value={value} />;
  return (
    <Input
      {...input}
      wrapperProps={{ className: classes.number }}
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={asText(value)}
      onChange={(event: Changed) => onChange(numberOf(event.target.value))}
    />
  );
}

function numberOf(typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(text) && !/\.\d*0$/.test(text) ? Number(text) : typed;
}

export function TextareaWidget(props: WidgetProps) {
  const input = useInput(props);
  const { value, onChange, readonly } = props;
  if (readonly === true) return <ReadText value={value} />;
  return (
    <Input
      {...input}
      component="textarea"
      multiline
      rows={5}
      value={asText(value)}
      onChange={(event: Changed) => onChange(textOf(event.target.value))}
    />
  );
}

/** A list of texts of which nobody knows the possible ones: each on a line of its own. */
export function LinesWidget(props: WidgetProps) {
  const words = useWords(FORM);
  const input = useInput(props);
  const { value, onChange } = props;
  const lines = Array.isArray(value) ? value.map(asText) : [];
  return (
    <Input
      {...input}
      component="textarea"
      multiline
      rows={4}
      placeholder={words.onePerLine}
      value={lines.join('\n')}
      onChange={(event: Changed) => {
        const typed = event.target.value;
        onChange(typed === '' ? undefined : typed.split('\n'));
      }}
    />
  );
}

function asText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

export function ReadText({ value }: { readonly value: unknown }) {
  const words = useWords(FORM);
  const text = asText(value);
  return <span>{text === '' ? words.notGiven : text}</span>;
}
