import { Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { useWords } from '../../ui/words.ts';
import { DropPlace } from '../upload/drop-place.tsx';
import { NotTaken } from '../upload/not-taken.tsx';
import { Underway } from '../upload/underway.tsx';
import { useUpload } from '../upload/use-upload.ts';
import { DOCUMENTS } from './words.ts';

/** For the dialog of the browser alone: the server judges a file by its content. */
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx';

/** Puts a file on file without a form: it can be given in one later. */
export function HandIn() {
  const words = useWords(DOCUMENTS);
  const chooser = useRef<HTMLInputElement>(null);
  const upload = useUpload('upload', () => undefined);
  return (
    <Stack gap="xs" component="section" aria-labelledby="hand-in">
      <Title order={2} size="h4" id="hand-in">
        {words.handIn}
      </Title>
      <Text size="sm" c="dimmed" id="hand-in-about">
        {words.takes}
      </Text>
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={words.handIn}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) upload.send(file);
          currentTarget.value = '';
        }}
      />
      <DropPlace
        id="hand-in"
        label={words.chooseFile}
        describedBy="hand-in-about"
        isWrong={false}
        onChoose={() => chooser.current?.click()}
        onFile={upload.send}
      >
        {upload.underway !== undefined && <Underway {...upload.underway} onCancel={upload.cancel} />}
        {upload.error !== undefined && <NotTaken error={upload.error} again={upload.again} />}
      </DropPlace>
    </Stack>
  );
}
