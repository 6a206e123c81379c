import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import { useIsProvider } from '../api/session.ts';
import { AnchorLink } from '../operations/anchor-link.tsx';
import { OPERATIONS } from '../operations/words.ts';
import type { Case } from './case-query.ts';
import { CASE } from './words.ts';

/** What could not be done and waits for an operator: what it was, since when, and what becomes of it. */
export function WaitingForOperator({ incidents }: Pick<Case, 'incidents'>) {
  const words = useWords(CASE);
  const isProvider = useIsProvider();
  if (incidents.length === 0) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={words.waiting}>
      <Stack gap="xs">
        {incidents.map(({ title, since, todo }) => (
          <div key={`${title} ${since}`}>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            <Text size="sm">
              {/* Whoever is an operator need not be told that the operators look at it. */}
              {!isProvider && `${todo} `}
              {words.since} <RelativeTime instant={since} />.
            </Text>
          </div>
        ))}
        {isProvider && <ToIncidents />}
      </Stack>
    </Alert>
  );
}

function ToIncidents() {
  const words = useWords(OPERATIONS);
  return (
    <AnchorLink to="/incidents" size="sm">
      {words.incidents}
    </AnchorLink>
  );
}
