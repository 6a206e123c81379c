import { Button, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { Refused } from '../../ui/refused.tsx';
import { useLanguage, useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { useSwitchCompany } from '../api/switch-company.ts';
import { companiesQuery } from './companies-query.ts';
import { type Choice, CompanyOptions } from './company-options.tsx';
import { NotListed } from './not-listed.tsx';
import { useOptionKeys } from './use-option-keys.ts';
import { COMPANY } from './words.ts';

/** The own company and its customers, to be searched and chosen from. */
export function CompanyList({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(COMPANY);
  const language = useLanguage();
  const { company } = useSession();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const field = useFocusAtFirst();
  const list = useInfiniteQuery(companiesQuery(search));
  const { choose, error, chosen } = useChoosing(onDone);
  const first = list.data?.pages[0];
  const customers = list.data?.pages.flatMap(({ companies }) => companies) ?? [];
  const choices: Choice[] = [{ id: company.id, name: company.name, isOwn: true }, ...customers];
  const keys = useOptionKeys(choices, choose);
  const more = () => void (list.hasNextPage && !list.isFetching && list.fetchNextPage());
  return (
    <Stack gap="md">
      {error !== null && <Refused title={error.message} />}
      {first?.message !== undefined && <Refused title={first.message} />}
      <TextInput
        ref={field}
        data-autofocus
        label={words.search}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={list.isFetching && <Loader size={16} aria-label={words.loading} />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        {...keys.ofInput}
      />
      <CompanyOptions
        choices={choices}
        chosen={chosen}
        keys={keys}
        onEnd={more}
        isMore={list.hasNextPage}
        onChoose={choose}
      />
      {list.isError && (
        <Refused title={words.failed} reasons={[{ message: list.error.message }]}>
          <Button size="xs" variant="default" w="fit-content" onClick={() => void list.refetch()}>
            {words.tryAgain}
          </Button>
        </Refused>
      )}
      <Text size="sm" c="dimmed" role="status">
        {first !== undefined && first.message === undefined && told(first.total, search, words, language)}
      </Text>
      <NotListed said={first?.notListed ?? []} onGo={onDone} />
    </Stack>
  );
}

/** The dialog is there before its list is: what it would focus by itself comes too late. */
function useFocusAtFirst() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}

function told(total: number, search: string, words: (typeof COMPANY)['en'], language: string): string {
  if (total === 0) return search === '' ? words.noneYet : words.none;
  return words.found(total, new Intl.NumberFormat(language).format(total));
}

function useChoosing(onDone: () => void) {
  const words = useWords(COMPANY);
  const { acting } = useSession();
  const { send, error, isPending, state } = useSwitchCompany();
  const choose = ({ id, name }: Choice) => {
    if (isPending) return;
    if (id === acting.id) return onDone();
    send(id).then(
      () => {
        onDone();
        announce(words.switched(name));
      },
      () => undefined,
    );
  };
  return { choose, error, chosen: isPending ? state.variables?.input : undefined };
}
