import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Looking } from './looking.ts';
import type { Placed } from './short-list.ts';
import { PAGE, pageQuery, type Row, type Table, type TablePlace } from './table-query.ts';

/** A place in the table that is on the screen. */
export interface Line {
  readonly key: string;
  /** From 0, among all that was found. */
  readonly index: number;
  /** Nothing while it is on its way. */
  readonly row: Row | undefined;
}

/** Whoever drags the bar passes by pages that they do not want to read. */
const STAYS_FOR = 90;

/** The rows on the screen: those of the first page are there with the table, the others are read as they come into sight. */
export function useLines(
  place: TablePlace,
  looking: Looking,
  head: { readonly table: Table; readonly isOld: boolean },
  items: readonly Placed[],
): Line[] {
  const pages = pagesOf(items);
  const stays = useStays(pages.join(' '));
  const others = useQueries({
    queries: pages.map((page) => ({ ...pageQuery(place, looking, page), enabled: stays && !head.isOld })),
  });
  return items.map(({ index }) => {
    const page = Math.floor(index / PAGE);
    const read = page === 0 ? head.table : others[pages.indexOf(page)]?.data;
    const row = read?.rows[index % PAGE];
    return { key: row?.id ?? `waiting-${index}`, index, row };
  });
}

function pagesOf(items: readonly Placed[]): number[] {
  return [...new Set(items.map(({ index }) => Math.floor(index / PAGE)))].filter((page) => page !== 0);
}

function useStays(key: string): boolean {
  const [staying, setStaying] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setStaying(key), STAYS_FOR);
    return () => clearTimeout(timer);
  }, [key]);
  return staying === key;
}
