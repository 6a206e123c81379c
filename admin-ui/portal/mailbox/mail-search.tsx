import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { mailboxRoute } from './routes.ts';
import { MAILBOX } from './words.ts';

/** Milliseconds after the last key. */
const SETTLED = 250;

export function MailSearch() {
  const words = useWords(MAILBOX);
  const { search = '', ...others } = mailboxRoute.useSearch();
  const navigate = mailboxRoute.useNavigate();
  const [typed, setTyped] = useState(search);
  const look = useDebouncedCallback((text: string) => {
    void navigate({ search: text === '' ? others : { ...others, search: text }, replace: true });
  }, SETTLED);
  return (
    <TextInput
      type="search"
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      maxLength={200}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        look(value.trim());
      }}
    />
  );
}
