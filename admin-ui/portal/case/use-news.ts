import { type RefObject, useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import type { Case } from './case-query.ts';
import { CASE } from './words.ts';

/**
 * Says politely what has become of a case while it is looked at. Returns where the heading is to be held: the focus goes there
 * where the button that had it is gone, so that whoever works by keyboard does not begin again at the top of the page.
 */
export function useNews(shown: Case): RefObject<HTMLHeadingElement | null> {
  const words = useWords(CASE);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  const wasOnButton = useRef(false);
  useEffect(() => {
    const note = () => {
      wasOnButton.current = document.activeElement instanceof HTMLButtonElement;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const changed = changedStrands(before.current, shown);
    before.current = shown;
    for (const { title, status } of changed) announce(words.news(title, status), 'plain');
    if (changed.length > 0 && wasOnButton.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [shown, words]);
  return heading;
}

/** In another language they are called otherwise, and stand as they stood. */
function changedStrands(before: Case, now: Case): Case['strands'] {
  if (before.sequence === now.sequence) return [];
  return now.strands.filter(({ strand, state, status }) => {
    const then = before.strands.find((one) => one.strand === strand);
    return then !== undefined && then.state !== state && then.status !== status;
  });
}
