import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { navigationQuery } from '../frame/places.ts';
import { HelpButton } from '../help/help-button.tsx';
import { TableView } from '../table/table-view.tsx';
import { type Part, peopleRoute } from './routes.ts';
import { Tokens } from './tokens.tsx';
import { Users } from './users.tsx';
import { PEOPLE } from './words.ts';

/** The people of the company for which one acts: who is written down, who can sign in and what they may do. */
export function PeopleScreen() {
  const words = useWords(PEOPLE);
  const { pack } = peopleRoute.useParams();
  const { part } = peopleRoute.useSearch();
  const navigate = peopleRoute.useNavigate();
  const { data } = useSuspenseQuery(navigationQuery);
  const entry = data.entries.find((one) => one.pack === pack && one.screen === 'usersAndPermissions');
  const title = entry?.title ?? words.title;
  const table = entry?.table;
  useTitle(title);
  const shown = part ?? (table === undefined ? 'users' : 'directory');
  const open = (next: string | null) => void navigate({ search: { part: next as Part }, replace: true });
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Title order={1} size="h2">
          {title}
        </Title>
        <HelpButton pack={pack} article={entry?.help?.article} />
      </Group>
      <Tabs value={shown} onChange={open} keepMounted={false}>
        <Tabs.List mb="lg" aria-label={words.tabs}>
          {table !== undefined && <Tabs.Tab value="directory">{words.directory}</Tabs.Tab>}
          <Tabs.Tab value="users">{words.users}</Tabs.Tab>
          <Tabs.Tab value="tokens">{words.tokens}</Tabs.Tab>
        </Tabs.List>
        {table !== undefined && (
          <Tabs.Panel value="directory">
            <TableView pack={pack} table={table} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="users">
          <Users pack={pack} table={table} />
        </Tabs.Panel>
        <Tabs.Panel value="tokens">
          <Tokens />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
