import { Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import type { Way } from './use-travel.ts';
import { CLOCK } from './words.ts';

interface Props {
  readonly now: string;
  readonly busy: boolean;
  readonly onMove: (way: Way) => void;
}

export function MoveTo({ now, busy, onMove }: Props) {
  const words = useWords(CLOCK);
  const [written, setWritten] = useState('');
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMove({ to: new Date(written).toISOString() });
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h5">
            {words.moveTo}
          </Title>
          <Group gap="sm" align="flex-end">
            <TextInput
              type="datetime-local"
              label={words.instant}
              required
              withAsterisk={false}
              min={localText(now)}
              value={written}
              onChange={({ currentTarget }) => setWritten(currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              disabled={busy || written === ''}
              aria-label={`${words.moveTo}: ${words.move}`}
            >
              {words.move}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** As the input writes it: the time of this device, without a zone. */
function localText(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
