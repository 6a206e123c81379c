import type { ReactNode } from 'react';
import classes from './unseen.module.css';

/** For whoever listens, where the eye sees it by other means. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={classes.unseen}>{children}</span>;
}
