import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from '../app/use-title.ts';

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  /** What can be done on the whole of it. */
  readonly children?: ReactNode;
}

export function ScreenHead({ title, about, children }: Props) {
  useTitle(title);
  return (
    <Group justify="space-between" align="flex-start" gap="md">
      <Stack gap={4} maw={680}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {about !== undefined && (
          <Text size="sm" c="dimmed" component="div">
            {about}
          </Text>
        )}
      </Stack>
      {children}
    </Group>
  );
}
