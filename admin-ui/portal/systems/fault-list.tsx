import { Button, Group, Text } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import classes from './systems.module.css';
import type { Fault } from './systems-query.ts';
import { SYSTEMS, type SystemsWords } from './words.ts';

interface Props {
  readonly faults: readonly Fault[];
  readonly onDrop: (fault: string) => void;
}

export function FaultList({ faults, onDrop }: Props) {
  const words = useWords(SYSTEMS);
  if (faults.length === 0) return null;
  return (
    <ul className={classes.faults} aria-label={words.failures}>
      {faults.map((fault) => (
        <li key={fault.id}>
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text size="sm">{told(fault, words)}</Text>
            <Button
              variant="default"
              size="xs"
              aria-label={words.dropThis(told(fault, words))}
              onClick={() => onDrop(fault.id)}
            >
              {words.drop}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}

function told(fault: Fault, words: SystemsWords): string {
  const { kind, status, delayMs, operation, method, path, times } = fault;
  const what = [words.kinds[kind], status, delayMs === undefined ? undefined : `${delayMs / 1000} s`];
  const where = operation ?? ([method, path].filter(Boolean).join(' ') || undefined);
  return [
    what.filter((one) => one !== undefined).join(' '),
    where === undefined ? undefined : words.forOperation(where),
    times === undefined ? words.always : words.timesLeft(times),
  ]
    .filter((one) => one !== undefined)
    .join(', ');
}
