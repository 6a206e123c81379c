import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { Unseen } from '../../ui/unseen.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { BULK } from './words.ts';

/** In place of a screen that could not be read. */
export function NotRead({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const words = useWords(BULK);
  return (
    <Stack maw={640}>
      <Title order={1} size="h2">
        {words.failed}
      </Title>
      <WhyRefused error={error} />
      <Button onClick={onAgain} w="fit-content" variant="default">
        {words.tryAgain}
      </Button>
    </Stack>
  );
}

/** In place of a screen that is on its way. */
export function Waiting() {
  const words = useWords(BULK);
  return (
    <Stack gap="lg" maw={900} aria-busy>
      <div role="status">
        <Unseen>{words.loading}</Unseen>
      </div>
      <Skeleton height={30} width={260} />
      <Skeleton height={130} />
      <Skeleton height={180} />
    </Stack>
  );
}
