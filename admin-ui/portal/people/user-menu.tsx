import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import classes from './people.module.css';
import type { User } from './user-queries.ts';
import { PEOPLE } from './words.ts';

export type UserAct = 'edit' | 'again' | 'disable' | 'enable' | 'remove';

interface Props {
  readonly user: User;
  readonly isYou: boolean;
  readonly onAct: (act: UserAct) => void;
}

/** What can be done with a user; what nobody may do with themselves says so. */
export function UserMenu({ user, isYou, onAct }: Props) {
  const words = useWords(PEOPLE);
  const item = (act: UserAct, title: string, look = '') => (
    <Menu.Item onClick={() => onAct(act)} className={look}>
      {title}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.actionsFor(user.name)}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('edit', words.edit)}
        {user.invited && !user.disabled && item('again', words.again)}
        {user.disabled && item('enable', words.enable)}
        {!user.disabled && (isYou ? <Barred title={words.disable} /> : item('disable', words.disable))}
        <Menu.Divider />
        {isYou ? <Barred title={words.remove} /> : item('remove', words.remove, classes.danger)}
      </Menu.Dropdown>
    </Menu>
  );
}

function Barred({ title }: { readonly title: string }) {
  const words = useWords(PEOPLE);
  return (
    <Menu.Item aria-disabled closeMenuOnClick={false} className={classes.barred ?? ''}>
      <Text size="sm">{title}</Text>
      <Text size="xs">{words.notYourself}</Text>
    </Menu.Item>
  );
}
