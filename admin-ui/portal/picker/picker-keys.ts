import type { KeyboardEvent } from 'react';

interface Keys {
  readonly isOpen: boolean;
  readonly active: number;
  readonly total: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly move: (to: number) => void;
  readonly choose: (index: number) => unknown;
}

/** So many a page of the list is. */
const LEAP = 5;

/** A combobox as the ARIA practices have it: arrows move in the list, Enter takes, Escape leaves all as it was. */
export function onPickerKey(event: KeyboardEvent, keys: Keys): void {
  const { isOpen, active, total, open, close, move, choose } = keys;
  const step = STEPS[event.key];
  if (step !== undefined) {
    event.preventDefault();
    if (!isOpen) open();
    else if (total > 0) move(Math.max(0, Math.min(total - 1, active + step)));
    return;
  }
  if (!isOpen) return;
  if (event.key === 'Enter') {
    // Else it would submit the form around it.
    event.preventDefault();
    if (active >= 0 && active < total) choose(active);
  }
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: LEAP,
  PageUp: -LEAP,
};
