import { Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useWords } from '../../ui/words.ts';
import { MoreButton } from '../operations/more-button.tsx';
import { Nothing } from '../operations/nothing.tsx';
import { IncidentCard } from './incident-card.tsx';
import classes from './incidents.module.css';
import { incidentsQuery, type Narrowed } from './incidents-query.ts';
import { INCIDENTS } from './words.ts';

export function IncidentList({ narrowed }: { readonly narrowed: Narrowed }) {
  const words = useWords(INCIDENTS);
  // The former ones stay until those that were asked for are there.
  const query = useSuspenseInfiniteQuery(incidentsQuery(useDeferredValue(narrowed)));
  const incidents = query.data.pages.flatMap((page) => page.incidents);
  if (incidents.length === 0)
    return (
      <Nothing
        icon={<IconCircleCheck size={26} />}
        title={narrowed.type === undefined ? words.none : words.noneOfKind}
      >
        {words.noneAbout}
      </Nothing>
    );
  return (
    <Stack gap="md">
      <ul className={classes.list} aria-label={words.title}>
        {incidents.map((incident) => (
          <li key={incident.id}>
            <IncidentCard incident={incident} />
          </li>
        ))}
      </ul>
      <MoreButton query={query} />
    </Stack>
  );
}
