import { Button } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { GatedButton } from '../../ui/gated-button.tsx';
import { useWords } from '../../ui/words.ts';
import { menuComingLater } from '../app/menu-coming-later.tsx';
import { addEntries } from './add-entries.ts';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

const AddMenu = menuComingLater(async () => (await import('./add-menu.tsx')).AddMenu);

/** The + beside the search: a button where there is one way to add, a menu where there are several. */
export function AddButton({ table }: { readonly table: Table }) {
  const words = useWords(TABLE);
  const { history } = useRouter();
  const entries = addEntries(table, words.bulkHint);
  const [first, ...more] = entries;
  if (first === undefined) return null;
  const title = table.add?.title ?? first.title;
  // Some definitions write the + themselves.
  const sign = title.startsWith('+') ? {} : { leftSection: <IconPlus size={17} aria-hidden /> };
  if (more.length === 0)
    return (
      <GatedButton {...sign} barred={first.barred} onClick={() => history.push(first.to)}>
        {title}
      </GatedButton>
    );
  return (
    <AddMenu entries={entries} onGo={(to) => history.push(to)}>
      <Button {...sign} rightSection={<IconChevronDown size={16} aria-hidden />}>
        {title}
      </Button>
    </AddMenu>
  );
}
