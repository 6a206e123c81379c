import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import { HOME } from './words.ts';

interface Props {
  readonly draft: string;
  /** What people call it. */
  readonly called: string;
  readonly onClose: () => void;
}

/** Asks before what was typed is gone for good. */
export function DiscardDialog({ draft, called, onClose }: Props) {
  const words = useWords(HOME);
  const client = useQueryClient();
  const { send, isPending, error } = useWrite(
    () => answerOf(api.DELETE('/drafts/{id}', { params: { path: { id: draft } } })),
    { onSettled: () => void client.invalidateQueries({ queryKey: ['drafts'] }) },
  );
  const confirm = () =>
    void send(undefined).then(
      () => announce(words.discarded(called)),
      () => undefined,
    );
  return (
    <ConfirmDialog
      opened
      title={words.discardTitle}
      text={words.discardText(called)}
      tone="danger"
      confirm={words.discard}
      isPending={isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {error !== null && <WhyRefused error={error} />}
    </ConfirmDialog>
  );
}
