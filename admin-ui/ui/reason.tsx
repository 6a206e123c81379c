import { Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import classes from './reason.module.css';
import { Clauses } from './refused.tsx';

interface Props {
  readonly title: string;
  readonly text: string | undefined;
  readonly cite?: readonly string[];
}

/** Why something is not open to the reader. Nothing has gone wrong: it is told calmly. */
export function Reason({ title, text, cite = [] }: Props) {
  return (
    <div className={classes.reason} role="note">
      <IconLock size={22} aria-hidden className={classes.sign} />
      <Stack gap={6}>
        <Text fw={600}>{title}</Text>
        <Text size="sm">{text}</Text>
        {cite.length > 0 && (
          <Group gap="xs">
            <Clauses cite={cite} />
          </Group>
        )}
      </Stack>
    </div>
  );
}
