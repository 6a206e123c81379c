import { Center, Stack, Text, ThemeIcon } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Where there is nothing to show: that this is so, and what it means. */
export function Nothing({ icon, title, children }: Props) {
  return (
    <Center py={56} px="md">
      <Stack gap="xs" align="center" maw={420} ta="center">
        <ThemeIcon size={52} radius="xl" variant="light" color="gray" aria-hidden>
          {icon}
        </ThemeIcon>
        <Text fw={600}>{title}</Text>
        {children !== undefined && (
          <Text size="sm" c="dimmed" component="div">
            {children}
          </Text>
        )}
      </Stack>
    </Center>
  );
}
