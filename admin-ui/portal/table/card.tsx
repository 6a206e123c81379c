import { Skeleton } from '@mantine/core';
import { CellText } from './cell-text.tsx';
import classes from './cards.module.css';
import { beginOffer, offersOf } from './offers.ts';
import { MOST_BUTTONS, OfferButton, RowButtons, type Taking } from './row-buttons.tsx';
import { RowName } from './row-name.tsx';
import type { Row, Table } from './table-query.ts';

interface Props extends Taking {
  readonly table: Table;
  readonly row: Row | undefined;
}

/** One row on a narrow screen. */
export function Card({ table, row, ...taking }: Props) {
  if (row === undefined)
    return (
      <div className={classes.card} aria-busy>
        <Skeleton height={18} width="55%" mb="sm" />
        <Skeleton height={12} mb={8} />
        <Skeleton height={12} width="80%" />
      </div>
    );
  const offers = offersOf(table.actions, row);
  return (
    <article className={classes.card} data-held={row.held || undefined}>
      <div className={classes.name}>
        <RowName table={table} row={row} />
      </div>
      <dl className={classes.facts}>
        {row.cells.slice(1).map((cell, index) => (
          <div key={cell.column} className={classes.fact}>
            <dt>{table.columns[index + 1]?.title}</dt>
            <dd>
              {cell.begin === undefined ? (
                <CellText cell={cell} as={table.columns[index + 1]?.as ?? 'text'} />
              ) : (
                <OfferButton row={row} offer={beginOffer(cell.begin)} {...taking} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {offers.length > 0 && (
        <div className={classes.buttons}>
          <RowButtons row={row} offers={offers} asMenu={table.actions.length > MOST_BUTTONS} {...taking} />
        </div>
      )}
    </article>
  );
}
