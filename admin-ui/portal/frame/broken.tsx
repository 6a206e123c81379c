import { Button, Center, Code, Stack, Text, Title } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { Refusal, Unreachable } from '../api/refusal.ts';
import { useTitle } from '../app/use-title.ts';
import { FRAME } from './words.ts';

/** In place of a screen that could not be shown: what happened, and a way on. */
export function Broken({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const words = useWords(FRAME);
  const again = useAgain(reset);
  const title = error instanceof Refusal ? (error.details.title ?? words.brokenTitle) : words.brokenTitle;
  useTitle(title);
  return (
    <Center mih="60dvh" p="lg">
      <Stack maw={520} gap="sm" role="alert">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text>{textOf(error, words)}</Text>
        {error instanceof Refusal && error.details.instance !== undefined && (
          <Text size="sm" c="dimmed">
            {words.reference}: <Code>{error.details.instance.split('/').at(-1)}</Code>
          </Text>
        )}
        <Button onClick={again} w="fit-content">
          {words.tryAgain}
        </Button>
      </Stack>
    </Center>
  );
}

/** What was read and failed is read again; a part of the portal that could not be fetched is fetched again. */
function useAgain(reset: () => void): () => void {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  return () => {
    queries.reset();
    void router.invalidate();
    reset();
  };
}

function textOf(
  error: unknown,
  words: { readonly unreachable: string; readonly unexpected: string },
): string {
  if (error instanceof Unreachable) return words.unreachable;
  return error instanceof Refusal && error.status < 500 ? error.message : words.unexpected;
}
