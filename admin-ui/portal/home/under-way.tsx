import { Skeleton, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toneOf } from '../../ui/tone.ts';
import { useWords } from '../../ui/words.ts';
import { navigationQuery } from '../frame/places.ts';
import { countersQuery } from './home-queries.ts';
import classes from './home.module.css';
import { Section } from './section.tsx';
import { HOME } from './words.ts';

interface Counted {
  readonly pack: string;
  readonly table: string;
  readonly title: string;
  readonly counters: readonly { counter: string; title: string; tone?: string; count: number }[];
}

/** How many there are of each kind in the lists of the menu that count what is in them. */
export function UnderWay() {
  const words = useWords(HOME);
  const { lists, isPending } = useCounted();
  return (
    <Section title={words.lists}>
      {isPending && <Skeleton h={88} m="xs" />}
      {!isPending && lists.length === 0 && (
        <Text size="sm" c="dimmed" className={classes.nothing ?? ''}>
          {words.nothingUnderWay}
        </Text>
      )}
      {!isPending && lists.length > 0 && (
        <ul className={classes.list}>
          {lists.map((list) => (
            <ListLine key={`${list.pack} ${list.table}`} list={list} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ListLine({ list: { pack, table, title, counters } }: { readonly list: Counted }) {
  const words = useWords(HOME);
  return (
    <li className={classes.line}>
      <Link to="/lists/$pack/$table" params={{ pack, table }} className={classes.listName ?? ''}>
        {title}
      </Link>
      <div className={classes.counters}>
        {counters
          .filter(({ count }) => count > 0)
          .map(({ counter, title: called, tone, count }) => (
            <Link
              key={counter}
              to="/lists/$pack/$table"
              params={{ pack, table }}
              search={{ counter }}
              className={classes.counter ?? ''}
              data-tone={toneOf(tone)}
              aria-label={words.countIn(count, called, title)}
            >
              <strong>{count}</strong> {called}
            </Link>
          ))}
      </div>
    </li>
  );
}

function useCounted(): { readonly lists: readonly Counted[]; readonly isPending: boolean } {
  const { data, isPending } = useQuery(navigationQuery);
  const entries = (data?.entries ?? []).flatMap(({ pack, table, open, screen }) =>
    open && table !== undefined && screen === undefined ? [{ pack, table }] : [],
  );
  const answers = useQueries({ queries: entries.map(({ pack, table }) => countersQuery(pack, table)) });
  const lists = entries.flatMap((entry, index) => {
    const answer = answers[index]?.data;
    return answer === undefined || !answer.counters.some(({ count }) => count > 0)
      ? []
      : [{ ...entry, ...answer }];
  });
  return { lists, isPending: isPending || answers.some((one) => one.isPending) };
}
