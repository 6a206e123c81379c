import { Text } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { useConnection } from '../live/connection.ts';
import classes from './notice.module.css';
import { FRAME } from './words.ts';

/** Says that the connection is lost for as long as it is, and that it is back. */
export function ConnectionNotice() {
  const words = useWords(FRAME);
  const connection = useConnection();
  const isLost = connection === 'lost';
  const Sign = isLost ? IconPlugConnectedX : IconPlugConnected;
  return (
    <div role="status" aria-live="polite">
      {connection !== 'connected' && (
        <div className={classes.notice} data-tone={isLost ? 'bad' : 'good'}>
          <Sign size={18} aria-hidden className={classes.sign} />
          <Text size="sm" fw={500} className={classes.text ?? ''}>
            {isLost ? words.lost : words.found}
          </Text>
        </div>
      )}
    </div>
  );
}
