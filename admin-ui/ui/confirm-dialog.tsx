import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { toneOf } from './tone.ts';
import { UI } from './ui-words.ts';
import { useWords } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  /** What will come of it. */
  readonly text?: string | undefined;
  readonly tone?: string | undefined;
  /** What the button says that does it; the title where it is left out. */
  readonly confirm?: string;
  readonly cancel?: string;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** More than the text: what was refused, or something to fill in. */
  readonly children?: ReactNode;
}

/** Asks before something is done. The button that does nothing comes first, and has the focus. */
export function ConfirmDialog({ opened, title, text, tone, confirm, isPending = false, ...rest }: Props) {
  const words = useWords(UI);
  const { cancel = words.cancel, onConfirm, onClose, children } = rest;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="md"
      closeButtonProps={{ 'aria-label': words.close }}
      closeOnClickOutside={!isPending}
    >
      <Stack gap="md">
        {text !== undefined && <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>}
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {cancel}
          </Button>
          <Button
            onClick={onConfirm}
            loading={isPending}
            {...(toneOf(tone) === 'danger' ? { color: 'red.9' } : {})}
          >
            {confirm ?? title}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
