import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import type { System } from './systems-query.ts';
import { SYSTEMS } from './words.ts';

/** Something to choose that happens there, as if the people of the service had done it. */
export function ActSection({ system: { system, acts } }: { readonly system: System }) {
  const words = useWords(SYSTEMS);
  const [chosen, setChosen] = useState(acts[0]?.id ?? '');
  const act = acts.find(({ id }) => id === chosen);
  return (
    <Stack gap="sm" component="section" aria-label={words.happen}>
      <Title order={3} size="h5">
        {words.happen}
      </Title>
      <NativeSelect
        label={words.what}
        data={acts.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {act === undefined ? (
        <Text size="sm" c="dimmed">
          {words.noneUnderWay}
        </Text>
      ) : (
        <ActForm key={act.id} system={system} act={act} />
      )}
    </Stack>
  );
}
