import { Paper, Stack, Text } from '@mantine/core';
import { dateText } from '../../ui/time.ts';
import { useNow } from '../../ui/clock.ts';
import { localeOf } from '../../ui/locale.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import classes from './clock.module.css';
import type { ClockNow } from './clock-query.ts';
import { CLOCK, type ClockWords } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function TimeNow({ clock: { ahead } }: { readonly clock: ClockNow }) {
  const words = useWords(CLOCK);
  const language = useLanguage();
  const now = new Date(useNow()).toISOString();
  const time = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(new Date(now));
  return (
    <Paper withBorder p="lg">
      <Stack gap={2}>
        <Text size="sm" c="dimmed">
          {words.now}
        </Text>
        <time dateTime={now} className={classes.now}>
          {dateText(now, language)}, {time}
        </time>
        <Text size="sm" c="dimmed">
          {ahead < MINUTE ? words.real : words.ahead(lengthOf(ahead, words))}
        </Text>
      </Stack>
    </Paper>
  );
}

/** In its two largest units. The way itself takes a moment, too. */
function lengthOf(exact: number, words: ClockWords): string {
  const ms = Math.round(exact / MINUTE) * MINUTE;
  const [days, hours, minutes] = [
    Math.floor(ms / DAY),
    Math.floor((ms % DAY) / HOUR),
    Math.floor((ms % HOUR) / MINUTE),
  ];
  return [
    days > 0 ? words.days(days) : '',
    hours > 0 ? words.hours(hours) : '',
    days === 0 && minutes > 0 ? words.minutes(minutes) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
