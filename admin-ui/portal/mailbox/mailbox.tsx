import { Paper, Stack } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { Nothing } from '../operations/nothing.tsx';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { ScreenHead } from '../operations/screen-head.tsx';
import { MailList } from './mail-list.tsx';
import { MailSearch } from './mail-search.tsx';
import { MailView } from './mail-view.tsx';
import classes from './mailbox.module.css';
import { mailboxRoute } from './routes.ts';
import { MAILBOX } from './words.ts';

/** The list beside the mail that is open; on a narrow screen one of them. */
export function Mailbox() {
  const words = useWords(MAILBOX);
  const { mail, search = '' } = mailboxRoute.useSearch();
  return (
    <Stack gap="lg">
      <ScreenHead title={words.title} about={words.about} />
      <div className={classes.panes} data-open={mail !== undefined}>
        <Stack gap="sm" className={classes.list ?? ''}>
          <MailSearch />
          <Suspense fallback={<RowsWaiting rows={8} height={64} />}>
            <MailList search={search} open={mail} />
          </Suspense>
        </Stack>
        <Paper withBorder className={classes.mail ?? ''}>
          {mail === undefined ? (
            <Nothing icon={<IconMailOpened size={26} />} title={words.choose}>
              {words.chooseAbout}
            </Nothing>
          ) : (
            <MailView key={mail} mail={mail} />
          )}
        </Paper>
      </div>
    </Stack>
  );
}
