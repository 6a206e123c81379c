import { Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { useConnection } from '../live/connection.ts';
import classes from './connection-notice.module.css';
import { FRAME } from './words.ts';

/** Says that the connection is lost for as long as it is, and that it is back. */
export function ConnectionNotice() {
  const words = useWords(FRAME);
  const connection = useConnection();
  return (
    <div role="status" aria-live="polite">
      {connection === 'lost' && (
        <div className={classes.lost}>
          <IconPlugConnectedX size={18} aria-hidden />
          <Text size="sm" fw={500}>
            {words.lost}
          </Text>
        </div>
      )}
      {connection === 'found' && <div className={classes.found}>{words.found}</div>}
    </div>
  );
}
