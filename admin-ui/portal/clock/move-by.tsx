import { Button, Group, NativeSelect, NumberInput, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import type { Way } from './use-travel.ts';
import { CLOCK } from './words.ts';

interface Props {
  readonly busy: boolean;
  readonly onMove: (way: Way) => void;
}

export function MoveBy({ busy, onMove }: Props) {
  const words = useWords(CLOCK);
  const [count, setCount] = useState(1);
  const [unit, setUnit] = useState<'hours' | 'days'>('days');
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMove({ by: unit === 'days' ? `P${count}D` : `PT${count}H` });
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h5">
            {words.moveBy}
          </Title>
          <Group gap="sm" align="flex-end">
            <NumberInput
              label={words.howMany}
              w={110}
              min={1}
              max={3650}
              allowDecimal={false}
              required
              withAsterisk={false}
              value={count}
              onChange={(value) => setCount(Number(value))}
            />
            <NativeSelect
              label={words.unit}
              w={120}
              data={[
                { value: 'hours', label: words.inHours },
                { value: 'days', label: words.inDays },
              ]}
              value={unit}
              onChange={({ currentTarget }) => setUnit(currentTarget.value === 'hours' ? 'hours' : 'days')}
            />
            <Button type="submit" disabled={busy || count < 1} aria-label={`${words.moveBy}: ${words.move}`}>
              {words.move}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
