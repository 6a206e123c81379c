import { Button, Center, Stack, Text, TextInput } from '@mantine/core';
import { IconBuilding, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { Nothing } from '../operations/nothing.tsx';
import { OPERATIONS } from '../operations/words.ts';
import classes from './partners.module.css';
import { partnersQuery } from './partners-query.ts';
import { partnersRoute } from './routes.ts';
import { PARTNERS } from './words.ts';

/** As many as anybody reads down a list before they search. */
const PAGE = 100;

/** All of them are known at once, by name. */
export function PartnerList() {
  const words = useWords(PARTNERS);
  const more = useWords(OPERATIONS).more;
  const { data: partners } = useSuspenseQuery(partnersQuery);
  const { search = '' } = partnersRoute.useSearch();
  const navigate = partnersRoute.useNavigate();
  const [most, setMost] = useState(PAGE);
  const found = partners.filter(({ name }) => holds(name, search));
  if (partners.length === 0)
    return (
      <Nothing icon={<IconBuilding size={26} />} title={words.none}>
        {words.noneAbout}
      </Nothing>
    );
  return (
    <Stack gap="sm">
      <div className={classes.tools}>
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: value === '' ? {} : { search: value }, replace: true })
          }
        />
        <Text size="sm" c="dimmed" role="status">
          {words.count(found.length, partners.length)}
        </Text>
      </div>
      {found.length === 0 && <Nothing icon={<IconSearch size={26} />} title={words.nothingFound} />}
      {found.length > 0 && (
        <ul className={classes.list} aria-label={words.list}>
          {found.slice(0, most).map(({ id, name }) => (
            <li key={id}>
              <Link to="/partners/$partner" params={{ partner: id }} className={classes.partner}>
                <span>{name}</span>
                <IconChevronRight size={16} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {found.length > most && (
        <Center>
          <Button variant="default" onClick={() => setMost(most + PAGE)}>
            {more}
          </Button>
        </Center>
      )}
    </Stack>
  );
}

const holds = (name: string, search: string): boolean =>
  name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
