import { Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useId } from 'react';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { toneOf } from '../../ui/tone.ts';
import { useWords } from '../../ui/words.ts';
import type { useActs } from '../actions/use-acts.tsx';
import type { Case, Strand } from './case-query.ts';
import { EventButtons } from './event-buttons.tsx';
import classes from './strands.module.css';
import { CASE } from './words.ts';

interface Props {
  readonly shown: Case;
  readonly acts: ReturnType<typeof useActs>;
}

/** How each strand stands, what comes next, and what can be done about it. */
export function Strands({ shown, acts }: Props) {
  const words = useWords(CASE);
  const { strands, status } = shown;
  return (
    <section
      aria-label={words.status}
      className={classes.board}
      data-alone={strands.length === 1 || undefined}
      data-even={strands.length % 2 === 0 || undefined}
    >
      {strands.map((strand) => (
        <StrandCard key={strand.strand} strand={strand} shown={shown} acts={acts} />
      ))}
      {status === 'done' && (
        <Text size="sm" c="dimmed" className={classes.ended ?? ''}>
          <IconFlag size={16} aria-hidden /> {words.ended}
        </Text>
      )}
    </section>
  );
}

function StrandCard({ strand, shown, acts }: Props & { readonly strand: Strand }) {
  const id = useId();
  const { title, status, tone, next } = strand;
  return (
    <div className={classes.strand} data-tone={toneOf(tone)} role="group" aria-labelledby={id}>
      <div className={classes.top}>
        <span id={id} className={classes.title}>
          {title}
        </span>
        <StatusBadge tone={tone}>{status}</StatusBadge>
      </div>
      {next !== undefined && <p className={classes.next}>{next}</p>}
      <EventButtons shown={shown} acts={acts} strand={strand} />
    </div>
  );
}
