import type { ReactNode } from 'react';
import type { Tone } from '../../ui/tone.ts';
import classes from './timeline.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly when: ReactNode;
  readonly by?: string;
  readonly tone?: Tone;
  readonly children?: ReactNode;
}

/** One point on the line of time. */
export function Moment({ icon, title, when, by, tone = 'neutral', children }: Props) {
  return (
    <li className={classes.moment} data-tone={tone}>
      <span className={classes.sign}>{icon}</span>
      <div className={classes.body}>
        <p className={classes.what}>{title}</p>
        <p className={classes.meta}>
          {by !== undefined && <>{by} · </>}
          {when}
        </p>
        {children}
      </div>
    </li>
  );
}
