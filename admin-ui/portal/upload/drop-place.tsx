import { Button, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDropping } from '../../ui/use-dropping.ts';
import { useWords } from '../../ui/words.ts';
import classes from './upload.module.css';
import { UPLOAD } from './words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly onChoose: () => void;
  readonly onFile: (file: File) => void;
  readonly children?: ReactNode;
}

/** Where a file is chosen with a button, or dropped. */
export function DropPlace({ id, label, describedBy, isWrong, onChoose, onFile, children }: Props) {
  const words = useWords(UPLOAD);
  const { isOver, onto } = useDropping(([file]) => file !== undefined && onFile(file));
  return (
    // The button does the same for whoever has no pointer.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.place} data-over={isOver} data-wrong={isWrong} {...onto}>
      <div className={classes.choose}>
        <Button
          id={`${id}__choose`}
          variant="default"
          size="sm"
          leftSection={<IconUpload size={16} aria-hidden />}
          aria-label={words.chooseFor(label)}
          aria-describedby={describedBy}
          onClick={onChoose}
        >
          {words.choose}
        </Button>
        <Text size="sm" c="dimmed" visibleFrom="sm">
          {isOver ? words.dropNow : words.drop}
        </Text>
      </div>
      {children}
    </div>
  );
}
