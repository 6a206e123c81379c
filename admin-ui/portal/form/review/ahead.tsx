import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconBell, IconClock, IconMail } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useWords } from '../../../ui/words.ts';
import { api } from '../../api/api.ts';
import { answerOf } from '../../api/refusal.ts';
import type { FormPageState } from '../page/use-form-page.ts';
import { FORM } from '../words.ts';
import classes from './review.module.css';

type AheadOfDraft = Schemas['AheadOfDraft'];
type Message = Schemas['MessageAhead'];

/** Who is told what, and when, if this is submitted as it is: decided by the server as the submission will be. */
export function Ahead({ page }: { readonly page: FormPageState }) {
  const words = useWords(FORM);
  const { draft, keeping, judged } = page;
  const isReady = draft !== undefined && keeping.state === 'saved' && judged?.result.valid === true;
  const { data } = useQuery({
    queryKey: ['forms', 'ahead', draft?.id, draft?.etag],
    queryFn: () => answerOf(api.GET('/drafts/{id}/ahead', { params: { path: { id: draft?.id ?? '' } } })),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={classes.ahead} aria-labelledby="ahead">
      <Title order={3} size="h5" id="ahead">
        {words.ahead}
      </Title>
      {isReady && data === undefined && <Skeleton h={48} />}
      {data?.accepted === true && judged?.result.valid === true ? (
        <Foreseen ahead={data} />
      ) : (
        !(isReady && data === undefined) && (
          <Text size="sm" c="dimmed">
            {(judged?.result.valid === true ? data?.message : undefined) ?? words.aheadUnknown}
          </Text>
        )
      )}
    </section>
  );
}

function Foreseen({ ahead: { messages, later, strands } }: { readonly ahead: AheadOfDraft }) {
  const words = useWords(FORM);
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {words.aheadStatus}
        </Text>
        {strands.map(({ strand, status, tone }) => (
          <StatusBadge key={strand} tone={tone}>
            {status}
          </StatusBadge>
        ))}
      </Group>
      <div>
        <Text size="sm" fw={600} mb={4}>
          {words.aheadMails}
        </Text>
        {messages.length === 0 && <Text size="sm">{words.aheadNobody}</Text>}
        <Messages messages={messages} icon={<IconMail size={16} aria-hidden />} />
      </div>
      {later.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {words.aheadLater}
          </Text>
          <Stack gap={6}>
            {later.map(({ due, event, messages: told }) => (
              <div key={`${due ?? ''}${event ?? ''}`} className={classes.later}>
                <Text size="sm" c="dimmed">
                  {due === undefined ? event : <RelativeTime instant={due} quiet />}
                </Text>
                <Messages
                  messages={told}
                  icon={
                    due === undefined ? (
                      <IconBell size={16} aria-hidden />
                    ) : (
                      <IconClock size={16} aria-hidden />
                    )
                  }
                />
              </div>
            ))}
          </Stack>
        </div>
      )}
    </Stack>
  );
}

function Messages({
  messages,
  icon,
}: {
  readonly messages: readonly Message[];
  readonly icon: React.ReactNode;
}) {
  const words = useWords(FORM);
  return (
    <ul className={classes.messages}>
      {messages.map(({ title, to }, index) => (
        <li key={index}>
          <span className={classes.icon}>{icon}</span>
          <span>
            {title} <span className={classes.to}>{words.aheadTo(to.map((one) => one.title).join(', '))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
