import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import type { Draft } from './home-queries.ts';
import classes from './home.module.css';
import { HOME } from './words.ts';

/** Something that was begun and not sent: what it is, about whom, and since when. */
export function DraftLine({ draft }: { readonly draft: Draft }) {
  const words = useWords(HOME);
  const [asked, setAsked] = useState(false);
  const { discard, isPending, error } = useDiscard(draft.id);
  const { title, about, changedAt, case: of } = draft;
  const called = [of?.number, title, ...about].filter(Boolean).join(' · ');
  const confirm = () =>
    void discard().then(
      () => announce(words.discarded(called)),
      () => undefined,
    );
  return (
    <li className={classes.line}>
      <div className={classes.about}>
        <Text size="sm" fw={560}>
          {about.length > 0 ? about.join(' · ') : title}
        </Text>
        <Text size="xs" c="dimmed">
          {words.draft} · {about.length > 0 ? `${title} · ` : ''}
          {of === undefined ? '' : `${of.number} · `}
          {words.saved} <RelativeTime instant={changedAt} quiet />
        </Text>
      </div>
      <div className={classes.buttons}>
        <Button component={Link} to={placeOf(draft)} size="xs" aria-label={words.resumeAbout(called)}>
          {words.resume}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={words.discardAbout(called)}
          onClick={() => setAsked(true)}
        >
          {words.discard}
        </Button>
      </div>
      <ConfirmDialog
        opened={asked}
        title={words.discardTitle}
        text={words.discardText(called)}
        tone="danger"
        confirm={words.discard}
        isPending={isPending}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      >
        {error !== null && <WhyRefused error={error} />}
      </ConfirmDialog>
    </li>
  );
}

/** What belongs to an event is filled in where the event is. */
function placeOf({ id, case: of, event }: Draft): string {
  return of === undefined || event === undefined ? `/drafts/${id}` : `/cases/${of.id}/events/${event}`;
}

function useDiscard(id: string) {
  const client = useQueryClient();
  const { send, isPending, error } = useWrite(
    () => answerOf(api.DELETE('/drafts/{id}', { params: { path: { id } } })),
    { onSettled: () => void client.invalidateQueries({ queryKey: ['drafts'] }) },
  );
  return { discard: () => send(undefined), isPending, error };
}
