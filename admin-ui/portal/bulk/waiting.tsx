import { Skeleton, Stack } from '@mantine/core';
import { Unseen } from '../../ui/unseen.tsx';
import { useWords } from '../../ui/words.ts';
import { BULK } from './words.ts';

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
