import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { menuComingLater } from '../app/menu-coming-later.tsx';
import classes from './filters.module.css';
import type { Looking } from './looking.ts';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

const FilterMenu = menuComingLater(async () => (await import('./filter-menu.tsx')).FilterMenu);

interface Props {
  readonly filters: Table['filters'];
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
}

/** By what the rows can be narrowed. Several of one filter are alternatives. */
export function Filters({ filters, looking, onLook }: Props) {
  const words = useWords(TABLE);
  const offered = filters.filter(({ options }) => options.length > 0);
  if (offered.length === 0) return null;
  const count = looking.filter?.length ?? 0;
  return (
    <FilterMenu offered={offered} looking={looking} onLook={onLook}>
      <Button
        variant="default"
        leftSection={<IconFilter size={17} aria-hidden />}
        rightSection={count > 0 && <span className={classes.count}>{count}</span>}
        aria-label={count === 0 ? words.filters : words.filtersChosen(count)}
      >
        {words.filters}
      </Button>
    </FilterMenu>
  );
}
