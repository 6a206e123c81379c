import { Alert, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClockPlay } from '@tabler/icons-react';
import { instantText } from '../../ui/time.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import type { Travel } from './clock-query.ts';
import { CLOCK } from './words.ts';

/** How far it is, and what happened on the way. */
export function TravelNotice({ travel }: { readonly travel: Travel }) {
  const words = useWords(CLOCK);
  const language = useLanguage();
  const { state, to, fired = 0 } = travel;
  if (state === 'failed')
    return (
      <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
        {words.failed}
      </Alert>
    );
  if (state === 'done')
    return (
      <Alert color="harbour" variant="light" role="status" icon={<IconCheck aria-hidden />}>
        {words.arrived(fired)}
      </Alert>
    );
  const title = words.onTheWay(instantText(to, language));
  return (
    <Alert color="blue" variant="light" role="status" icon={<IconClockPlay aria-hidden />}>
      <Stack gap="xs">
        <Text size="sm">{title}</Text>
        <Progress value={partOf(travel)} aria-label={title} striped animated />
      </Stack>
    </Alert>
  );
}

function partOf({ from, to, now }: Travel): number {
  const [start, end, reached] = [from, to, now].map(Date.parse) as [number, number, number];
  return Math.min(100, Math.max(2, ((reached - start) / (end - start)) * 100));
}
