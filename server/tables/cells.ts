import type { ReadyColumn } from './columns.ts';
import type { BeginButton, RowActs } from './row-actions.ts';
import type { TableRow } from './table-row.ts';

export interface Cell {
  readonly column: string;
  /** A code, a state, an instant, or what stands there; the client says how long ago an instant is. */
  readonly value: string | number | boolean | null;
  readonly text?: string;
  readonly tone?: string;
  readonly failed?: true;
  readonly done?: true;
  readonly begin?: BeginButton;
}

/** A row as somebody reads it. */
export function cellsOf(columns: readonly ReadyColumn[], row: TableRow, acts: RowActs): Cell[] {
  return columns.map(({ name, show }) => {
    const { value, text, status } = show(row);
    const begin = acts.begin(status?.begin);
    return {
      column: name,
      value,
      ...(text === undefined ? {} : { text }),
      ...(status?.tone === undefined ? {} : { tone: status.tone }),
      ...(status?.failed === true ? { failed: true } : {}),
      ...(status?.done === true ? { done: true } : {}),
      ...(begin === undefined ? {} : { begin }),
    };
  });
}
