import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { GatedButton } from '../../ui/gated-button.tsx';
import { useWords } from '../../ui/words.ts';
import { type AddEntry, addEntries } from './add-entries.ts';
import classes from './row-menu.module.css';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

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
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button {...sign} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <AddItem key={entry.to} entry={entry} onGo={() => history.push(entry.to)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AddItem({ entry, onGo }: { readonly entry: AddEntry; readonly onGo: () => void }) {
  const { title, description, barred } = entry;
  const isBarred = barred !== undefined;
  return (
    <Menu.Item
      {...(isBarred
        ? { 'aria-disabled': true, closeMenuOnClick: false, className: classes.barred ?? '' }
        : { onClick: onGo })}
    >
      <Text size="sm" fw={560} component="span" display="block">
        {title}
      </Text>
      {(isBarred || description !== undefined) && (
        <Text size="xs" component="span" display="block" {...(isBarred ? {} : { c: 'dimmed' })}>
          {barred ?? description}
        </Text>
      )}
    </Menu.Item>
  );
}
