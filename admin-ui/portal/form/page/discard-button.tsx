import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../../ui/announce.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useWords } from '../../../ui/words.ts';
import { isRefusal } from '../../api/refusal.ts';
import { useWrite } from '../../api/write.ts';
import { discardDraft } from '../draft/draft-api.ts';
import type { DraftKeeper } from '../draft/draft-keeper.ts';
import { FORM } from '../words.ts';

interface Props {
  readonly draft: string;
  readonly keeper: DraftKeeper;
  readonly onDiscarded: () => void;
}

export function DiscardButton({ draft, keeper, onDiscarded }: Props) {
  const words = useWords(FORM);
  const [asks, setAsks] = useState(false);
  const { discard, isPending } = useDiscard(keeper);
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsks(true)}>
        {words.discard}
      </Button>
      <ConfirmDialog
        opened={asks}
        title={words.discardTitle}
        text={words.discardText}
        tone="danger"
        confirm={words.discard}
        cancel={words.keep}
        isPending={isPending}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          void discard(draft).then(() => {
            announce(words.discarded);
            onDiscarded();
          });
        }}
      />
    </>
  );
}

/** One that is gone already is discarded. */
export function useDiscard(keeper: DraftKeeper) {
  const client = useQueryClient();
  const { send, isPending } = useWrite((draft: string) =>
    discardDraft(draft).catch((error: unknown) => {
      if (!isRefusal(error) || error.status !== 404) throw error;
    }),
  );
  const discard = async (draft: string) => {
    keeper.forget();
    await send(draft);
    await client.invalidateQueries({ queryKey: ['drafts'] });
  };
  return { discard, isPending };
}
