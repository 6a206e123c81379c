import { SimpleGrid, Text } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { ActSection } from './act-section.tsx';
import { FaultSection } from './fault-section.tsx';
import type { System } from './systems-query.ts';
import { SYSTEMS } from './words.ts';

/** What can be decided of it: for a simulation what happens there, for others nothing. */
export function SystemPanel({ system }: { readonly system: System }) {
  const words = useWords(SYSTEMS);
  if (system.answers !== 'twin')
    return (
      <Text size="sm" c="dimmed">
        {system.answers === 'real' ? words.realAbout : words.offAbout}
      </Text>
    );
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="xl">
      <ActSection system={system} />
      <FaultSection system={system} />
    </SimpleGrid>
  );
}
