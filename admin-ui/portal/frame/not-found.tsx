import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { FRAME } from './words.ts';

export function NotFound() {
  const words = useWords(FRAME);
  useTitle(words.notFoundTitle);
  return (
    <Center mih="60dvh" p="lg">
      <Stack maw={520} gap="sm">
        <Title order={1} size="h2">
          {words.notFoundTitle}
        </Title>
        <Text>{words.notFound}</Text>
        <Button component={Link} to="/" w="fit-content">
          {words.toHome}
        </Button>
      </Stack>
    </Center>
  );
}
