import { Button, Progress, Text } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import classes from './upload.module.css';
import { UPLOAD } from './words.ts';

interface Props {
  readonly name: string;
  readonly percent: number;
  readonly onCancel: () => void;
}

/** A file on its way. */
export function Underway({ name, percent, onCancel }: Props) {
  const words = useWords(UPLOAD);
  return (
    <div className={classes.underway}>
      <div className={classes.file}>
        <Text size="sm" mb={4}>
          {words.sending(name)} {words.progress(percent)}
        </Text>
        <Progress value={percent} size="sm" aria-label={words.sending(name)} />
      </div>
      <Button size="compact-sm" variant="subtle" aria-label={words.cancelFor(name)} onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
