import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Refused } from '../../ui/refused.tsx';
import { useDropping } from '../../ui/use-dropping.ts';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import classes from './hand-in.module.css';
import { useUpload } from './use-upload.ts';
import { BULK } from './words.ts';

interface Props {
  readonly pack: string;
  readonly table: string;
  readonly maxRows: number;
}

/** A file is chosen or dropped, and handed in. */
export function HandIn({ pack, table, maxRows }: Props) {
  const words = useWords(BULK);
  const { handIn, cancel, isPending, part, file, error } = useUpload(pack, table);
  const [mistake, setMistake] = useState<string>();
  const take = (files: readonly File[]) => {
    const [first, ...more] = files;
    const wrong = more.length > 0 ? words.oneFile : first?.size === 0 ? words.emptyFile : undefined;
    setMistake(wrong);
    if (first !== undefined && wrong === undefined) handIn(first);
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.chooseHelp(maxRows)}
      </Text>
      {mistake !== undefined && <Refused title={mistake} />}
      {mistake === undefined && error !== null && <WhyRefused error={error} />}
      {isPending ? <Sending file={file} part={part} onCancel={cancel} /> : <DropZone onFiles={take} />}
    </Stack>
  );
}

interface SendingProps {
  readonly file: string;
  readonly part: number;
  readonly onCancel: () => void;
}

function Sending({ file, part, onCancel }: SendingProps) {
  const words = useWords(BULK);
  const percent = Math.round(100 * part);
  return (
    <Stack gap="xs" className={classes.sending ?? ''}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={560} truncate>
          {words.sending(file)}
        </Text>
        <Button size="xs" variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Group>
      <Progress.Root size="md">
        <Progress.Section value={percent} aria-label={words.sending(file)} />
      </Progress.Root>
    </Stack>
  );
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords(BULK);
  const input = useRef<HTMLInputElement>(null);
  const { isOver, onto } = useDropping(onFiles);
  return (
    // Dropping is for whoever has a pointer; the button does the same for everybody.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.zone} data-over={isOver || undefined} {...onto}>
      <IconFileUpload size={30} stroke={1.6} aria-hidden />
      <Text size="sm">{isOver ? words.dropNow : words.drop}</Text>
      <Button onClick={() => input.current?.click()}>{words.chooseFile}</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={words.chooseFile}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file, corrected, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
