import { Stack, Title } from '@mantine/core';
import { useSession } from '../api/session.ts';

export function Home() {
  const { acting } = useSession();
  return (
    <Stack>
      <Title order={1} size="h2">
        {acting.name}
      </Title>
    </Stack>
  );
}
