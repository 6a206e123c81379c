import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { Card } from './card.tsx';
import classes from './cards.module.css';
import type { RowsProps } from './grid.tsx';
import { useLines } from './use-lines.ts';

/** About as high as a card is, until it has been measured. */
const ABOUT = 52;
const PER_COLUMN = 30;
const BUTTONS = 56;
const GAP = 12;

/** Cards of any number: only those in sight are drawn. */
export function LongCards({ place, table, looking, isOld, ...taking }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useOffset(list);
  const virtual = useWindowVirtualizer({
    count: table.total,
    estimateSize: () => ABOUT + PER_COLUMN * table.columns.length + (table.actions.length > 0 ? BUTTONS : 0),
    scrollMargin,
    gap: GAP,
    overscan: 4,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const lines = useLines(place, looking, { table, isOld }, items);
  return (
    <ul
      ref={list}
      className={classes.list}
      aria-label={table.title}
      data-old={isOld || undefined}
      style={{ height: virtual.getTotalSize() }}
    >
      {lines.map(({ key, index, row }, position) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          className={classes.item}
          aria-setsize={table.total}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${(items[position]?.start ?? 0) - scrollMargin}px)` }}
        >
          <Card table={table} row={row} {...taking} />
        </li>
      ))}
    </ul>
  );
}

/** How far below the beginning of the page the list begins. */
function useOffset(list: { readonly current: HTMLElement | null }): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = () => setOffset(Math.round(element.getBoundingClientRect().top + window.scrollY));
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [list]);
  return offset;
}
