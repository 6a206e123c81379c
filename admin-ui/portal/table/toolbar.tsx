import { AddButton } from './add-button.tsx';
import { Filters } from './filters.tsx';
import { type Looking, lookingWith } from './looking.ts';
import { SearchBox } from './search-box.tsx';
import { SortBy } from './sort-by.tsx';
import type { Table } from './table-query.ts';
import classes from './toolbar.module.css';
import { useCallback, useRef } from 'react';

interface Props {
  readonly table: Table;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  readonly isNarrow: boolean;
}

/** What is looked for, and beside it what can be added. */
export function Toolbar({ table, looking, onLook, isNarrow }: Props) {
  const look = useRef({ looking, onLook });
  look.current = { looking, onLook };
  const search = useCallback((text: string | undefined) => {
    const { looking, onLook } = look.current;
    onLook(lookingWith(looking, { search: text }));
  }, []);
  return (
    <div className={classes.toolbar}>
      <div className={classes.search}>
        <SearchBox
          value={looking.search ?? ''}
          columns={table.columns.filter((one) => one.search).map(({ title }) => title)}
          onSearch={search}
        />
      </div>
      {isNarrow && (
        <div className={classes.sort}>
          <SortBy columns={table.columns} looking={looking} onLook={onLook} />
        </div>
      )}
      <Filters filters={table.filters} looking={looking} onLook={onLook} />
      <div className={classes.add}>
        <AddButton table={table} />
      </div>
    </div>
  );
}
