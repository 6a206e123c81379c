import { CloseButton, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { forgetFollowed, useFollowed } from '../api/followed.ts';
import classes from './notice.module.css';
import { FRAME } from './words.ts';

/** Stays until it was read: the page may have been out of sight when another tab made it another one. */
export function FollowedNotice() {
  const words = useWords(FRAME);
  const followed = useFollowed();
  return (
    <div role="status" aria-live="polite">
      {followed !== undefined && (
        <div className={classes.notice} data-tone="plain">
          <IconArrowsExchange size={18} aria-hidden className={classes.sign} />
          <Text size="sm" className={classes.text ?? ''}>
            {followed.what === 'company'
              ? words.followedCompany(followed.name)
              : words.followedUser(followed.name)}
          </Text>
          <CloseButton size="sm" aria-label={words.close} onClick={forgetFollowed} />
        </div>
      )}
    </div>
  );
}
