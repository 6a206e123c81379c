import { Button, Center } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { OPERATIONS } from './words.ts';

interface Props {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** The next page of a list, below the one before. */
export function MoreButton({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: Props) {
  const words = useWords(OPERATIONS);
  if (!hasNextPage) return null;
  return (
    <Center>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {words.more}
      </Button>
    </Center>
  );
}
