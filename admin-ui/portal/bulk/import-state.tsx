import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import classes from './import-state.module.css';
import { type Import, notAccepted, rejectedFile } from './import-query.ts';
import { StopOrDiscard } from './stop-or-discard.tsx';
import { useAccept } from './use-import-writes.ts';
import { BULK } from './words.ts';

/** How far it is, and what comes next. */
export function ImportState({ file }: { readonly file: Import }) {
  const { status } = file;
  return (
    <section className={classes.state}>
      {status === 'judging' || status === 'accepting' ? <UnderWay file={file} /> : <Settled file={file} />}
    </section>
  );
}

function UnderWay({ file }: { readonly file: Import }) {
  const words = useWords(BULK);
  const title = file.status === 'judging' ? words.reading : words.submitting;
  const percent = Math.floor(100 * file.progress);
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Text fw={560}>{title}</Text>
        <Group gap="sm">
          <Text size="sm" className={classes.figure ?? ''}>
            {words.percent(percent)}
          </Text>
          <StopOrDiscard file={file} />
        </Group>
      </Group>
      <Progress.Root size="md">
        <Progress.Section value={percent} aria-label={title} />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {words.readingHelp}
      </Text>
    </Stack>
  );
}

function Settled({ file }: { readonly file: Import }) {
  const words = useWords(BULK);
  return (
    <Stack gap="sm">
      <div role="status">
        <Said file={file} />
      </div>
      <Group gap="sm">
        {file.status === 'ready' && file.counts.good > 0 && <Accept file={file} />}
        {notAccepted(file) > 0 && (
          <Button
            component="a"
            href={rejectedFile(file.id)}
            download
            variant="default"
            leftSection={<IconDownload size={17} aria-hidden />}
          >
            {words.rejected}
          </Button>
        )}
        <Button
          component={Link}
          to={`/bulk/${file.pack}/${file.table}`}
          variant="default"
          leftSection={<IconUpload size={17} aria-hidden />}
        >
          {words.another}
        </Button>
        <StopOrDiscard file={file} />
      </Group>
    </Stack>
  );
}

function Said({ file }: { readonly file: Import }) {
  const words = useWords(BULK);
  const { status, counts } = file;
  const left = notAccepted(file);
  if (status === 'refused') return null;
  if (file.rows === 0 && status === 'ready') return <Text>{words.noRowsInFile}</Text>;
  if (status === 'ready')
    return <Text>{counts.good === 0 ? words.nothingGood : words.submitHint(counts.good, left)}</Text>;
  return (
    <>
      <Text fw={600}>
        {words.result(counts.begun)} {words.resultLeft(left)}
      </Text>
      {status === 'stopped' && <Text size="sm">{words.stoppedHelp}</Text>}
      {status === 'cancelled' && <Text size="sm">{words.cancelledHelp}</Text>}
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {words.rejectedHelp}
        </Text>
      )}
    </>
  );
}

function Accept({ file }: { readonly file: Import }) {
  const words = useWords(BULK);
  const { send, isPending, error } = useAccept(file);
  return (
    <>
      <Button loading={isPending} onClick={() => void send(undefined).catch(() => undefined)}>
        {words.submit(file.counts.good)}
      </Button>
      {error !== null && <WhyRefused error={error} />}
    </>
  );
}
