import { Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { AnchorLink } from '../operations/anchor-link.tsx';
import { FRAME } from '../frame/words.ts';
import { CASE } from './words.ts';

/** The same whether there is no such case or one that the reader may not know of. */
export function CaseNotThere() {
  const words = useWords(CASE);
  const frame = useWords(FRAME);
  useTitle(words.notThere);
  return (
    <Stack maw={560} gap="sm" py="xl">
      <Title order={1} size="h2">
        {words.notThere}
      </Title>
      <Text>{words.notThereText}</Text>
      <AnchorLink to="/">{frame.toHome}</AnchorLink>
    </Stack>
  );
}
