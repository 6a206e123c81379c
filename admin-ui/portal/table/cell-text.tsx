import { IconCheck } from '@tabler/icons-react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dateText } from '../../ui/time.ts';
import { UI } from '../../ui/ui-words.ts';
import { Unseen } from '../../ui/unseen.tsx';
import { useLanguage, useWords } from '../../ui/words.ts';
import classes from './cell-text.module.css';
import type { Cell, Column } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly cell: Cell;
  readonly as: Column['as'];
}

/** What stands in a cell, as its column shows it. */
export function CellText({ cell, as }: Props) {
  const { value, text, tone, failed, done } = cell;
  if (value === null || value === '') return <Nothing />;
  if (as === 'relativeTime') return <RelativeTime instant={String(value)} quiet />;
  if (as === 'date') return <DateText instant={String(value)} />;
  if (as === 'yesNo') return <YesNo value={value === true} />;
  const shown = text ?? String(value);
  if (as === 'status') return <StatusBadge tone={tone ?? toneFor(failed, done)}>{shown}</StatusBadge>;
  return <>{shown}</>;
}

const toneFor = (failed?: boolean, done?: boolean): string | undefined =>
  failed === true ? 'danger' : done === true ? 'success' : undefined;

function DateText({ instant }: { readonly instant: string }) {
  const language = useLanguage();
  return <time dateTime={instant}>{dateText(instant, language)}</time>;
}

function YesNo({ value }: { readonly value: boolean }) {
  const words = useWords(UI);
  if (!value) return <span className={classes.faint}>{words.no}</span>;
  return (
    <span className={classes.yes}>
      <IconCheck size={15} stroke={2.4} aria-hidden />
      {words.yes}
    </span>
  );
}

function Nothing() {
  const words = useWords(TABLE);
  return (
    <span className={classes.faint}>
      <span aria-hidden>–</span>
      <Unseen>{words.none}</Unseen>
    </span>
  );
}
