import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { BackLink } from './back-link.tsx';
import { FileProblems } from './file-problems.tsx';
import { type Import, importQuery, type Verdict } from './import-query.ts';
import { ImportState } from './import-state.tsx';
import { NotRead } from '../actions/not-read.tsx';
import { Waiting } from './waiting.tsx';
import { Review } from './review.tsx';
import { SystemAge } from './system-age.tsx';
import { TONES_OF_STATUSES } from './tones.ts';
import { BULK } from './words.ts';

const route = getRouteApi('/shell/imports/$import');

/** A file that was handed in: how it stands, what is in it, and what can be done about it. */
export function ImportScreen() {
  const words = useWords(BULK);
  const { import: id } = route.useParams();
  const { data, error, refetch } = useQuery(importQuery(id));
  useTitle(data?.file);
  if (data !== undefined) return <Shown key={id} file={data} />;
  if (error !== null) return <NotRead title={words.failed} error={error} onAgain={() => void refetch()} />;
  return <Waiting />;
}

function Shown({ file }: { readonly file: Import }) {
  const [verdict, setVerdict] = useState<Verdict>();
  return (
    <Stack gap="lg">
      <Heading file={file} />
      <FileProblems file={file} />
      <ImportState file={file} />
      {file.rows > 0 && <Review file={file} verdict={verdict} onVerdict={setVerdict} />}
    </Stack>
  );
}

function Heading({ file: { pack, table, title, file, status, rows, createdAt } }: { readonly file: Import }) {
  const words = useWords(BULK);
  return (
    <div>
      <BackLink pack={pack} table={table} title={title} />
      <Group gap="sm">
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          {file}
        </Title>
        <StatusBadge tone={TONES_OF_STATUSES[status]}>{words.statuses[status]}</StatusBadge>
      </Group>
      <Text size="sm" c="dimmed">
        {words.rowsOf(rows)} · {words.handedIn} <SystemAge instant={createdAt} />
      </Text>
    </div>
  );
}
