import { Button, Loader } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../../ui/words.ts';
import { CandidateList } from './candidate-list.tsx';
import classes from './candidates.module.css';
import type { ChoiceOwner } from './owner-names.ts';
import type { Picking } from './use-picking.ts';
import { PICKER } from './words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly picking: Picking;
  readonly owners: readonly ChoiceOwner[];
  readonly chosen: unknown;
}

/** Beneath the field: the candidates, or why there are none. */
export function CandidatesPopup({ id, label, picking, owners, chosen }: Props) {
  const words = useWords(PICKER);
  const popup = useRef<HTMLDivElement>(null);
  const { candidates, typed, active, choose } = picking;
  const { total, error, isFirstOnItsWay, again } = candidates;
  useWholeInView(popup);
  return (
    // The field keeps the focus, wherever in the list somebody presses.
    <div
      className={classes.popup}
      ref={popup}
      onMouseDown={(event) => event.preventDefault()}
      role="presentation"
    >
      {isFirstOnItsWay && error === null && (
        <div className={classes.empty}>
          <Loader size="xs" aria-label={words.loading} />
        </div>
      )}
      {error !== null && (
        <div className={classes.empty} role="alert">
          {words.notRead}{' '}
          <Button size="compact-xs" variant="light" onClick={again}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {!isFirstOnItsWay && error === null && total === 0 && (
        <div className={classes.empty}>{typed === '' ? words.nobody : words.notFound(typed)}</div>
      )}
      <CandidateList
        id={id}
        label={label}
        candidates={candidates}
        owners={owners}
        chosen={chosen}
        active={active}
        onChoose={choose}
      />
      <div className={classes.foot} role="status">
        {total > 0 && words.found(total)}
      </div>
    </div>
  );
}

/** As the candidates come, it grows. */
function useWholeInView(popup: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = popup;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => void current.scrollIntoView({ block: 'nearest' }));
    observer.observe(current);
    return () => observer.disconnect();
  }, [popup]);
}
