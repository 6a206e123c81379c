import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Choices, FieldSchema, Values } from '../../ui/field-schema.ts';
import { SchemaFields } from '../../ui/schema-fields.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import type { Act } from './systems-query.ts';
import { SYSTEMS } from './words.ts';

interface Props {
  readonly system: string;
  readonly act: Act;
}

export function ActForm({ system, act }: Props) {
  const words = useWords(SYSTEMS);
  const choices = act.choices as Choices;
  const [input, setInput] = useState<Values>({});
  const { send, isPending, error, state } = useAct(system, act.id);
  const nothing = Object.values(choices).some((options) => options?.length === 0);
  if (nothing)
    return (
      <Text size="sm" c="dimmed">
        {words.noneUnderWay}
      </Text>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(input).then(
          () => setInput({}),
          () => undefined,
        );
      }}
    >
      <Stack gap="sm">
        <SchemaFields schema={act.input as FieldSchema} value={input} choices={choices} onChange={setInput} />
        <div role="status">
          {state.data !== undefined && !isPending && (
            <Alert color="harbour" variant="light" icon={<IconCheck aria-hidden />}>
              {state.data.happened}
            </Alert>
          )}
        </div>
        {error !== null && <WhyRefused error={error} />}
        <Button type="submit" w="fit-content" loading={isPending}>
          {words.doIt}
        </Button>
      </Stack>
    </form>
  );
}

/** The portal looks at once whether it is news for a case, so that everything may be another. */
function useAct(system: string, act: string) {
  const client = useQueryClient();
  return useWrite(
    (input: Values) =>
      answerOf(
        api.POST('/twins/{system}/acts/{act}', { params: { path: { system, act } }, body: { ...input } }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: ['operations', 'systems'] }) },
  );
}
