import type { ButtonProps } from '@mantine/core';
import type { Schemas } from '../../client/client.ts';
import { GatedButton } from '../../ui/gated-button.tsx';
import { toneOf } from '../../ui/tone.ts';
import { type Act, nameOfAct, useActs } from './use-acts.tsx';

type Offered = Pick<
  Schemas['PossibleEvent'],
  'event' | 'title' | 'tone' | 'form' | 'confirm' | 'allowed' | 'message'
>;

interface Props extends Pick<ButtonProps, 'size' | 'variant' | 'fullWidth'> {
  readonly case: string;
  readonly version?: number | undefined;
  readonly event: Offered;
  readonly about?: string;
}

/** A button that sends an event to a case. One that is not possible now says why. */
export function EventButton({ case: id, version, event, about, ...looks }: Props) {
  const { act, sending, dialog } = useActs();
  const offered: Act = { ...event, case: id, version, about };
  return (
    <>
      <ActButton
        {...looks}
        act={offered}
        barred={event.allowed ? undefined : (event.message ?? event.title)}
        isSending={sending === nameOfAct(offered)}
        onAct={act}
      />
      {dialog}
    </>
  );
}

interface ActButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'fullWidth'> {
  readonly act: Act;
  readonly barred: string | undefined;
  readonly isSending: boolean;
  readonly onAct: (act: Act) => void;
}

/** The button alone, for a screen with many of them, which share one `useActs`. */
export function ActButton({ act, barred, isSending, onAct, variant = 'default', ...looks }: ActButtonProps) {
  const isDanger = toneOf(act.tone) === 'danger';
  return (
    <GatedButton
      {...looks}
      variant={isDanger && variant === 'default' ? 'light' : variant}
      {...(isDanger ? { color: 'red' } : {})}
      barred={barred}
      loading={isSending}
      onClick={() => onAct(act)}
      {...(act.about === undefined ? {} : { 'aria-label': `${act.title} · ${act.about}` })}
    >
      {act.title}
    </GatedButton>
  );
}
