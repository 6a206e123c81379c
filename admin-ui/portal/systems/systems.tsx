import { Accordion, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { ScreenHead } from '../operations/screen-head.tsx';
import { SystemPanel } from './system-panel.tsx';
import { SystemTitle } from './system-title.tsx';
import classes from './systems.module.css';
import { systemsQuery } from './systems-query.ts';
import { SYSTEMS } from './words.ts';

/** The outside systems, who answers for each, and what can be made happen at those that are simulated. */
export function Systems() {
  const words = useWords(SYSTEMS);
  return (
    <Stack gap="lg">
      <ScreenHead title={words.title} about={words.about} />
      <Suspense fallback={<RowsWaiting />}>
        <SystemList />
      </Suspense>
    </Stack>
  );
}

function SystemList() {
  const { data: systems } = useSuspenseQuery(systemsQuery);
  return (
    <Accordion variant="separated" order={2} keepMounted={false}>
      {systems.map((system) => (
        <Accordion.Item key={system.system} value={system.system} className={classes.system ?? ''}>
          <Accordion.Control>
            <SystemTitle system={system} />
          </Accordion.Control>
          <Accordion.Panel>
            <SystemPanel system={system} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
