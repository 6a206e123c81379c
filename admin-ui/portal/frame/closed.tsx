import { Group, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Clauses } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { Ways } from '../help/ways.tsx';
import classes from './closed.module.css';
import type { Entry } from './places.ts';
import { FRAME } from './words.ts';

/** In place of a screen that is not open to the reader: what is missing, and who can help. */
export function Closed({ entry }: { readonly entry: Entry }) {
  const words = useWords(FRAME);
  useTitle(entry.title);
  return (
    <Stack maw={620} gap="xl">
      <Stack gap="sm">
        <Title order={1} size="h2">
          {entry.title}
        </Title>
        <div className={classes.reason} role="note">
          <IconLock size={22} aria-hidden className={classes.sign} />
          <Stack gap={6}>
            <Text fw={600}>{words.closedTitle}</Text>
            <Text size="sm">{entry.message}</Text>
            <Group gap="xs">
              <Clauses cite={entry.cite ?? []} />
            </Group>
          </Stack>
        </div>
      </Stack>
      <Stack gap="xs" component="section">
        <Title order={2} size="h5">
          {words.whoHelps}
        </Title>
        <Ways pack={entry.pack} />
      </Stack>
    </Stack>
  );
}
