import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { FaultForm } from './fault-form.tsx';
import { FaultList } from './fault-list.tsx';
import type { System } from './systems-query.ts';
import { SYSTEMS } from './words.ts';
import { useDropFaults } from './use-faults.ts';

/** How it fails on purpose. */
export function FaultSection({ system }: { readonly system: System }) {
  const words = useWords(SYSTEMS);
  const { drop, dropAll } = useDropFaults(system.system);
  const error = drop.error ?? dropAll.error;
  return (
    <Stack gap="sm" component="section" aria-label={words.failures}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {words.failures}
        </Title>
        {system.faults.length > 1 && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={dropAll.isPending}
            onClick={() => void dropAll.send().catch(() => undefined)}
          >
            {words.dropAll}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {system.faults.length === 0 ? words.noFailures : words.failuresAbout}
      </Text>
      <FaultList faults={system.faults} onDrop={(fault) => void drop.send(fault).catch(() => undefined)} />
      {error !== null && <WhyRefused error={error} />}
      <FaultForm system={system} />
    </Stack>
  );
}
