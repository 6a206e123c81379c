import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { FormOption } from '../form-context.ts';
import { readChoices } from '../form-api.ts';
import { fieldOptions } from './field-options.ts';
import type { FormWidgetProps } from './widget-state.ts';

/** Milliseconds after which what is typed is looked for. */
const SETTLED = 200;
const PAGE = 50;

/** What can be chosen: what was handed out, or, of more than that, what the server finds by what is typed. */
export function useChoices(
  { uiSchema, value, registry: { formContext } }: FormWidgetProps,
  pointer: string,
  given: readonly FormOption[],
  typed: string,
) {
  const { choices } = fieldOptions(uiSchema);
  const isPaged = choices !== undefined && choices.total > choices.options.length;
  const [settled] = useDebouncedValue(typed, SETTLED);
  const { source, answers, draft } = formContext;
  const chosen = given.find((one) => one.value === value);
  const search = settled === chosen?.title ? '' : settled;
  const { data, isFetching } = useQuery({
    queryKey: ['forms', 'choices', source, draft, pointer, search],
    queryFn: () => readChoices(source, { pointer, answers, search, limit: PAGE }, draft),
    enabled: isPaged && search !== '',
    placeholderData: keepPreviousData,
  });
  const found = isPaged && search !== '' ? (data?.options ?? given) : given;
  return {
    options: withChosen(found, given, value),
    total: (search !== '' ? data?.total : undefined) ?? choices?.total ?? given.length,
    isAsking: isFetching,
    isPaged,
  };
}

/** What is chosen is there, also where it is on no page that was asked for. */
function withChosen(
  found: readonly FormOption[],
  given: readonly FormOption[],
  value: unknown,
): readonly FormOption[] {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  const missing = values.filter((one) => !found.some((option) => option.value === one));
  return missing.length === 0
    ? found
    : [
        ...missing.map((one) => given.find((option) => option.value === one) ?? { value: one, title: one }),
        ...found,
      ];
}
