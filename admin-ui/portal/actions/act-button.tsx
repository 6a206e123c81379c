import type { ButtonProps } from '@mantine/core';
import { GatedButton } from '../../ui/gated-button.tsx';
import { toneOf } from '../../ui/tone.ts';
import type { Act } from './use-acts.tsx';

interface Props extends Pick<ButtonProps, 'size' | 'variant' | 'fullWidth'> {
  readonly act: Act;
  readonly barred: string | undefined;
  readonly isSending: boolean;
  readonly onAct: (act: Act) => void;
}

/** A button that sends an event to a case. One that is not possible now says why. Those of a screen share one `useActs`. */
export function ActButton({ act, barred, isSending, onAct, variant = 'default', ...looks }: Props) {
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
