import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../app/use-title.ts';
import { HelpButton } from '../help/help-button.tsx';
import { entryAt, navigationQuery } from './places.ts';

interface Props {
  readonly pack: string;
  /** What it is called where the menu does not lead to it. */
  readonly title: string;
  readonly about?: ReactNode;
}

/** The head of a screen that the menu leads to: its title and its help are those of the entry. */
export function EntryHead({ pack, title, about }: Props) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data } = useQuery(navigationQuery);
  const entry = entryAt(data?.entries ?? [], path);
  const called = entry?.title ?? title;
  useTitle(called);
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap">
        <Title order={1} size="h2">
          {called}
        </Title>
        <HelpButton pack={pack} article={entry?.help?.article} />
      </Group>
      {about !== undefined && (
        <Text size="sm" c="dimmed" maw={680}>
          {about}
        </Text>
      )}
    </Stack>
  );
}
