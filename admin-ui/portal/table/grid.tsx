import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { Hints } from '../../ui/hints.tsx';
import classes from '../../ui/data-grid.module.css';
import { columnsOf, features, sortingOf, sortOf, widest, widthOfActions, widthsOf } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, WaitingRow } from './grid-row.tsx';
import { type Looking, lookingWith } from './looking.ts';
import { MOST_BUTTONS, type Taking } from './row-buttons.tsx';
import type { Table, TablePlace } from './table-query.ts';
import { useLines } from './use-lines.ts';

export interface RowsProps extends Taking {
  readonly place: TablePlace;
  readonly table: Table;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** Something else is looked for than what is shown. */
  readonly isOld: boolean;
}

/** Every row has the same height, so that the bar stands where one is among all rows. */
const ROW_HEIGHT = 53;

/** The rows as a table that scrolls within itself; only what is in sight is drawn. */
export function Grid({ place, table, looking, onLook, isOld, ...taking }: RowsProps) {
  const region = useRef<HTMLDivElement>(null);
  const asMenu = table.actions.length > MOST_BUTTONS;
  const virtual = useVirtualizer({
    count: table.total,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    useFlushSync: false,
  });
  useStartAtTop(looking, () => virtual.scrollToOffset(0));
  const items = virtual.getVirtualItems();
  const lines = useLines(place, looking, { table, isOld }, items);
  const columns = useMemo(() => columnsOf(table.columns), [table.columns]);
  const model = useTable({
    features,
    columns,
    data: lines,
    getRowId: ({ key }) => key,
    manualSorting: true,
    state: { sorting: sortingOf(looking.sort) },
    onSortingChange: (change) => {
      const sorting = typeof change === 'function' ? change(sortingOf(looking.sort)) : change;
      onLook(lookingWith(looking, { sort: sortOf(sorting) }));
    },
  });
  const widths = useWidths(table);
  const width = widths.reduce((sum, one) => sum + one, widthOfActions(table, asMenu));
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <Hints>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div
        ref={region}
        className={classes.region}
        role="region"
        aria-label={table.title}
        tabIndex={0}
        data-old={isOld || undefined}
        data-scroll-restoration-id={`table-${table.table}`}
      >
        <table
          className={classes.table}
          style={{ minWidth: width }}
          aria-rowcount={table.total + 1}
          aria-label={table.title}
        >
          <colgroup>
            {widths.map((one, index) => (
              <col key={table.columns[index]?.column} style={index === 0 ? {} : { width: one }} />
            ))}
            {table.actions.length > 0 && <col style={{ width: widthOfActions(table, asMenu) }} />}
          </colgroup>
          <GridHead model={model} table={table} />
          <tbody>
            <Gap height={above} />
            {model
              .getRowModel()
              .rows.map(({ original: { key, index, row } }) =>
                row === undefined ? (
                  <WaitingRow key={key} table={table} place={index + 2} />
                ) : (
                  <GridRow key={key} table={table} row={row} place={index + 2} asMenu={asMenu} {...taking} />
                ),
              )}
            <Gap height={below} />
          </tbody>
        </table>
      </div>
    </Hints>
  );
}

/** In the place of the rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={classes.gap} style={{ height }} />
    </tr>
  );
}

function useWidths(table: Table): readonly number[] {
  const widths = useRef<readonly number[]>([]);
  const now = useMemo(() => widthsOf(table), [table]);
  widths.current = widest(widths.current, now);
  return widths.current;
}

function useStartAtTop(looking: Looking, toTop: () => void): void {
  const shown = useRef(looking);
  useEffect(() => {
    if (shown.current === looking) return;
    shown.current = looking;
    toTop();
  });
}
