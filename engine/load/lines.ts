/** Where the lines of a text begin, so that an offset becomes a line and a column. Both count from 1. */
export interface Lines {
  at(offset: number): { line: number; column: number };
  /** The text of a line, without its end. */
  text(line: number): string;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return {
    at(offset) {
      const line = lastStartAtOrBefore(starts, Math.max(0, Math.min(offset, text.length)));
      return {
        line: line + 1,
        column: Math.max(0, Math.min(offset, text.length)) - (starts[line] as number) + 1,
      };
    },
    text: (line) =>
      text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/\r?\n$/, ''),
  };
}

function lastStartAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
