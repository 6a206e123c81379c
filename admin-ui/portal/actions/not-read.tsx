import { Button, Stack, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from './why-refused.tsx';
import { ACTIONS } from './words.ts';

interface Props {
  readonly title: string;
  readonly error: Error;
  readonly onAgain: () => void;
}

/** In place of what could not be read: why, and another try. */
export function NotRead({ title, error, onAgain }: Props) {
  const words = useWords(ACTIONS);
  return (
    <Stack maw={640}>
      <Title order={1} size="h2">
        {title}
      </Title>
      <WhyRefused error={error} />
      <Button onClick={onAgain} w="fit-content" variant="default">
        {words.tryAgain}
      </Button>
    </Stack>
  );
}
