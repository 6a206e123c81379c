import { lazy, Suspense, useMemo } from 'react';
import { Hints } from '../../ui/hints.tsx';
import { Card } from './card.tsx';
import classes from './cards.module.css';
import type { RowsProps } from './grid.tsx';
import { allOf, isShort } from './short-list.ts';
import { RowsWaiting } from './table-waiting.tsx';
import { useLines } from './use-lines.ts';

const load = async () => ({ default: (await import('./long-cards.tsx')).LongCards });
void load().catch(() => undefined);
const LongCards = lazy(load);

/** The rows on a narrow screen: one below the other, each with what stands in its columns. */
export function Cards(props: RowsProps) {
  return (
    <Hints>
      {isShort(props.table) ? (
        <ShortCards {...props} />
      ) : (
        <Suspense fallback={<RowsWaiting />}>
          <LongCards {...props} />
        </Suspense>
      )}
    </Hints>
  );
}

function ShortCards({ place, table, looking, isOld, ...taking }: RowsProps) {
  const items = useMemo(() => allOf(table), [table]);
  const lines = useLines(place, looking, { table, isOld }, items);
  return (
    <ul className={classes.list} aria-label={table.title} data-short data-old={isOld || undefined}>
      {lines.map(({ key, index, row }) => (
        <li
          key={key}
          className={classes.item}
          data-index={index}
          aria-setsize={table.total}
          aria-posinset={index + 1}
        >
          <Card table={table} row={row} {...taking} />
        </li>
      ))}
    </ul>
  );
}
