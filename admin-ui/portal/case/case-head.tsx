import { Group, Stack, Text, Title } from '@mantine/core';
import type { RefObject } from 'react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import type { useActs } from '../actions/use-acts.tsx';
import { useIsProvider } from '../api/session.ts';
import { AnchorLink } from '../operations/anchor-link.tsx';
import classes from './case-head.module.css';
import type { Case } from './case-query.ts';
import { EventButtons } from './event-buttons.tsx';
import { CASE } from './words.ts';

interface Props {
  readonly shown: Case;
  readonly acts: ReturnType<typeof useActs>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Which case it is, whose, and what can be done with the whole of it. */
export function CaseHead({ shown, acts, heading }: Props) {
  const { number, title, about, list, pack } = shown;
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed" component="div" className={classes.trail ?? ''}>
        {list !== undefined && (
          <>
            <AnchorLink to="/lists/$pack/$table" params={{ pack, table: list.table }} size="sm">
              {list.title}
            </AnchorLink>
            <span aria-hidden>/</span>
          </>
        )}
        <span>{number}</span>
      </Text>
      <Group justify="space-between" align="flex-start" gap="md">
        <div className={classes.name}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes.heading ?? ''}>
            {about[0] ?? title}
          </Title>
          {about[0] !== undefined && <Text c="dimmed">{[title, about[1]].filter(Boolean).join(' · ')}</Text>}
        </div>
        <EventButtons shown={shown} acts={acts} />
      </Group>
      <Who shown={shown} />
    </Stack>
  );
}

/** The companies concerned are named where they tell the reader something. */
function Who({ shown: { company, partner, starter, openedAt, changedAt } }: Pick<Props, 'shown'>) {
  const words = useWords(CASE);
  const isProvider = useIsProvider();
  return (
    <dl className={classes.facts}>
      {(company.id !== partner.id || isProvider) && <Fact name={words.company}>{company.name}</Fact>}
      {isProvider && company.id !== partner.id && <Fact name={words.partner}>{partner.name}</Fact>}
      <Fact name={words.starter}>{starter.name}</Fact>
      <Fact name={words.opened}>
        <RelativeTime instant={openedAt} />
      </Fact>
      <Fact name={words.changed}>
        <RelativeTime instant={changedAt} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
