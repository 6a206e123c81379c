import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconProgress,
} from '@tabler/icons-react';
import classes from './status-badge.module.css';
import { type Tone, toneOf } from './tone.ts';

interface Props {
  readonly tone?: string | undefined;
  readonly children: string;
  /** On one line, cut where it is too narrow. The whole of it is shown to the pointer, and always read out. */
  readonly cut?: boolean;
}

/** Each tone has a sign of its own beside its colour. */
const SIGNS: Readonly<Record<Tone, typeof IconProgress>> = {
  neutral: IconCircleDashed,
  info: IconProgress,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconAlertCircle,
};

export function StatusBadge({ tone, children, cut = false }: Props) {
  const known = toneOf(tone);
  const Sign = SIGNS[known];
  return (
    <span
      className={cut ? `${classes.badge} ${classes.cut}` : classes.badge}
      data-tone={known}
      title={cut ? children : undefined}
    >
      <Sign size={14} stroke={2.2} aria-hidden className={classes.icon ?? ''} />
      <span className={classes.text}>{children}</span>
    </span>
  );
}
