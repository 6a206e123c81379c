import { Group, Text } from '@mantine/core';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useWords } from '../../ui/words.ts';
import type { System } from './systems-query.ts';
import { SYSTEMS } from './words.ts';

const TONES = { twin: 'info', real: 'success', off: 'neutral' } as const;

/** Its name, and at a glance who answers and whether it fails on purpose. */
export function SystemTitle({ system: { title, answers, faults, operations } }: { readonly system: System }) {
  const words = useWords(SYSTEMS);
  return (
    <Group justify="space-between" gap="xs" pe="sm">
      <div>
        <Text fw={600} component="span" display="block">
          {title}
        </Text>
        <Text size="sm" c="dimmed" component="span">
          {words.operations(operations.length)}
        </Text>
      </div>
      <Group gap="xs">
        {faults.length > 0 && <StatusBadge tone="warning">{words.failing(faults.length)}</StatusBadge>}
        <StatusBadge tone={TONES[answers]}>{words.answers[answers]}</StatusBadge>
      </Group>
    </Group>
  );
}
