import { createColors } from 'picocolors';
import colors from 'picocolors';

export const isColourWanted = process.env['NO_COLOR'] === undefined && colors.isColorSupported;
/** Colour only on a terminal, and not where `NO_COLOR` asks for none. */
export const onTerminal = process.stdout.isTTY === true && isColourWanted;
export const paint = createColors(onTerminal);

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Columns of equal width, the last as wide as it is. */
export function columns(rows: readonly (readonly string[])[], gap = '  '): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
