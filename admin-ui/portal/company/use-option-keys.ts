import { type KeyboardEvent, useEffect, useId, useState } from 'react';

export interface OptionKeys {
  readonly listId: string;
  readonly at: number;
  readonly idOf: (index: number) => string;
  readonly ofInput: object;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 8, last),
  PageUp: (at) => Math.max(at - 8, 0),
};

/** Goes through a list by the arrow keys while the text is being typed; Enter takes the one that is marked. */
export function useOptionKeys<Choice>(
  choices: readonly Choice[],
  choose: (choice: Choice) => void,
): OptionKeys {
  const listId = useId();
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, choices.length - 1);
  const idOf = (index: number) => `${listId}-${index}`;
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choices[at];
    const step = STEPS[event.key];
    if (step !== undefined) setWanted(step(at, choices.length - 1));
    else if (event.key === 'Enter' && choice !== undefined) choose(choice);
    else return;
    event.preventDefault();
  };
  return {
    listId,
    at,
    idOf,
    ofInput: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': listId,
      'aria-activedescendant': idOf(at),
      'aria-autocomplete': 'list',
      autoComplete: 'off',
      onKeyDown,
    },
  };
}
