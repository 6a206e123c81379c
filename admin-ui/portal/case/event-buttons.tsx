import { Group } from '@mantine/core';
import { toneOf } from '../../ui/tone.ts';
import { useWords } from '../../ui/words.ts';
import { ActButton } from '../actions/act-button.tsx';
import { nameOfAct, type useActs } from '../actions/use-acts.tsx';
import type { Case, Event } from './case-query.ts';
import { offeredEvents } from './offered.ts';
import { CASE } from './words.ts';

interface Props {
  readonly shown: Case;
  readonly acts: ReturnType<typeof useActs>;
  /** The strand beside whose status they stand; without one those of the whole case. */
  readonly strand?: { readonly strand: string; readonly title: string; readonly begin?: string };
}

/** What can be done now, and what a rule does not allow, with its reason. */
export function EventButtons({ shown, acts, strand }: Props) {
  const words = useWords(CASE);
  const events = offeredEvents(shown, strand?.strand);
  if (events.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={strand?.title ?? words.actions}>
      {events.map((event) => {
        const act = { ...event, case: shown.id, version: shown.sequence, about: strand?.title };
        return (
          <ActButton
            key={event.event}
            act={act}
            barred={event.allowed ? undefined : (event.message ?? event.title)}
            isSending={acts.sending === nameOfAct(act)}
            onAct={acts.act}
            size={strand === undefined ? 'sm' : 'xs'}
            variant={isFirst(event, strand?.begin) ? 'filled' : 'default'}
          />
        );
      })}
    </Group>
  );
}

/** What is meant to be done next stands out. */
const isFirst = ({ event, tone, allowed }: Event, begin: string | undefined): boolean =>
  allowed && (toneOf(tone) === 'success' || event === begin);
