import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { OPERATIONS } from './words.ts';

/** In place of rows that are on their way. */
export function RowsWaiting({ rows = 6, height = 56 }: { readonly rows?: number; readonly height?: number }) {
  const words = useWords(OPERATIONS);
  return (
    <Stack gap="xs" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_none, index) => (
        <Skeleton key={index} h={height} radius="md" />
      ))}
    </Stack>
  );
}
