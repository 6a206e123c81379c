import { Button, Loader, Text } from '@mantine/core';
import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react';
import { useWords } from '../../../ui/words.ts';
import type { Keeping } from '../draft/draft-keeper.ts';
import { FORM } from '../words.ts';
import classes from './saved-state.module.css';

/** Whether what was typed is saved. Said in passing, so that nobody is interrupted by it. */
export function SavedState({
  keeping,
  onAgain,
}: {
  readonly keeping: Keeping;
  readonly onAgain: () => void;
}) {
  const words = useWords(FORM);
  const { state } = keeping;
  return (
    <div className={classes.state} role="status" data-state={state}>
      {state === 'saving' && <Loader size={14} aria-hidden />}
      {state === 'saved' && <IconCloudCheck size={18} aria-hidden />}
      {(state === 'waiting' || state === 'signedOut' || state === 'refused') && (
        <IconCloudOff size={18} aria-hidden />
      )}
      <Text size="sm" component="span">
        {state === 'refused' ? `${words.notSaved}: ${keeping.error.message}` : wordOf(words, state)}
      </Text>
      {state === 'waiting' && (
        <Button size="compact-xs" variant="subtle" onClick={onAgain}>
          {words.tryAgain}
        </Button>
      )}
    </div>
  );
}

function wordOf(words: (typeof FORM)['en'], state: Keeping['state']): string {
  if (state === 'saving' || state === 'saved' || state === 'waiting' || state === 'signedOut')
    return words[state];
  return '';
}
