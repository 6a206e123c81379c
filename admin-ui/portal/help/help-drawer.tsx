import { Drawer } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { HelpPanel } from './help-panel.tsx';
import { HELP } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The help beside the screen, which stays as it is. */
export function HelpDrawer({ opened, onClose }: Props) {
  const words = useWords(HELP);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="md"
      title={words.help}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <HelpPanel />
    </Drawer>
  );
}
