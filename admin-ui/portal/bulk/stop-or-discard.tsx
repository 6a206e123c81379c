import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { type Import, isUnderWay } from './import-query.ts';
import { useStop } from './use-import-writes.ts';
import { BULK } from './words.ts';

/** Stops it while it is under way; afterwards it can be forgotten. */
export function StopOrDiscard({ file }: { readonly file: Import }) {
  const words = useWords(BULK);
  const [opened, setOpened] = useState(false);
  const { send, isPending, error, reset } = useStop(file);
  const client = useQueryClient();
  const navigate = useNavigate();
  const stops = isUnderWay(file.status);
  const done = async () => {
    setOpened(false);
    if (stops) return client.invalidateQueries({ queryKey: ['imports', file.id] });
    announce(words.discarded);
    await navigate({ to: `/bulk/${file.pack}/${file.table}` });
    client.removeQueries({ queryKey: ['imports', file.id] });
  };
  return (
    <>
      <Button
        variant={stops ? 'default' : 'subtle'}
        color={stops ? 'gray' : 'red'}
        onClick={() => setOpened(true)}
      >
        {stops ? words.stop : words.discard}
      </Button>
      <ConfirmDialog
        opened={opened}
        {...asked(file, words)}
        tone="danger"
        confirm={stops ? words.stop : words.discard}
        cancel={stops ? words.goOn : words.cancel}
        isPending={isPending}
        onConfirm={() => void send(undefined).then(done, () => undefined)}
        onClose={() => {
          setOpened(false);
          reset();
        }}
      >
        {error !== null && <WhyRefused error={error} />}
      </ConfirmDialog>
    </>
  );
}

function asked({ status }: Import, words: typeof BULK.en): { readonly title: string; readonly text: string } {
  if (status === 'judging') return { title: words.stopReading, text: words.stopReadingText };
  if (status === 'accepting') return { title: words.stopSubmitting, text: words.stopSubmittingText };
  return { title: words.discardTitle, text: words.discardText };
}
