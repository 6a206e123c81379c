import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { FORM } from './words.ts';

/** Where a form will be. */
export function FormWaiting() {
  const words = useWords(FORM);
  return (
    <Stack gap="lg" role="status" aria-label={words.loading}>
      {[0, 1, 2].map((line) => (
        <Stack key={line} gap={6}>
          <Skeleton h={14} w={140} />
          <Skeleton h={36} />
        </Stack>
      ))}
    </Stack>
  );
}
