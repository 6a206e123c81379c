import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import grid from '../../ui/data-grid.module.css';
import { useSideways } from '../../ui/use-sideways.ts';
import { useWords } from '../../ui/words.ts';
import classes from './review.module.css';
import type { Import, Verdict } from './import-query.ts';
import { ReviewRow } from './review-row.tsx';
import { useWidths } from './use-widths.ts';
import { useImportLines } from './use-import-lines.ts';
import { BULK } from './words.ts';

interface Props {
  readonly file: Import;
  readonly verdict: Verdict | undefined;
  readonly total: number;
}

/** About as high as a row is, until it has been measured: one with reasons is higher. */
const ABOUT = 46;
const LINE = 62;
const VERDICT = 150;

/** Thousands of rows, of which only those in sight are drawn. */
export function ReviewRows({ file, verdict, total }: Props) {
  const words = useWords(BULK);
  const region = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => region.current,
    estimateSize: () => ABOUT,
    overscan: 8,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const lines = useImportLines(file, verdict, items);
  const widths = useWidths(file.headings, lines);
  const width = widths.reduce((sum, one) => sum + one, LINE + VERDICT);
  useSideways(region, width);
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <div
      ref={region}
      className={`${grid.region} ${classes.region}`}
      role="region"
      aria-label={words.rows}
      tabIndex={0}
    >
      <table
        className={grid.table}
        style={{ minWidth: width }}
        aria-label={words.rows}
        aria-rowcount={total + 1}
      >
        <colgroup>
          <col style={{ width: LINE }} />
          <col style={{ width: VERDICT }} />
          {file.headings.map((heading, index) => (
            <col key={`${index} ${heading}`} style={{ width: widths[index] ?? 0 }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {[words.line, words.verdict, ...file.headings].map((heading, index) => (
              <th key={`${index} ${heading}`} scope="col" className={grid.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={items[0]?.start ?? 0} />
          {lines.map(({ index, line }) => (
            <ReviewRow key={index} measure={virtual.measureElement} index={index} file={file} line={line} />
          ))}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** In the place of the rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={grid.gap} style={{ height }} />
    </tr>
  );
}
