import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, type Ref } from 'react';
import grid from '../../ui/data-grid.module.css';
import { Clauses } from '../../ui/refused.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useWords } from '../../ui/words.ts';
import classes from './review.module.css';
import type { Import, ImportLine } from './import-query.ts';
import { TONES_OF_VERDICTS } from './tones.ts';
import { BULK } from './words.ts';

interface Props {
  readonly file: Import;
  /** Nothing while it is on its way. */
  readonly line: ImportLine | undefined;
  /** From 0, among all that are shown. */
  readonly index: number;
  readonly measure: Ref<HTMLTableRowElement>;
}

/** A row of the file: its cells as they were written, and what is wrong at the cell where it is. */
export const ReviewRow = memo(
  function ReviewRow({ file, line, index, measure }: Props) {
    const words = useWords(BULK);
    return (
      <tr
        ref={measure}
        data-index={index}
        aria-rowindex={index + 2}
        aria-busy={line === undefined || undefined}
      >
        <th scope="row" className={classes.cell}>
          {line?.line}
        </th>
        <td className={classes.cell}>
          {line !== undefined && (
            <>
              <StatusBadge tone={TONES_OF_VERDICTS[line.verdict]}>{words.verdicts[line.verdict]}</StatusBadge>
              <Remarks line={line} />
            </>
          )}
        </td>
        {file.headings.map((heading, column) => (
          <FileCell key={`${column} ${heading}`} line={line} column={column} />
        ))}
      </tr>
    );
  },
  (before, now) =>
    before.line === now.line && before.index === now.index && before.file.headings === now.file.headings,
);

function FileCell({ line, column }: { readonly line: ImportLine | undefined; readonly column: number }) {
  if (line === undefined)
    return (
      <td className={classes.cell}>
        <span className={grid.waiting} />
      </td>
    );
  const wrong = line.reasons.filter((reason) => reason.column === column);
  return (
    <td className={classes.cell} data-wrong={wrong.length > 0 || undefined}>
      <span className={classes.value}>{line.cells[column]}</span>
      <Reasons reasons={wrong} />
    </td>
  );
}

function Reasons({ reasons }: { readonly reasons: ImportLine['reasons'] }) {
  return reasons.map(({ code, message, cite = [] }) => (
    <span key={code + message} className={classes.reason}>
      {message} <Clauses cite={cite} />
    </span>
  ));
}

/** What is about the row as a whole. */
function Remarks({ line }: { readonly line: ImportLine }) {
  const words = useWords(BULK);
  const { repeats, taken, reasons, warnings, case: begun, cells } = line;
  return (
    <>
      <Reasons
        reasons={line.reasons.filter(({ column }) => column === undefined || column >= cells.length)}
      />
      {warnings.map((warning) => (
        <span key={warning} className={classes.warning}>
          {warning}
        </span>
      ))}
      {repeats !== undefined && reasons.length === 0 && (
        <span className={classes.remark}>{words.sameAs(repeats)}</span>
      )}
      {taken !== undefined && (
        <Anchor component={Link} to={`/cases/${taken.id}`} size="xs" display="block">
          {words.openNumber(taken.number)}
        </Anchor>
      )}
      {begun !== undefined && (
        <Anchor
          component={Link}
          to={`/cases/${begun}`}
          size="xs"
          display="block"
          aria-label={`${words.openCase}: ${cells[0] ?? ''}`}
        >
          {words.openCase}
        </Anchor>
      )}
    </>
  );
}
