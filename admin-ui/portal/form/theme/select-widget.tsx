import { type ComboboxParsedItem, MultiSelect, Select, Text } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import type { FormOption } from '../form-context.ts';
import { FORM } from '../words.ts';
import { useChoices } from './choices-of-server.ts';
import { describing } from './describing.ts';
import { isExcluded, optionsOf, reasonOf } from './options.ts';
import { ReadText } from './text-widgets.tsx';
import { useWidgetState, type FormWidgetProps } from './widget-state.ts';

/** One or several of many. Of more than were handed out, the server is asked while somebody types. */
export function SelectWidget(props: WidgetProps) {
  const words = useWords(FORM);
  const { id, value, readonly, disabled, required, multiple } = props;
  const { isWrong, leave, pointer } = useWidgetState(props as FormWidgetProps);
  const [search, setSearch] = useState('');
  const given = optionsOf(props);
  const { options, total, isAsking, isPaged } = useChoices(props as FormWidgetProps, pointer, given, search);
  if (readonly === true) return <ReadText value={titlesOf(options, value)} />;
  const items = options.map((option) => ({
    value: option.value,
    label: option.title,
    disabled: isExcluded(option),
  }));
  const shared = {
    id,
    name: id,
    disabled: disabled ?? false,
    'aria-required': required ?? false,
    ...describing(id, props.uiSchema),
    error: isWrong,
    placeholder: words.choose,
    searchable: true,
    clearable: required !== true,
    nothingFoundMessage: isAsking ? words.loading : words.nothingFound,
    data: isPaged && options.length < total ? [{ group: words.more(options.length, total), items }] : items,
    renderOption: ({ option }: { option: { value: string; label: string } }) => (
      <OptionText option={options.find((one) => one.value === option.value)} />
    ),
    onSearchChange: setSearch,
    selectFirstOptionOnChange: true,
    onKeyDown: keepForList,
    onBlur: leave,
    clearButtonProps: { 'aria-label': words.clear },
    maxDropdownHeight: 320,
    ...(isPaged ? { filter: asFound } : {}),
    comboboxProps: { withinPortal: true },
  };
  if (multiple === true || props.schema.type === 'array')
    return (
      <MultiSelect
        {...shared}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={(chosen) => props.onChange(chosen.length === 0 ? undefined : chosen)}
      />
    );
  return (
    <Select
      {...shared}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => props.onChange(valueOf(props, chosen))}
      allowDeselect={false}
      openOnFocus={false}
    />
  );
}

/** Enter in an open list is about the list, also where nothing is found in it. Else it would send the form around it. */
function keepForList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'Enter' && event.currentTarget.ariaExpanded === 'true') event.preventDefault();
}

/** The server has found them already, by more than their titles. */
const asFound = ({ options }: { readonly options: ComboboxParsedItem[] }) => options;

function valueOf({ schema }: WidgetProps, chosen: string | null): unknown {
  if (chosen === null) return undefined;
  return schema.type === 'boolean' ? chosen === 'true' : chosen;
}

function titlesOf(options: readonly FormOption[], value: unknown): string {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  return options
    .filter((option) => values.includes(option.value))
    .map(({ title }) => title)
    .join(', ');
}

function OptionText({ option }: { readonly option: FormOption | undefined }) {
  if (option === undefined) return null;
  const beneath = reasonOf(option) ?? option.description;
  return (
    <div>
      <Text size="sm">{option.title}</Text>
      {beneath !== undefined && (
        <Text size="xs" c="dimmed">
          {beneath}
        </Text>
      )}
    </div>
  );
}
