import { Loader, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { announce } from '../../ui/announce.ts';
import { Clauses } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import classes from './documents.module.css';
import { wordingsQuery } from './documents-query.ts';
import { saveWording } from './save-wording.ts';
import { DOCUMENTS } from './words.ts';

/** What a pack offers to be signed by others. */
export function Wordings({ pack }: { readonly pack: string }) {
  const words = useWords(DOCUMENTS);
  const { data = [] } = useQuery(wordingsQuery(pack));
  if (data.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby="wordings">
      <Title order={2} size="h4" id="wordings">
        {words.wordings}
      </Title>
      <Text size="sm" c="dimmed">
        {words.wordingsAbout}
      </Text>
      <ul className={classes.wordings}>
        {data.map((wording) => (
          <li key={wording.document}>
            <WordingButton pack={pack} wording={wording} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

interface Props {
  readonly pack: string;
  readonly wording: {
    readonly document: string;
    readonly title: string;
    readonly file: string;
    readonly cite?: readonly string[];
  };
}

function WordingButton({ pack, wording: { document, title, file, cite = [] } }: Props) {
  const words = useWords(DOCUMENTS);
  const { mutate, isPending } = useMutation({
    mutationFn: () => saveWording({ pack, document, file }),
    onError: ({ message }) => announce(message, 'bad'),
  });
  return (
    <button type="button" className={classes.wording} aria-busy={isPending} onClick={() => mutate()}>
      <IconFileTypePdf size={24} stroke={1.6} aria-hidden className={classes.sign} />
      <span className={classes.text}>
        <span className={classes.name}>{title}</span>
        <span className={classes.small}>
          {file} <Clauses cite={cite} />
        </span>
      </span>
      {isPending ? (
        <Loader size={18} aria-label={words.loading} />
      ) : (
        <IconDownload size={18} aria-hidden className={classes.sign} />
      )}
    </button>
  );
}
