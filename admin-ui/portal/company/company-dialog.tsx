import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useWords } from '../../ui/words.ts';
import { CompanyList } from './company-list.tsx';
import { COMPANY } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
}

export function CompanyDialog({ opened, title, onClose }: Props) {
  const words = useWords(COMPANY);
  const isPhone = useMediaQuery('(max-width: 36em)') ?? false;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="md"
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <CompanyList onDone={onClose} />
    </Modal>
  );
}
