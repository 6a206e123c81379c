import { Button, Group, NativeSelect, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconPlug, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import { type Case, logQuery } from './case-query.ts';
import { type Happening, happeningsIn } from './log-groups.ts';
import { Moment } from './moment.tsx';
import classes from './timeline.module.css';
import { CASE } from './words.ts';

/** More are shown on asking. */
const SHOWN = 12;

/** What has happened: by whom, when, and what became of the strands. */
export function LogList({ shown }: { readonly shown: Case }) {
  const words = useWords(CASE);
  const { data } = useQuery(logQuery(shown.id));
  const [strand, setStrand] = useState('');
  const [order, setOrder] = useState<'newest' | 'oldest'>('newest');
  const all = useMemo(() => happeningsIn(data?.entries ?? []), [data]);
  if (data === undefined) return <Skeleton h={160} />;
  const chosen = strand === '' ? all : all.filter(({ strands }) => strands.includes(strand));
  return (
    <section aria-label={words.log}>
      <Group justify="space-between" gap="xs" mb="sm">
        <Title order={3} size="h6" className={classes.title ?? ''}>
          {words.log}
        </Title>
        <SegmentedControl
          size="xs"
          value={order}
          onChange={(value) => setOrder(value === 'oldest' ? 'oldest' : 'newest')}
          data={[
            { value: 'newest', label: words.newestFirst },
            { value: 'oldest', label: words.oldestFirst },
          ]}
        />
      </Group>
      {shown.strands.length > 1 && (
        <NativeSelect
          size="xs"
          mb="sm"
          aria-label={words.strand}
          value={strand}
          onChange={({ currentTarget }) => setStrand(currentTarget.value)}
          data={[
            { value: '', label: words.allStrands },
            ...shown.strands.map((one) => ({ value: one.strand, label: one.title })),
          ]}
        />
      )}
      <Happenings key={`${strand} ${order}`} happenings={order === 'newest' ? chosen.toReversed() : chosen} />
    </section>
  );
}

function Happenings({ happenings }: { readonly happenings: readonly Happening[] }) {
  const words = useWords(CASE);
  const [all, setAll] = useState(false);
  if (happenings.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.nothingLogged}
      </Text>
    );
  return (
    <>
      <ol className={classes.list}>
        {(all ? happenings : happenings.slice(0, SHOWN)).map((one) => (
          <HappeningLine key={`${one.sequence} ${one.at} ${one.title}`} happening={one} />
        ))}
      </ol>
      {happenings.length > SHOWN && !all && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.showAll(happenings.length)}
        </Button>
      )}
    </>
  );
}

const SIGNS = { person: IconUser, service: IconPlug, portal: IconClock } as const;

function HappeningLine({ happening }: { readonly happening: Happening }) {
  const { title, at, by, from, isProblem, statuses, notes, problems } = happening;
  const Sign = isProblem ? IconAlertTriangle : SIGNS[from];
  const isBad = isProblem || problems.length > 0;
  return (
    <Moment
      icon={<Sign size={15} aria-hidden />}
      title={title}
      when={<RelativeTime instant={at} />}
      by={by}
      tone={isBad ? 'danger' : statuses.length > 0 ? 'info' : 'neutral'}
    >
      {statuses.map((text) => (
        <p key={text} className={classes.status}>
          {text}
        </p>
      ))}
      {notes.map((text) => (
        <p key={text} className={classes.line}>
          {text}
        </p>
      ))}
      {problems.map((text) => (
        <p key={text} className={classes.problem}>
          {text}
        </p>
      ))}
    </Moment>
  );
}
