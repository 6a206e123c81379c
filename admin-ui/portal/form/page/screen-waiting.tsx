import { Skeleton } from '@mantine/core';
import { FormWaiting } from '../form-waiting.tsx';
import classes from './form-page.module.css';

/** Where a form will be, with its steps. */
export function ScreenWaiting() {
  return (
    <div className={classes.page}>
      <Skeleton h={30} w="min(60%, 20rem)" />
      <Skeleton h={40} />
      <div className={classes.card}>
        <FormWaiting />
      </div>
    </div>
  );
}
