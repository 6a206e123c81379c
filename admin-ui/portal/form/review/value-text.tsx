import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isGiven } from '../../../client/shown.ts';
import { useWords } from '../../../ui/words.ts';
import { valueAt } from '../answers.ts';
import { readChoices } from '../form-api.ts';
import type { Answers, FormResult, FormSource } from '../form-context.ts';
import { choicesAt, type Form } from '../form-of-api.ts';
import { FORM } from '../words.ts';

interface Props {
  readonly form: Form;
  readonly pointer: string;
  readonly answers: Answers;
  /** With these, what is on no page that was handed out is told by its title too. */
  readonly source?: FormSource;
  readonly draft?: string | undefined;
  readonly result?: FormResult | undefined;
}

/** An answer as people read it: what was chosen by its title, and not by its code. */
export function ValueText(props: Props) {
  const { form, pointer, answers } = props;
  const words = useWords(FORM);
  const value = valueAt(answers, pointer);
  if (!isGiven(value))
    return (
      <Text span size="sm" c="dimmed">
        {words.notGiven}
      </Text>
    );
  const isUpload = form.fields.some(
    ({ element }) => element.pointer === pointer && element.widget === 'upload',
  );
  if (isUpload) return words.handedIn;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const values = Array.isArray(value) ? value : [value];
  if (values.length > 1)
    return (
      <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
        {values.map((one) => (
          <li key={String(one)}>
            <Title {...props} value={String(one)} />
          </li>
        ))}
      </ul>
    );
  return <Title {...props} value={String(values[0])} />;
}

function Title({ form, pointer, answers, source, draft, result, value }: Props & { readonly value: string }) {
  const choices = choicesAt(form, pointer);
  const known =
    choices?.options.find((option) => option.value === value)?.title ??
    result?.records.find((record) => record.pointer === pointer && record.id === value)?.label;
  const isUnknown = choices !== undefined && known === undefined;
  const { data } = useQuery({
    queryKey: ['forms', 'title', source, draft, pointer, value],
    queryFn: async () => {
      if (source === undefined) return null;
      const page = await readChoices(source, { pointer, answers, search: value, limit: 50 }, draft);
      return page.options.find((option) => option.value === value)?.title ?? null;
    },
    enabled: isUnknown && source !== undefined,
  });
  return <span style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{known ?? data ?? value}</span>;
}
