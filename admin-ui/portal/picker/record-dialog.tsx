import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import type { FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { FormWaiting } from '../form/form-waiting.tsx';
import { formQuery } from '../form/page/form-query.ts';
import { PICKER } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly source: FormSource;
  readonly onClose: () => void;
  readonly children: (form: Form) => ReactNode;
}

/** The form of a record, over the form in which it is wanted. */
export function RecordDialog({ opened, title, source, onClose, children }: Props) {
  const words = useWords(PICKER);
  const { data: form, error } = useQuery({ ...formQuery(source), enabled: opened });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      // What was typed is lost by a key or a button for it, and not by a touch beside the dialog.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {error !== null && <WhyRefused error={error} />}
      {form === undefined && error === null && <FormWaiting />}
      {form !== undefined && children(form)}
    </Modal>
  );
}
