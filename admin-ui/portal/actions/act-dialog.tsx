import { useRef } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from '../../ui/words.ts';
import { RefusedDialog } from './refused-dialog.tsx';
import type { Act } from './use-acts.tsx';
import { ACTIONS } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly act: Act | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onConfirm: (act: Act) => void;
  readonly onClose: () => void;
}

/** Asks first what the definition wants to be asked; says afterwards why it was refused. */
export function ActDialog({ opened, act, error, isPending, onConfirm, onClose }: Props) {
  const words = useWords(ACTIONS);
  const shown = useLast(act);
  const title = [shown?.title, shown?.about].filter(Boolean).join(' · ');
  if (error !== null) return <RefusedDialog opened={opened} title={title} error={error} onClose={onClose} />;
  return (
    <ConfirmDialog
      opened={opened}
      title={title}
      text={shown?.confirm}
      tone={shown?.tone}
      confirm={shown?.title ?? words.confirm}
      cancel={words.keep}
      isPending={isPending}
      onConfirm={() => act !== undefined && onConfirm(act)}
      onClose={onClose}
    />
  );
}

/** A dialog that closes still shows what it was about. */
function useLast(act: Act | undefined): Act | undefined {
  const last = useRef(act);
  if (act !== undefined) last.current = act;
  return last.current;
}
