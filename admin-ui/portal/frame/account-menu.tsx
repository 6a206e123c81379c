import { Avatar, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { menuComingLater } from '../app/menu-coming-later.tsx';
import classes from './account-menu.module.css';
import { FRAME } from './words.ts';

const AccountItems = menuComingLater(async () => (await import('./account-items.tsx')).AccountItems);

export function AccountMenu() {
  const words = useWords(FRAME);
  const { user } = useSession();
  return (
    <AccountItems>
      <UnstyledButton className={classes.button ?? ''}>
        <Avatar name={user.name} color="harbour" variant="filled" size={34} radius="xl" aria-hidden alt="" />
        <VisuallyHidden>{words.accountOf(user.name)}</VisuallyHidden>
      </UnstyledButton>
    </AccountItems>
  );
}
