import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import type { Write } from '../api/write.ts';
import type { Incident } from './incidents-query.ts';
import { INCIDENTS } from './words.ts';

interface Props {
  readonly incident: Incident;
  readonly opened: boolean;
  readonly skip: Write<string, unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks first: it is not tried again. A flow that waits for an answer is told why there is none. */
export function SkipIncident({ incident, opened, skip, onDone, onClose }: Props) {
  const words = useWords(INCIDENTS);
  const [reason, setReason] = useState('');
  const isTold = incident.type === 'connector';
  return (
    <ConfirmDialog
      opened={opened}
      title={words.skipTitle}
      text={`${incident.title}\n\n${words.skipText}`}
      tone="danger"
      confirm={words.skipConfirm}
      isPending={skip.isPending}
      onConfirm={() => void skip.send(reason.trim()).then(onDone, () => undefined)}
      onClose={onClose}
    >
      {isTold && (
        <Textarea
          label={words.reason}
          description={words.skipFlow}
          maxLength={500}
          rows={3}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      {skip.error !== null && <WhyRefused error={skip.error} />}
    </ConfirmDialog>
  );
}
