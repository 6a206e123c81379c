import { useRef } from 'react';
import { textWidth } from '../../ui/text-width.ts';
import type { ImportLine } from './import-query.ts';

const LEAST = 110;
const MOST = 300;
/** What stands around the text. */
const PADDING = 24;

/** How wide each column of the file is, for what has been seen in it so far. Columns never shrink under the eyes of whoever reads them. */
export function useWidths(
  headings: readonly string[],
  lines: readonly { readonly line: ImportLine | undefined }[],
): readonly number[] {
  const widths = useRef<readonly number[]>([]);
  widths.current = headings.map((heading, column) => {
    const texts = lines.map(({ line }) => widthOf(line?.cells[column] ?? ''));
    return Math.min(MOST, Math.max(LEAST, widthOf(heading), widths.current[column] ?? 0, ...texts));
  });
  return widths.current;
}

const widthOf = (text: string): number => Math.ceil(textWidth(text) + PADDING);
