import { Anchor, Button, Loader, Text } from '@mantine/core';
import { IconFileCheck, IconReplace, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLanguage, useWords } from '../../ui/words.ts';
import { documentQuery } from './kept-documents.ts';
import classes from './upload.module.css';
import { UPLOAD } from './words.ts';

interface Props {
  readonly id: string;
  readonly readonly: boolean;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

/** A file that was handed in. */
export function KeptFile({ id, readonly, onReplace, onRemove }: Props) {
  const words = useWords(UPLOAD);
  const language = useLanguage();
  const { data, isError } = useQuery(documentQuery(id));
  const name = data?.file ?? '';
  return (
    <div className={classes.kept}>
      <IconFileCheck size={20} aria-hidden className={classes.sign ?? ''} />
      <div className={classes.file}>
        {data === undefined && !isError && <Loader size="xs" aria-label={words.loading} />}
        {isError && <Text size="sm">{words.unknown}</Text>}
        {data !== undefined && (
          <>
            <Anchor href={`/api/v1/documents/${id}/content`} download={name} size="sm" fw={560}>
              {name}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {words.size(data.size, language)}
            </Text>
          </>
        )}
      </div>
      {!readonly && (
        <div className={classes.acts}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconReplace size={15} aria-hidden />}
            aria-label={words.replaceOne(name)}
            onClick={onReplace}
          >
            {words.replace}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            aria-label={words.removeOne(name)}
            onClick={onRemove}
          >
            {words.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
