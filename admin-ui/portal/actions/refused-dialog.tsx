import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from './why-refused.tsx';
import { ACTIONS } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly error: Error;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Says why something was not done that a button was pressed for. */
export function RefusedDialog({ opened, title, error, onClose, children }: Props) {
  const words = useWords(ACTIONS);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="md"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack gap="md">
        <WhyRefused error={error} />
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {words.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
