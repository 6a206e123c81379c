/** How much of a file is read. What is beyond a limit is told, and never kept in memory. */
export interface ReadLimits {
  /** Of the whole file. */
  readonly maxBytes: number;
  /** Rows below the headings; empty ones do not count. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** UTF-16 units of one cell. */
  readonly maxCell: number;
  /** Bytes of one row, as UTF-8. */
  readonly maxRow: number;
}

export const READ_LIMITS: ReadLimits = {
  maxBytes: 64_000_000,
  maxRows: 5000,
  maxColumns: 200,
  maxCell: 10_000,
  maxRow: 1_000_000,
};
