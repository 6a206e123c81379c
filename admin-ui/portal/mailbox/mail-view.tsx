import { Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconMailOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instantText } from '../../ui/time.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { isRefusal } from '../api/refusal.ts';
import { AnchorLink } from '../operations/anchor-link.tsx';
import { Facts } from '../operations/facts.tsx';
import { Nothing } from '../operations/nothing.tsx';
import { MailFrame } from './mail-frame.tsx';
import classes from './mailbox.module.css';
import { mailQuery } from './mails-query.ts';
import { mailboxRoute } from './routes.ts';
import { MAILBOX } from './words.ts';

/** A mail as its recipient would see it, or as a reader without HTML would. */
export function MailView({ mail }: { readonly mail: string }) {
  const words = useWords(MAILBOX);
  const language = useLanguage();
  const { data, error } = useQuery(mailQuery(mail));
  const [shown, setShown] = useState<'html' | 'text'>('html');
  if (isRefusal(error, 'not-found')) return <Nothing icon={<IconMailOff size={26} />} title={words.gone} />;
  if (error !== null) return <WhyRefused error={error} />;
  if (data === undefined) return <Skeleton h={320} m="lg" />;
  const { subject, to, from, at, key, html, text } = data;
  return (
    <article className={classes.open} aria-label={subject}>
      <Stack gap="md" p="lg">
        <BackToList />
        <Title order={2} size="h3" className={classes.subject ?? ''}>
          {subject}
        </Title>
        <Facts
          facts={[
            [words.from, from],
            [words.to, to],
            [words.at, <time dateTime={at}>{instantText(at, language)}</time>],
            [words.id, key],
          ]}
        />
        <Group justify="space-between" gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={words.shown}
            value={shown}
            onChange={setShown}
            data={[
              { value: 'html', label: words.html },
              { value: 'text', label: words.text },
            ]}
          />
          <Text size="xs" c="dimmed">
            {words.newTab}
          </Text>
        </Group>
      </Stack>
      {shown === 'html' ? (
        <MailFrame html={html} title={words.body(subject)} />
      ) : (
        <pre className={classes.text}>{text}</pre>
      )}
    </article>
  );
}

/** On a narrow screen, where the mail stands in place of the list. */
function BackToList() {
  const words = useWords(MAILBOX);
  const { search } = mailboxRoute.useSearch();
  return (
    <AnchorLink
      to="/mailbox"
      search={search === undefined ? {} : { search }}
      size="sm"
      className={classes.back ?? ''}
    >
      <IconArrowLeft size={16} aria-hidden /> {words.back}
    </AnchorLink>
  );
}
