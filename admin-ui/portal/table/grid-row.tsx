import { memo } from 'react';
import classes from '../../ui/data-grid.module.css';
import { CellText } from './cell-text.tsx';
import { beginOffer, offersOf } from './offers.ts';
import { OfferButton, RowButtons, type Taking } from './row-buttons.tsx';
import { RowName } from './row-name.tsx';
import type { Cell, Row, Table } from './table-query.ts';

interface Props extends Taking {
  readonly table: Table;
  readonly row: Row;
  /** From 1; the heading is the first. */
  readonly place: number;
  readonly asMenu: boolean;
}

/** While one scrolls, a row that stays in sight is not drawn again. */
export const GridRow = memo(
  function GridRow({ table, row, place, asMenu, ...taking }: Props) {
    return (
      <tr aria-rowindex={place} className={classes.row} data-held={row.held || undefined}>
        {row.cells.map((cell, index) =>
          index === 0 ? (
            <th key={cell.column} scope="row" className={classes.cell}>
              <RowName table={table} row={row} />
            </th>
          ) : (
            <td key={cell.column} className={classes.cell} title={titleOf(cell)}>
              <GridCell table={table} row={row} cell={cell} index={index} {...taking} />
            </td>
          ),
        )}
        {table.actions.length > 0 && (
          <td className={`${classes.cell} ${classes.actions}`}>
            <span className={classes.buttons}>
              <RowButtons row={row} offers={offersOf(table.actions, row)} asMenu={asMenu} {...taking} />
            </span>
          </td>
        )}
      </tr>
    );
  },
  (before, now) =>
    before.row === now.row &&
    before.place === now.place &&
    before.asMenu === now.asMenu &&
    before.table.columns === now.table.columns &&
    before.table.actions === now.table.actions &&
    concerns(before, before.row) === concerns(now, now.row),
);

/** What is being sent, where it is for this row. */
const concerns = ({ sending }: Taking, { id }: Row): string | undefined =>
  sending?.startsWith(`${id} `) === true ? sending : undefined;

interface CellProps extends Taking {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
  readonly index: number;
}

function GridCell({ table, row, cell, index, ...taking }: CellProps) {
  if (cell.begin !== undefined) return <OfferButton row={row} offer={beginOffer(cell.begin)} {...taking} />;
  return <CellText cell={cell} as={table.columns[index]?.as ?? 'text'} />;
}

/** What is cut is shown whole to the pointer. */
function titleOf({ text, value, begin }: Cell): string | undefined {
  if (begin !== undefined) return undefined;
  return text ?? (typeof value === 'string' && !Number.isFinite(Date.parse(value)) ? value : undefined);
}

/** In the place of a row that is on its way. */
export function WaitingRow({ table, place }: { readonly table: Table; readonly place: number }) {
  return (
    <tr aria-rowindex={place} className={classes.row} aria-busy>
      {table.columns.map(({ column }) => (
        <td key={column} className={classes.cell}>
          <span className={classes.waiting} />
        </td>
      ))}
      {table.actions.length > 0 && <td className={`${classes.cell} ${classes.actions}`} />}
    </tr>
  );
}
