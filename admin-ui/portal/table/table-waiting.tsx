import { Skeleton, Stack } from '@mantine/core';
import { Unseen } from '../../ui/unseen.tsx';
import { useWords } from '../../ui/words.ts';
import { TABLE } from './words.ts';

const ROWS = [0, 1, 2, 3, 4, 5];

/** In place of a table that is on its way. */
export function TableWaiting() {
  const words = useWords(TABLE);
  return (
    <Stack gap="lg" aria-busy>
      <div role="status">
        <Unseen>{words.loading}</Unseen>
      </div>
      <Skeleton height={30} width={240} />
      <Skeleton height={38} maw={416} />
      <RowsWaiting />
    </Stack>
  );
}

export function RowsWaiting() {
  return (
    <Stack gap={10} aria-busy>
      {ROWS.map((row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  );
}
