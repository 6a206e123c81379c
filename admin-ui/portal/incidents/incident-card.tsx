import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import classes from './incidents.module.css';
import type { Incident } from './incidents-query.ts';
import { Remedies } from './remedies.tsx';
import { TriedWith } from './tried-with.tsx';
import { INCIDENTS, type IncidentsWords } from './words.ts';

/** One of them: what failed, of which case, why, and what can be done about it. */
export function IncidentCard({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENTS);
  const { title, problem, since, attempts } = incident;
  return (
    <Paper withBorder p="lg" className={classes.card ?? ''} component="article" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" align="baseline" gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {words.since} <RelativeTime instant={since} />, {words.attempts(attempts)}
          </Text>
        </Group>
        <OfCase incident={incident} />
        <Text c="var(--mantine-color-error)" fw={500} className={classes.problem ?? ''}>
          {problem}
        </Text>
        <Text size="sm" c="dimmed">
          {todoOf(incident, words)}
        </Text>
        <TriedWith incident={incident} />
        <Remedies incident={incident} />
      </Stack>
    </Paper>
  );
}

function OfCase({ incident: { case: of } }: { readonly incident: Incident }) {
  const words = useWords(INCIDENTS);
  if (of === undefined) return null;
  return (
    <Text size="sm">
      <Anchor component={Link} to={`/cases/${of.id}`} inherit underline="always">
        {of.number}
      </Anchor>{' '}
      {of.title} · {words.forCompany(of.company, of.partner)}
    </Text>
  );
}

function todoOf({ type }: Incident, { todo }: IncidentsWords): string {
  if (type === 'connector') return todo.connector;
  return type === 'email' ? todo.email : todo.other;
}
