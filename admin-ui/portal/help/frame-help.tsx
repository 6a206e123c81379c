import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { openHelp } from './shown-help.ts';
import { HELP } from './words.ts';

/** On every screen, at the same place. */
export function FrameHelp() {
  const words = useWords(HELP);
  return (
    <Tooltip label={words.help}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        radius="xl"
        aria-label={words.help}
        aria-haspopup="dialog"
        onClick={() => openHelp()}
      >
        <IconHelp size={22} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
