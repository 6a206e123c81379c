import { Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconInfoCircle } from '@tabler/icons-react';
import type { ReactTable } from '@tanstack/react-table';
import { Unseen } from '../../ui/unseen.tsx';
import { useWords } from '../../ui/words.ts';
import type { features } from './columns.ts';
import classes from '../../ui/data-grid.module.css';
import type { Table } from './table-query.ts';
import type { Line } from './use-lines.ts';
import { TABLE } from './words.ts';

type Model = ReactTable<typeof features, Line>;
type Header = ReturnType<Model['getHeaderGroups']>[number]['headers'][number];

/** The headings; one by which rows can be sorted is a button. */
export function GridHead({ model, table }: { readonly model: Model; readonly table: Table }) {
  const words = useWords(TABLE);
  return (
    <thead>
      {model.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map((header, index) => (
            <th key={header.id} scope="col" className={classes.heading} aria-sort={sortedAs(header)}>
              <span className={classes.title}>
                <Heading header={header} />
                <Hint text={table.columns[index]?.hint} />
              </span>
            </th>
          ))}
          {table.actions.length > 0 && (
            <th scope="col" className={`${classes.heading} ${classes.actions}`}>
              <Unseen>{words.actions}</Unseen>
            </th>
          )}
        </tr>
      ))}
    </thead>
  );
}

function sortedAs({ column }: Header): 'ascending' | 'descending' | 'none' | undefined {
  if (!column.getCanSort()) return undefined;
  const sorted = column.getIsSorted();
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}

function Heading({ header: { column } }: { readonly header: Header }) {
  const title = String(column.columnDef.header);
  if (!column.getCanSort()) return <span>{title}</span>;
  const sorted = column.getIsSorted();
  const Sign = sorted === false ? IconArrowsSort : sorted === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={classes.sort} onClick={column.getToggleSortingHandler()}>
      {title}
      <Sign size={14} stroke={2.2} aria-hidden className={sorted === false ? classes.unsorted : ''} />
    </button>
  );
}

function Hint({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Tooltip label={text}>
      <button type="button" className={classes.hint} aria-label={text}>
        <IconInfoCircle size={15} aria-hidden />
      </button>
    </Tooltip>
  );
}
