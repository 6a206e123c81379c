import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import { RealTime } from '../operations/real-time.tsx';
import type { Draft } from './home-queries.ts';
import classes from './home.module.css';
import { HOME } from './words.ts';

/** Few discard anything: the dialog is fetched for those who do. */
const DiscardDialog = lazy(async () => ({ default: (await import('./discard-dialog.tsx')).DiscardDialog }));

/** Something that was begun and not sent: what it is, about whom, and since when. */
export function DraftLine({ draft }: { readonly draft: Draft }) {
  const words = useWords(HOME);
  const [asked, setAsked] = useState(false);
  const { title, about, changedAt, case: of } = draft;
  const called = [of?.number, title, ...about].filter(Boolean).join(' · ');
  return (
    <li className={classes.line}>
      <div className={classes.about}>
        <Text size="sm" fw={560}>
          {about.length > 0 ? about.join(' · ') : title}
        </Text>
        <Text size="xs" c="dimmed">
          {words.draft} · {about.length > 0 ? `${title} · ` : ''}
          {of === undefined ? '' : `${of.number} · `}
          {words.saved}{' '}
          <RealTime>
            <RelativeTime instant={changedAt} quiet />
          </RealTime>
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
      {asked && (
        <Suspense>
          <DiscardDialog draft={draft.id} called={called} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </li>
  );
}

/** What belongs to an event is filled in where the event is. */
function placeOf({ id, case: of, event }: Draft): string {
  return of === undefined || event === undefined ? `/drafts/${id}` : `/cases/${of.id}/events/${event}`;
}
