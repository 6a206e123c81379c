import { Button, Text } from '@mantine/core';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { Unreachable } from '../api/refusal.ts';
import { UPLOAD } from './words.ts';

/** Why a file was not taken, and what helps. */
export function NotTaken({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const words = useWords(UPLOAD);
  if (error instanceof Unreachable)
    return (
      <Refused title={words.unreachable}>
        <Button size="compact-sm" variant="default" w="fit-content" onClick={again}>
          {words.tryAgain}
        </Button>
      </Refused>
    );
  return (
    <Refused title={words.refused}>
      <Text size="sm">{error.message}</Text>
    </Refused>
  );
}
