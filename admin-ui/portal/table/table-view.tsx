import { Group, Stack, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { NotRead } from '../actions/not-read.tsx';
import { HelpButton } from '../help/help-button.tsx';
import { Cards } from './cards.tsx';
import { Chosen } from './chosen.tsx';
import { Counters } from './counters.tsx';
import { Grid } from './grid.tsx';
import type { Looking } from './looking.ts';
import { NoRows } from './no-rows.tsx';
import { TableWaiting } from './table-waiting.tsx';
import { type Table, type TablePlace, useTableHead } from './table-query.ts';
import classes from './table-view.module.css';
import { Toolbar } from './toolbar.tsx';
import { useOffers } from './use-offers.tsx';
import { TABLE } from './words.ts';

/** A table within another screen: what is looked for in it is forgotten with the screen. */
export function TableView({ pack, table }: TablePlace) {
  const [looking, setLooking] = useState<Looking>({});
  return <LookedAt key={`${pack} ${table}`} place={{ pack, table }} looking={looking} onLook={setLooking} />;
}

interface Props {
  readonly place: TablePlace;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** Where the table is the whole screen, its title is that of the screen. */
  readonly asScreen?: boolean;
}

/** A table with all that belongs to it: counters, search, filters, what can be added, and its rows. */
export function LookedAt(props: Props) {
  const words = useWords(TABLE);
  const { place, looking } = props;
  const { data, error, refetch, isPlaceholderData } = useTableHead(place, looking);
  if (data !== undefined) return <Shown {...props} table={data} isOld={isPlaceholderData} />;
  if (error !== null) return <NotRead title={words.failed} error={error} onAgain={() => void refetch()} />;
  return <TableWaiting />;
}

interface ShownProps extends Props {
  readonly table: Table;
  readonly isOld: boolean;
}

function Shown({ table, isOld, place, looking, onLook, asScreen = false }: ShownProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { take, sending, dialogs } = useOffers(table);
  const Rows = isNarrow === true ? Cards : Grid;
  const look = { looking, onLook };
  return (
    <Stack gap="md" className={table.counters.length > 0 ? classes.counted : classes.plain}>
      {asScreen && <Heading table={table} />}
      <Counters counters={table.counters} {...look} />
      <Toolbar table={table} isNarrow={isNarrow === true} {...look} />
      <Chosen table={table} {...look} />
      {table.total === 0 ? (
        <NoRows table={table} {...look} />
      ) : (
        <Rows place={place} table={table} isOld={isOld} take={take} sending={sending} {...look} />
      )}
      {dialogs}
    </Stack>
  );
}

function Heading({ table: { pack, title, help } }: { readonly table: Table }) {
  return (
    <Group gap="xs">
      <Title order={1} size="h2">
        {title}
      </Title>
      {help !== undefined && <HelpButton pack={pack} article={help.article} />}
    </Group>
  );
}
