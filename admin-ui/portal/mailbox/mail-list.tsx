import { Stack, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import { MoreButton } from '../operations/more-button.tsx';
import { Nothing } from '../operations/nothing.tsx';
import classes from './mailbox.module.css';
import { mailsQuery } from './mails-query.ts';
import { MAILBOX } from './words.ts';

interface Props {
  readonly search: string;
  /** The key of the one that is shown. */
  readonly open: string | undefined;
}

export function MailList({ search, open }: Props) {
  const words = useWords(MAILBOX);
  // The former ones stay until those that were searched for are there.
  const shown = useDeferredValue(search);
  const query = useSuspenseInfiniteQuery(mailsQuery(shown));
  const mails = query.data.pages.flatMap((page) => page.mails);
  if (mails.length === 0)
    return (
      <Nothing icon={<IconMail size={26} />} title={shown === '' ? words.none : words.nothingFound}>
        {shown === '' ? words.noneAbout : words.nothingFoundAbout(shown)}
      </Nothing>
    );
  return (
    <Stack gap="sm">
      <ul className={classes.mails} aria-label={words.list}>
        {mails.map((mail) => (
          <li key={mail.key}>
            <Entry mail={mail} search={search} active={mail.key === open} />
          </li>
        ))}
      </ul>
      <MoreButton query={query} />
    </Stack>
  );
}

interface EntryProps {
  readonly mail: { readonly key: string; readonly at: string; readonly to: string; readonly subject: string };
  readonly search: string;
  readonly active: boolean;
}

function Entry({ mail: { key, at, to, subject }, search, active }: EntryProps) {
  return (
    <Link
      to="/mailbox"
      search={{ mail: key, ...(search === '' ? {} : { search }) }}
      className={classes.entry}
      aria-current={active ? 'true' : undefined}
      resetScroll={false}
    >
      <span className={classes.line}>
        <Text size="sm" fw={600} truncate component="span" title={to}>
          {to}
        </Text>
        <Text size="xs" c="dimmed" component="span" className={classes.age ?? ''}>
          <RelativeTime instant={at} quiet />
        </Text>
      </span>
      <Text size="sm" lineClamp={2} component="span">
        {subject}
      </Text>
    </Link>
  );
}
