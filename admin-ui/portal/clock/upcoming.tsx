import { Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { instantText } from '../../ui/time.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import { Nothing } from '../operations/nothing.tsx';
import classes from './clock.module.css';
import type { ClockNow } from './clock-query.ts';
import type { Way } from './use-travel.ts';
import { CLOCK } from './words.ts';

interface Props {
  readonly upcoming: ClockNow['upcoming'];
  readonly busy: boolean;
  readonly onMove: (way: Way) => void;
}

/** The instants at which something happens by itself: the presets of the clock. */
export function Upcoming({ upcoming, busy, onMove }: Props) {
  const words = useWords(CLOCK);
  const language = useLanguage();
  return (
    <Paper withBorder p="lg" component="section" aria-label={words.upcoming}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h5">
            {words.upcoming}
          </Title>
          <Text size="sm" c="dimmed">
            {words.upcomingAbout}
          </Text>
        </div>
        {upcoming.length === 0 && <Nothing icon={<IconClockCheck size={26} />} title={words.nothing} />}
        <ul className={classes.upcoming}>
          {upcoming.map(({ at, case: of }, index) => (
            <li key={`${index} ${at} ${of.id}`}>
              <div>
                <Text size="sm" fw={600}>
                  {instantText(at, language)}{' '}
                  <Text span c="dimmed" fw={400} inherit>
                    <RelativeTime instant={at} quiet />
                  </Text>
                </Text>
                <Text size="sm">
                  <Anchor component={Link} to={`/cases/${of.id}`} inherit underline="always">
                    {of.number}
                  </Anchor>{' '}
                  {of.title} · {of.company}
                </Text>
              </div>
              <Button
                variant="default"
                size="xs"
                disabled={busy}
                aria-label={words.goTo(instantText(at, language), of.number)}
                onClick={() => onMove({ to: at })}
              >
                {words.goThere}
              </Button>
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}
