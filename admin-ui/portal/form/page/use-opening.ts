import { useRef } from 'react';

interface Opening {
  readonly place: string;
  /** The draft with which it was opened. */
  readonly opened: string | undefined;
  /** The one that was made while it was filled in, and whether the address names it by now. */
  made?: string;
  isNamed?: boolean;
  readonly key: number;
}

/**
 * What is typed stays on the page while its draft gets a name in the address; whoever goes on to another draft, or begins anew,
 * gets another form.
 */
export function useOpening(place: string, draft: string | undefined) {
  const current = useRef<Opening>({ place, opened: draft, key: 0 });
  const now = current.current;
  if (now.made !== undefined && draft === now.made) now.isNamed = true;
  const isSame =
    now.place === place &&
    (now.isNamed === true ? draft === now.made : draft === now.opened || draft === now.made);
  if (!isSame) current.current = { place, opened: draft, key: now.key + 1 };
  const { key, opened } = current.current;
  return {
    key,
    opened,
    made: (id: string) => {
      current.current.made = id;
    },
  };
}
