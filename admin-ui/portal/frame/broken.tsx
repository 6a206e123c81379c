import { Button, Center, Code, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { Refusal, Unreachable } from '../api/refusal.ts';
import { FRAME } from './words.ts';

/** In place of a screen that could not be shown: what happened, and a way on. */
export function Broken({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const words = useWords(FRAME);
  return (
    <Center mih="60dvh" p="lg">
      <Stack maw={520} gap="sm" role="alert">
        <Title order={1} size="h2">
          {error instanceof Refusal ? (error.details.title ?? words.brokenTitle) : words.brokenTitle}
        </Title>
        <Text>{textOf(error, words)}</Text>
        {error instanceof Refusal && error.details.instance !== undefined && (
          <Text size="sm" c="dimmed">
            {words.reference}: <Code>{error.details.instance.split('/').at(-1)}</Code>
          </Text>
        )}
        <Button onClick={reset} w="fit-content">
          {words.tryAgain}
        </Button>
      </Stack>
    </Center>
  );
}

function textOf(
  error: unknown,
  words: { readonly unreachable: string; readonly unexpected: string },
): string {
  if (error instanceof Unreachable) return words.unreachable;
  return error instanceof Refusal && error.status < 500 ? error.message : words.unexpected;
}
