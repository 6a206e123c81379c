import { Drawer } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { Navigation } from './navigation.tsx';
import { FRAME } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The menu where there is no room for it beside the screen. */
export function MenuDrawer({ opened, onClose }: Props) {
  const words = useWords(FRAME);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      hiddenFrom="md"
      size={304}
      title={words.menu}
      closeButtonProps={{ 'aria-label': words.closeMenu }}
    >
      <Navigation onGo={onClose} />
    </Drawer>
  );
}
