import { Checkbox, Radio, Stack } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { useWords } from '../../../ui/words.ts';
import { describedBy } from '../form-context.ts';
import { FORM } from '../words.ts';
import { fieldOptions } from './field-options.ts';
import classes from './set-widgets.module.css';
import { isExcluded, optionsOf, reasonOf } from './options.ts';
import { ReadText } from './text-widgets.tsx';
import { useWidgetState, type FormWidgetProps } from './widget-state.ts';

/** One of a few. What each comes to stands beneath it. */
export function RadioWidget(props: WidgetProps) {
  const { id, value, onChange, schema, readonly, required } = props;
  const { isWrong, leave } = useWidgetState(props as FormWidgetProps);
  const isBoolean = schema.type === 'boolean';
  const options = optionsOf(props);
  const chosen = value === undefined ? '' : String(value);
  if (readonly === true) return <ReadText value={options.find((one) => one.value === chosen)?.title} />;
  return (
    <div className={classes.set} data-inline={isBoolean} onBlur={leave}>
      {options.map((option) => (
        <Radio
          key={option.value}
          id={`${id}-${option.value}`}
          name={id}
          label={option.title}
          description={reasonOf(option) ?? option.description}
          disabled={isExcluded(option)}
          checked={chosen === option.value}
          error={isWrong}
          aria-required={required}
          aria-describedby={describedBy(id, fieldOptions(props.uiSchema))}
          classNames={{ body: classes.option ?? '' }}
          onChange={() => onChange(isBoolean ? option.value === 'true' : option.value)}
        />
      ))}
    </div>
  );
}

/** Any of some. */
export function CheckboxesWidget(props: WidgetProps) {
  const { id, value, onChange, readonly } = props;
  const { isWrong, leave } = useWidgetState(props as FormWidgetProps);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const options = optionsOf(props);
  if (readonly === true)
    return (
      <ReadText
        value={options
          .filter((one) => chosen.includes(one.value))
          .map((one) => one.title)
          .join(', ')}
      />
    );
  const toggle = (code: string, on: boolean) => {
    const next = on ? [...chosen, code] : chosen.filter((one) => one !== code);
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div className={classes.set} data-many={options.length > 8} onBlur={leave}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          id={`${id}-${option.value}`}
          label={option.title}
          description={reasonOf(option) ?? option.description}
          disabled={isExcluded(option) && !chosen.includes(option.value)}
          checked={chosen.includes(option.value)}
          error={isWrong}
          aria-describedby={describedBy(id, fieldOptions(props.uiSchema))}
          classNames={{ body: classes.option ?? '' }}
          onChange={(event) => toggle(option.value, event.currentTarget.checked)}
        />
      ))}
    </div>
  );
}

/** Something that is so or not. */
export function CheckboxWidget(props: WidgetProps) {
  const words = useWords(FORM);
  const { id, value, onChange, label, required, readonly } = props;
  const { isWrong, leave } = useWidgetState(props as FormWidgetProps);
  if (readonly === true)
    return <ReadText value={value === undefined ? undefined : value === true ? words.yes : words.no} />;
  return (
    <Stack gap={4}>
      <Checkbox
        id={id}
        label={label}
        checked={value === true}
        error={isWrong}
        aria-required={required}
        aria-describedby={describedBy(id, fieldOptions(props.uiSchema))}
        onBlur={leave}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Stack>
  );
}
