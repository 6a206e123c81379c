import { CloseButton, Portal } from '@mantine/core';
import { dismiss, useAnnouncements } from './announce.ts';
import classes from './announcements.module.css';
import { useWords } from './words.ts';
import { UI } from './ui-words.ts';

/** Where announcements appear. It is there from the start, so that screen readers listen to it. */
export function Announcements() {
  const words = useWords(UI);
  const announcements = useAnnouncements();
  return (
    <Portal>
      <div className={classes.place} role="status" aria-live="polite">
        {announcements.map(({ id, text, tone }) => (
          <div key={id} className={classes.announcement} data-tone={tone}>
            <span>{text}</span>
            <CloseButton size="sm" aria-label={words.close} onClick={() => dismiss(id)} />
          </div>
        ))}
      </div>
    </Portal>
  );
}
