import { Burger, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { CompanySwitch } from '../company/company-switch.tsx';
import { Bell } from '../notifications/bell.tsx';
import { FrameHelp } from '../help/frame-help.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './header.module.css';
import { Mark } from './mark.tsx';
import { FRAME } from './words.ts';

interface Props {
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
}

export function Header({ menuOpen, onMenu }: Props) {
  const words = useWords(FRAME);
  return (
    <div className={classes.bar}>
      <div className={classes.start}>
        <Burger
          opened={menuOpen}
          onClick={onMenu}
          hiddenFrom="md"
          size="sm"
          aria-label={menuOpen ? words.closeMenu : words.openMenu}
          aria-expanded={menuOpen}
        />
        <Link to="/" className={classes.home ?? ''}>
          <Mark />
        </Link>
      </div>
      <CompanySwitch />
      <Group gap={6} wrap="nowrap" className={classes.end ?? ''}>
        <Bell />
        <FrameHelp />
        <AccountMenu />
      </Group>
    </div>
  );
}
