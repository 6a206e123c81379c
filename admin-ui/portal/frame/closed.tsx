import { Stack, Title } from '@mantine/core';
import { Reason } from '../../ui/reason.tsx';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { Ways } from '../help/ways.tsx';
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
        <Reason title={words.closedTitle} text={entry.message} cite={entry.cite ?? []} />
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
