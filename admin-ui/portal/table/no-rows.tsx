import { Button, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/words.ts';
import { AddButton } from './add-button.tsx';
import classes from './no-rows.module.css';
import { type Looking, lookingWith } from './looking.ts';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly table: Table;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
}

/** In place of rows: nothing that is looked for, or nothing at all yet. */
export function NoRows({ table, looking, onLook }: Props) {
  const words = useWords(TABLE);
  if (table.all === 0)
    return (
      <Nothing sign={<IconInbox size={24} aria-hidden />} text={table.empty ?? words.emptyTitle}>
        <AddButton table={table} />
      </Nothing>
    );
  return (
    <Nothing
      sign={<IconSearchOff size={24} aria-hidden />}
      text={words.nothingFound}
      help={words.nothingFoundHelp}
    >
      <Button
        variant="default"
        onClick={() =>
          onLook(lookingWith(looking, { search: undefined, filter: undefined, counter: undefined }))
        }
      >
        {words.clearAll}
      </Button>
    </Nothing>
  );
}

interface NothingProps {
  readonly sign: ReactNode;
  readonly text: string;
  readonly help?: string;
  readonly children: ReactNode;
}

function Nothing({ sign, text, help, children }: NothingProps) {
  return (
    <div className={classes.place}>
      <Stack align="center" gap="sm" maw={440}>
        <ThemeIcon variant="light" size={52} radius="xl">
          {sign}
        </ThemeIcon>
        <div>
          <Text fw={600} ta="center">
            {text}
          </Text>
          {help !== undefined && (
            <Text size="sm" c="dimmed" ta="center">
              {help}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </div>
  );
}
