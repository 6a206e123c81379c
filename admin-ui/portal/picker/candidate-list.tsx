import { Loader } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/words.ts';
import type { FormOption } from '../form/form-context.ts';
import { CandidateRow } from './candidate-row.tsx';
import classes from './candidates.module.css';
import { type ChoiceOwner, ownerOf } from './owner-names.ts';
import type { Candidates } from './use-candidates.ts';
import { PICKER } from './words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly candidates: Candidates;
  readonly owners: readonly ChoiceOwner[];
  readonly chosen: unknown;
  readonly active: number;
  readonly onChoose: (candidate: FormOption) => void;
}

/** Name and address; reasons come on top, and are measured. */
const USUAL_HEIGHT = 64;

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** Of any number of candidates those on the screen. The focus stays in the field that opens it. */
export function CandidateList({ id, label, candidates, owners, chosen, active, onChoose }: Props) {
  const words = useWords(PICKER);
  const scroller = useRef<HTMLDivElement>(null);
  const { total, at, show } = candidates;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 3,
    // Else every row that turns out higher than usual would have all of them drawn again at once.
    useFlushSync: false,
  });
  const visible = rows.getVirtualItems();
  const [first, last] = [visible[0]?.index ?? 0, visible.at(-1)?.index ?? 0];
  useEffect(() => void show(first, last));
  useEffect(() => {
    if (active < 0 || active >= total) return;
    if (active === 0) return void rows.scrollToOffset(0);
    // One with many reasons may be taller than the list: then it is read from its beginning.
    const isTall = (rows.measurementsCache[active]?.size ?? 0) > (scroller.current?.clientHeight ?? 0);
    rows.scrollToIndex(active, { align: isTall ? 'start' : 'auto' });
  }, [active, total, rows]);
  return (
    <div
      role="listbox"
      aria-busy={!candidates.isSettled}
      id={id}
      aria-label={words.candidates(label)}
      className={classes.scroller}
      ref={scroller}
    >
      <div role="presentation" className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {visible.map(({ index, start, key }) => {
          const candidate = at(index);
          return (
            <div
              key={key}
              id={optionId(id, index)}
              ref={rows.measureElement}
              data-index={index}
              role="option"
              aria-selected={candidate !== undefined && candidate.value === chosen}
              aria-disabled={candidate?.verdict === 'ineligible'}
              aria-posinset={index + 1}
              aria-setsize={total}
              data-active={index === active}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => candidate !== undefined && onChoose(candidate)}
            >
              {candidate === undefined ? (
                <Loader size="xs" aria-label={words.loading} />
              ) : (
                <CandidateRow candidate={candidate} company={ownerOf(candidate, owners, words)} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
