import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { ScreenHead } from '../operations/screen-head.tsx';
import classes from './clock.module.css';
import { clockQuery } from './clock-query.ts';
import { MoveBy } from './move-by.tsx';
import { MoveTo } from './move-to.tsx';
import { TimeNow } from './time-now.tsx';
import { TravelNotice } from './travel-notice.tsx';
import { Upcoming } from './upcoming.tsx';
import { useTravel } from './use-travel.ts';
import { CLOCK } from './words.ts';

/** The clock of a demonstration, and how to move it on. */
export function Clock() {
  const words = useWords(CLOCK);
  return (
    <Stack gap="lg">
      <ScreenHead title={words.title} about={words.about} />
      <Suspense fallback={<RowsWaiting rows={3} height={120} />}>
        <ClockParts />
      </Suspense>
    </Stack>
  );
}

function ClockParts() {
  const { data: clock } = useSuspenseQuery(clockQuery);
  const { go, travel } = useTravel(clock.travel);
  const busy = go.isPending || travel?.state === 'running';
  const move = (way: Parameters<typeof go.send>[0]) => void go.send(way).catch(() => undefined);
  return (
    <div className={classes.parts}>
      <Stack gap="md">
        <TimeNow clock={clock} />
        {travel !== undefined && <TravelNotice travel={travel} />}
        {go.error !== null && <WhyRefused error={go.error} />}
        <MoveBy busy={busy} onMove={move} />
        <MoveTo now={clock.now} busy={busy} onMove={move} />
      </Stack>
      <Upcoming upcoming={clock.upcoming} busy={busy} onMove={move} />
    </div>
  );
}
