import { Burger, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { FrameHelp } from '../help/frame-help.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { FRAME } from './words.ts';
import classes from './header.module.css';

interface Props {
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
}

export function Header({ menuOpen, onMenu }: Props) {
  const words = useWords(FRAME);
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap">
        <Burger
          opened={menuOpen}
          onClick={onMenu}
          hiddenFrom="md"
          size="sm"
          aria-label={menuOpen ? words.closeMenu : words.openMenu}
          aria-expanded={menuOpen}
        />
        <Link to="/" className={classes.home ?? ''} aria-label={words.home}>
          <Mark />
        </Link>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <FrameHelp />
        <AccountMenu />
      </Group>
    </Group>
  );
}
