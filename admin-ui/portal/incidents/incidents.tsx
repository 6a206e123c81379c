import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { RealTime } from '../operations/real-time.tsx';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { ScreenHead } from '../operations/screen-head.tsx';
import { IncidentList } from './incident-list.tsx';
import { KindFilter } from './kind-filter.tsx';
import { incidentsRoute } from './routes.ts';
import { INCIDENTS } from './words.ts';

/** What failed for good and waits for an operator. */
export function Incidents() {
  const words = useWords(INCIDENTS);
  const narrowed = incidentsRoute.useSearch();
  return (
    <RealTime>
      <Stack gap="lg">
        <ScreenHead title={words.title} about={words.about}>
          <KindFilter />
        </ScreenHead>
        {narrowed.case !== undefined && (
          <Group gap="xs">
            <Text size="sm">{words.oneCase}</Text>
            <Anchor component={Link} to="/incidents" size="sm">
              {words.allCases}
            </Anchor>
          </Group>
        )}
        <Suspense fallback={<RowsWaiting rows={3} height={160} />}>
          <IncidentList narrowed={narrowed} />
        </Suspense>
      </Stack>
    </RealTime>
  );
}
