import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { useIsProvider, useSession } from '../api/session.ts';
import { EntryHead } from '../frame/entry-head.tsx';
import { HandIn } from './hand-in.tsx';
import { OnFile } from './on-file.tsx';
import { Wordings } from './wordings.tsx';
import { DOCUMENTS } from './words.ts';

/** What is on file of the company for which one acts, and the texts that somebody is to sign. */
export function Documents() {
  const { pack = '' } = useParams({ strict: false });
  const words = useWords(DOCUMENTS);
  const { acting } = useSession();
  const isProvider = useIsProvider();
  return (
    <Stack gap="xl">
      <EntryHead
        pack={pack}
        title={words.title}
        about={acting.own ? words.aboutOwn(acting.name) : words.about(acting.name)}
      />
      <Wordings pack={pack} />
      {!isProvider && <HandIn />}
      <OnFile />
    </Stack>
  );
}
