import { Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { isRefusal } from '../api/refusal.ts';
import { useSession } from '../api/session.ts';
import { InviteDialog } from './invite-dialog.tsx';
import classes from './people.module.css';
import { UserActs } from './user-acts.tsx';
import type { UserAct } from './user-menu.tsx';
import { rolesQuery, type User, usersQuery } from './user-queries.ts';
import { UserRow } from './user-row.tsx';
import { PEOPLE } from './words.ts';

interface Props {
  readonly pack: string;
  /** The directory from which somebody can be invited. */
  readonly table: string | undefined;
}

/** Who can sign in for the company for which one acts. Who may not look after them is told why, and who can help. */
export function Users({ pack, table }: Props) {
  const words = useWords(PEOPLE);
  const { data: users, error, refetch } = useQuery(usersQuery);
  if (error !== null && isRefusal(error, 'not-allowed'))
    return (
      <Refused
        title={words.mayNotTitle}
        reasons={[{ message: error.message, cite: error.details.cite ?? [] }]}
      />
    );
  if (error !== null && users === undefined)
    return (
      <Stack maw={640}>
        <WhyRefused error={error} />
        <Button variant="default" w="fit-content" onClick={() => void refetch()}>
          {words.tryAgain}
        </Button>
      </Stack>
    );
  if (users === undefined) return <Waiting />;
  return <UserList users={users} place={table === undefined ? undefined : { pack, table }} />;
}

interface ListProps {
  readonly users: readonly User[];
  readonly place: { readonly pack: string; readonly table: string } | undefined;
}

function UserList({ users, place }: ListProps) {
  const words = useWords(PEOPLE);
  const { user: you, acting } = useSession();
  const { data: roles = [] } = useQuery(rolesQuery);
  const [typed, setTyped] = useState('');
  const [isInviting, setInviting] = useState(false);
  const [wanted, setWanted] = useState<{ readonly user: User; readonly act: UserAct }>();
  const found = users.filter((user) => holds(user, typed));
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <TextInput
          type="search"
          aria-label={words.searchUsers}
          placeholder={words.searchUsers}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          className={classes.search ?? ''}
        />
        <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setInviting(true)}>
          {words.invite}
        </Button>
      </Group>
      {found.length === 0 ? (
        <Text c="dimmed" role="status">
          {users.length === 0 ? words.nobody : words.noneFound(typed)}
        </Text>
      ) : (
        <ul className={classes.users} aria-label={words.usersOf(acting.name)}>
          {found.map((user) => (
            <UserRow
              key={user.id}
              user={user}
              roles={roles}
              isYou={user.id === you.id}
              onAct={(act) => setWanted({ user, act })}
            />
          ))}
        </ul>
      )}
      {isInviting && <InviteDialog place={place} users={users} onClose={() => setInviting(false)} />}
      {wanted !== undefined && (
        <UserActs key={wanted.user.id} {...wanted} onClose={() => setWanted(undefined)} />
      )}
    </Stack>
  );
}

function holds({ name, email }: User, typed: string): boolean {
  return `${name} ${email}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
}

function Waiting() {
  const words = useWords(PEOPLE);
  return (
    <Stack gap="sm" role="status" aria-label={words.loading}>
      {[0, 1, 2].map((line) => (
        <Skeleton key={line} h={64} />
      ))}
    </Stack>
  );
}
