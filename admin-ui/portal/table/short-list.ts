import type { Table } from './table-query.ts';

/** A place among all rows that were found, from 0. */
export interface Placed {
  readonly index: number;
}

/** As many rows are drawn at once without anybody noticing; a longer list needs more of the program. */
const MOST = 50;

export const isShort = ({ total }: Pick<Table, 'total'>): boolean => total <= MOST;

/** All rows of a short list; of a long one those with which it begins. */
export function allOf({ total }: Pick<Table, 'total'>): readonly Placed[] {
  return Array.from({ length: Math.min(total, MOST) }, (_, index) => ({ index }));
}
