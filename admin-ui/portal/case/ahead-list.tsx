import { Button, Skeleton, Text, Title } from '@mantine/core';
import { IconBell, IconClock, IconLoader, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import { type Case, type Next, nextQuery, type Timer } from './case-query.ts';
import { Moment } from './moment.tsx';
import classes from './timeline.module.css';
import { type Repeated, repeatedIn, whatItMeans } from './what-it-means.ts';
import { CASE } from './words.ts';

/** What will happen by itself, the soonest first, and what is under way. */
export function AheadList({ shown }: { readonly shown: Case }) {
  const words = useWords(CASE);
  const { data } = useQuery(nextQuery(shown.id));
  if (data === undefined) return <Skeleton h={64} />;
  return (
    <section aria-label={words.ahead}>
      <Title order={3} size="h6" className={classes.title ?? ''}>
        {words.ahead}
      </Title>
      <Jobs jobs={data.jobs} />
      <Timers timers={data.timers} shown={shown} hasJobs={data.jobs.length > 0} />
    </section>
  );
}

function Jobs({ jobs }: Pick<Next, 'jobs'>) {
  const words = useWords(CASE);
  if (jobs.length === 0) return null;
  return (
    <ol className={classes.list}>
      {jobs.map(({ id, title, attempts }) => (
        <Moment
          key={id}
          icon={<IconLoader size={15} aria-hidden />}
          title={title}
          when={words.underWay}
          tone="info"
        >
          {attempts > 0 && <p className={classes.problem}>{words.tried(attempts)}</p>}
        </Moment>
      ))}
    </ol>
  );
}

interface TimersProps {
  readonly timers: readonly Timer[];
  readonly shown: Case;
  readonly hasJobs: boolean;
}

function Timers({ timers, shown, hasJobs }: TimersProps) {
  const words = useWords(CASE);
  const [all, setAll] = useState(false);
  const meant = timers.flatMap((timer) => whatItMeans(timer, shown, words) ?? []);
  const repeated = repeatedIn(meant);
  if (meant.length === 0)
    return hasJobs ? null : (
      <Text size="sm" c="dimmed" mb="xs">
        {words.nothingAhead}
      </Text>
    );
  return (
    <>
      <ol className={classes.list}>
        {(all ? meant.map((one) => ({ ...one, again: [] })) : repeated).map((one) => (
          <AheadLine key={one.name} ahead={one} />
        ))}
      </ol>
      {meant.length > repeated.length && (
        <Button
          variant="subtle"
          size="compact-xs"
          ml={30}
          onClick={() => setAll(!all)}
          aria-expanded={all}
          className={classes.more ?? ''}
        >
          {all ? words.showFewer : words.showAll(meant.length)}
        </Button>
      )}
    </>
  );
}

function AheadLine({ ahead: { due, title, lines, isMail, again } }: { readonly ahead: Repeated }) {
  const Sign = isMail ? IconMail : IconClock;
  return (
    <Moment icon={<Sign size={15} aria-hidden />} title={title} when={<When due={due} again={again} />}>
      {lines.map(({ text, message }) => (
        <p key={text} className={classes.line}>
          {message === 'notice' && <IconBell size={14} aria-hidden />}
          {message === 'mail' && <IconMail size={14} aria-hidden />}
          {text}
        </p>
      ))}
    </Moment>
  );
}

function When({ due, again }: Pick<Repeated, 'due' | 'again'>) {
  const words = useWords(CASE);
  const last = again.at(-1);
  return (
    <>
      <RelativeTime instant={due} />
      {last !== undefined && (
        <>
          {' '}
          · {words.again(again.length)} <RelativeTime instant={last} />
        </>
      )}
    </>
  );
}
