import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { withAnswer } from '../form/answers.ts';
import { readChoices } from '../form/form-api.ts';
import type { FormContext, FormOption } from '../form/form-context.ts';

/** So many are asked for at once. */
const PAGE = 50;
/** Milliseconds after which what is typed is looked for. */
const SETTLED = 160;

export interface Candidates {
  readonly total: number;
  /** Nothing while its page is on its way. */
  readonly at: (index: number) => FormOption | undefined;
  /** Has those asked for that are on the screen. */
  readonly show: (first: number, last: number) => void;
  readonly isFirstOnItsWay: boolean;
  /** What is shown is what was found by what is typed, and not by what was typed before. */
  readonly isSettled: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

/** Everything that can be chosen at a field, judged with the answers of this moment, page by page. */
export function useCandidates(
  { source, draft, answers }: FormContext,
  pointer: string,
  typed: string,
  isOpen: boolean,
): Candidates {
  const [search] = useDebouncedValue(typed, SETTLED);
  const [pages, setPages] = useState<readonly number[]>([]);
  // What is chosen here now decides nothing about who can be chosen here.
  const others = withAnswer(answers, pointer, undefined);
  const page = (index: number) => ({
    queryKey: ['forms', 'choices', source, draft, pointer, search, others, index],
    queryFn: () =>
      readChoices(source, { pointer, answers, search, offset: index * PAGE, limit: PAGE }, draft),
    enabled: isOpen,
  });
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const total = first.data?.total ?? 0;
  const wanted = pages.filter((index) => index > 0 && index * PAGE < total);
  const more = useQueries({ queries: wanted.map(page) });
  return {
    total,
    at: (index) => {
      const number = Math.floor(index / PAGE);
      const data = number === 0 ? first.data : more[wanted.indexOf(number)]?.data;
      return data?.options[index - number * PAGE];
    },
    show: (from, to) => {
      const [low, high] = [Math.floor(from / PAGE), Math.floor(to / PAGE)];
      if (pages[0] !== low || pages.at(-1) !== high)
        setPages(Array.from({ length: high - low + 1 }, (_, index) => low + index));
    },
    isFirstOnItsWay: first.isPending || (first.isPlaceholderData && total === 0),
    isSettled: search === typed && first.data !== undefined && !first.isPlaceholderData,
    error: first.error,
    again: () => void first.refetch(),
  };
}
