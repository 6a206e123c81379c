import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { openHelp, useHelpOfScreen } from './shown-help.ts';
import { HELP } from './words.ts';

interface Props {
  readonly pack: string;
  readonly article?: string | undefined;
  /** What the definition calls the help; shown beside the sign. */
  readonly title?: string | undefined;
}

/**
 * Beside what it explains: opens the article of it, with the ways to get help. Also tells the help button of the frame that
 * this article belongs to the screen.
 */
export function HelpButton({ pack, article, title }: Props) {
  const words = useWords(HELP);
  useHelpOfScreen(pack, article);
  const open = () => openHelp(article === undefined ? { pack } : { pack, article });
  if (title !== undefined)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHelpCircle size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-label={words.helpWith(title)}
        onClick={open}
      >
        {title}
      </Button>
    );
  return (
    <Tooltip label={words.help}>
      <ActionIcon variant="subtle" size="lg" aria-label={words.help} aria-haspopup="dialog" onClick={open}>
        <IconHelpCircle size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
