import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Form } from '../form/form-of-api.ts';
import { useHelpOfScreen } from '../help/shown-help.ts';
import classes from './record-page.module.css';

interface Props {
  readonly pack: string;
  readonly form: Form | undefined;
  readonly children: ReactNode;
}

/** The sheet of one record; the help of its form belongs to the screen. */
export function RecordPage({ pack, form, children }: Props) {
  useHelpOfScreen(pack, form?.steps.find(({ help }) => help !== undefined)?.help?.article);
  return <Paper className={classes.page ?? ''}>{children}</Paper>;
}
