import classes from './light-button.module.css';
import { toneOf } from './tone.ts';

interface Props {
  readonly children: string;
  /** What is read out, where several say the same. It begins with what is written on the button. */
  readonly label?: string;
  /** Why it cannot be used; without one it can. */
  readonly barred?: string | undefined;
  readonly tone?: string | undefined;
  readonly quiet?: boolean;
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}

/** A button that costs little, where there are hundreds. Why it is barred is shown by the `Hints` around it. */
export function LightButton({
  children,
  label,
  barred,
  tone,
  quiet = false,
  isBusy = false,
  onClick,
}: Props) {
  const isBarred = barred !== undefined;
  return (
    <button
      type="button"
      className={quiet ? `${classes.button} ${classes.quiet}` : classes.button}
      data-danger={toneOf(tone) === 'danger' || undefined}
      data-hint={barred}
      aria-label={label}
      aria-disabled={isBarred || isBusy || undefined}
      aria-description={barred}
      aria-busy={isBusy || undefined}
      onClick={() => !isBarred && !isBusy && onClick()}
    >
      {children}
    </button>
  );
}
