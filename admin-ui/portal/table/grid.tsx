import { lazy, type RefObject, Suspense, useMemo, useRef } from 'react';
import { useTable } from '@tanstack/react-table';
import { Hints } from '../../ui/hints.tsx';
import classes from '../../ui/data-grid.module.css';
import { useSideways } from '../../ui/use-sideways.ts';
import { columnsOf, features, sortingOf, sortOf, widest, widthOfActions, widthsOf } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, WaitingRow } from './grid-row.tsx';
import { type Looking, lookingWith } from './looking.ts';
import { MOST_BUTTONS, type Taking } from './row-buttons.tsx';
import type { Table, TablePlace } from './table-query.ts';
import { allOf, isShort, type Placed } from './short-list.ts';
import { RowsWaiting } from './table-waiting.tsx';
import { useLines } from './use-lines.ts';

// Asked for beside the rows themselves: it is there when they are, and a short list does not wait for it.
const load = async () => ({ default: (await import('./long-grid.tsx')).LongGrid });
void load().catch(() => undefined);
const LongGrid = lazy(load);

export interface RowsProps extends Taking {
  readonly place: TablePlace;
  readonly table: Table;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** Something else is looked for than what is shown. */
  readonly isOld: boolean;
}

/** Every row has the same height, so that the bar stands where one is among all rows. */
export const ROW_HEIGHT = 53;

/** The rows as a table that scrolls within itself. Of a long one only what is in sight is drawn. */
export function Grid(props: RowsProps) {
  return isShort(props.table) ? (
    <ShortGrid {...props} />
  ) : (
    <Suspense fallback={<RowsWaiting />}>
      <LongGrid {...props} />
    </Suspense>
  );
}

function ShortGrid(props: RowsProps) {
  const region = useRef<HTMLDivElement>(null);
  const items = useMemo(() => allOf(props.table), [props.table]);
  return <GridOf {...props} region={region} items={items} />;
}

interface DrawnProps extends RowsProps {
  readonly region: RefObject<HTMLDivElement | null>;
  /** Which rows are drawn. */
  readonly items: readonly Placed[];
}

export function GridOf({ place, table, looking, onLook, isOld, region, items, ...taking }: DrawnProps) {
  const asMenu = table.actions.length > MOST_BUTTONS;
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
  useSideways(region, width);
  const above = (items[0]?.index ?? 0) * ROW_HEIGHT;
  const below = (table.total - 1 - (items.at(-1)?.index ?? -1)) * ROW_HEIGHT;
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
              <col key={table.columns[index]?.column} style={{ width: one }} />
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
