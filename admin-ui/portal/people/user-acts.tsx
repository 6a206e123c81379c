import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from '../../ui/words.ts';
import { RefusedDialog } from '../actions/refused-dialog.tsx';
import type { Write } from '../api/write.ts';
import { EditDialog } from './edit-dialog.tsx';
import type { UserAct } from './user-menu.tsx';
import { type User, useChangeUser, useDeleteUser, useInviteAgain } from './user-queries.ts';
import { WhyNot } from './why-not.tsx';
import { PEOPLE } from './words.ts';

interface Props {
  readonly user: User;
  readonly act: UserAct;
  readonly onClose: () => void;
}

/** What somebody wants to do with a user: asked first where it takes something away. */
export function UserActs({ user, act, onClose }: Props) {
  if (act === 'edit') return <EditDialog user={user} onClose={onClose} />;
  if (act === 'disable') return <Disable user={user} onClose={onClose} />;
  if (act === 'remove') return <Remove user={user} onClose={onClose} />;
  return act === 'enable' ? (
    <Enable user={user} onClose={onClose} />
  ) : (
    <Again user={user} onClose={onClose} />
  );
}

type ActProps = Omit<Props, 'act'>;

function Disable({ user, onClose }: ActProps) {
  const words = useWords(PEOPLE);
  const { send, isPending, error } = useChangeUser();
  const done = useDone(words.disabledSaid(user.name), onClose);
  return (
    <ConfirmDialog
      opened
      title={words.disableTitle(user.name)}
      text={words.disableText}
      tone="danger"
      confirm={words.disable}
      isPending={isPending}
      onConfirm={() => void send({ user, disabled: true }).then(done, () => undefined)}
      onClose={onClose}
    >
      <WhyNot error={error} />
    </ConfirmDialog>
  );
}

function Remove({ user, onClose }: ActProps) {
  const words = useWords(PEOPLE);
  const { send, isPending, error } = useDeleteUser();
  const done = useDone(words.removedSaid(user.name), onClose);
  return (
    <ConfirmDialog
      opened
      title={words.removeTitle(user.name)}
      text={words.removeText}
      tone="danger"
      confirm={words.remove}
      isPending={isPending}
      onConfirm={() => void send(user).then(done, () => undefined)}
      onClose={onClose}
    >
      <WhyNot error={error} />
    </ConfirmDialog>
  );
}

function Enable({ user, onClose }: ActProps) {
  const words = useWords(PEOPLE);
  const write = useChangeUser();
  const done = useDone(words.enabledSaid(user.name), onClose);
  return <AtOnce user={user} write={write} input={{ user, disabled: false }} done={done} onClose={onClose} />;
}

function Again({ user, onClose }: ActProps) {
  const words = useWords(PEOPLE);
  const write = useInviteAgain();
  const done = useDone(words.againSaid(user.name), onClose);
  return <AtOnce user={user} write={write} input={user} done={done} onClose={onClose} />;
}

interface AtOnceProps<Input> extends ActProps {
  readonly write: Write<Input, unknown>;
  readonly input: Input;
  readonly done: () => void;
}

/** Done without a question; there is something to see only where it was refused. */
function AtOnce<Input>({ user, write, input, done, onClose }: AtOnceProps<Input>) {
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    void write.send(input).then(done, () => undefined);
  }, [write, input, done]);
  if (write.error === null) return null;
  return <RefusedDialog opened title={user.name} error={write.error} onClose={onClose} />;
}

function useDone(said: string, onClose: () => void): () => void {
  return () => {
    announce(said);
    onClose();
  };
}
