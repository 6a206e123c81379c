import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useWords } from '../../../ui/words.ts';
import { api } from '../../api/api.ts';
import { answerOf } from '../../api/refusal.ts';
import { FORM } from '../words.ts';
import classes from './form-page.module.css';
import type { SubmittedDraft } from './use-submit.ts';

interface Props {
  readonly title: string;
  readonly done: SubmittedDraft;
}

/** What became of it, in the words of the form; how it stands now; and the way to it. */
export function Submitted({ title, done: { case: became, said } }: Props) {
  const words = useWords(FORM);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id } = became;
  const { data } = useQuery({
    queryKey: ['cases', id],
    queryFn: () => answerOf(api.GET('/cases/{id}', { params: { path: { id } } })),
  });
  return (
    <Stack className={classes.card ?? ''} maw={680} mx="auto" gap="md">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconCircleCheck size={34} aria-hidden className={classes.good ?? ''} />
        <div>
          <Text size="sm" c="dimmed">
            {title} · {became.number}
          </Text>
          <Title order={1} size="h3" tabIndex={-1} ref={heading} className={classes.heading ?? ''}>
            {words.done}
          </Title>
        </div>
      </Group>
      {said !== undefined && <Text role="status">{said}</Text>}
      {data?.strands.map(({ strand, title: of, status, tone, next }) => (
        <div key={strand}>
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {of}
            </Text>
            <StatusBadge tone={tone}>{status}</StatusBadge>
          </Group>
          {next !== undefined && (
            <Text size="sm" c="dimmed" mt={4}>
              {next}
            </Text>
          )}
        </div>
      ))}
      <Group>
        <Button component={Link} to={`/cases/${id}`}>
          {words.doneNext}
        </Button>
      </Group>
    </Stack>
  );
}
