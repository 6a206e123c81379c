import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { FORM } from './words.ts';

/** Where a form will be. */
export function FormWaiting({ lines = 3 }: { readonly lines?: number }) {
  const words = useWords(FORM);
  return (
    <Stack gap="lg" role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <Stack key={line} gap={6}>
          <Skeleton h={14} w={140} />
          <Skeleton h={36} />
        </Stack>
      ))}
    </Stack>
  );
}
