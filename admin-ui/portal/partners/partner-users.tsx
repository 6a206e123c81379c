import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { announce } from '../../ui/announce.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useActingFor } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import classes from './partners.module.css';
import { usersQuery } from './partners-query.ts';
import { PARTNERS } from './words.ts';

type User = Schemas['User'];

/** Who can sign in for it, and who was invited and has not come yet. */
export function PartnerUsers({ partner }: { readonly partner: string }) {
  const words = useWords(PARTNERS);
  const { data: users } = useSuspenseQuery(usersQuery(partner));
  return (
    <Stack gap="xs" component="section" aria-label={words.users}>
      <Title order={2} size="h4">
        {words.users}
      </Title>
      {users.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noUsers}
        </Text>
      )}
      {users.length > 0 && (
        <ul className={classes.list}>
          {users.map((user) => (
            <li key={user.id}>
              <UserRow user={user} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function UserRow({ user }: { readonly user: User }) {
  const words = useWords(PARTNERS);
  const { send, isPending, error } = useInviteAgain(user.id);
  const { name, email, invited, disabled } = user;
  return (
    <div className={classes.row}>
      <div>
        <Text fw={500}>{name}</Text>
        <Text size="sm" c="dimmed">
          {email}
        </Text>
      </div>
      <Group gap="sm">
        {disabled && <StatusBadge tone="warning">{words.disabled}</StatusBadge>}
        {!disabled && invited && <StatusBadge tone="info">{words.invited}</StatusBadge>}
        {!disabled && !invited && <StatusBadge tone="success">{words.signsIn}</StatusBadge>}
        {invited && !disabled && (
          <Button
            variant="default"
            size="xs"
            loading={isPending}
            aria-label={words.inviteAgainThis(name)}
            onClick={() =>
              void send().then(
                () => announce(words.invitedAgain(name)),
                () => undefined,
              )
            }
          >
            {words.inviteAgain}
          </Button>
        )}
      </Group>
      {error !== null && <WhyRefused error={error} />}
    </div>
  );
}

function useInviteAgain(id: string) {
  const actingFor = useActingFor();
  return useWrite<void, unknown>((_none, key) =>
    answerOf(
      api.POST('/users/{id}/invitation', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { actingFor },
      }),
    ),
  );
}
