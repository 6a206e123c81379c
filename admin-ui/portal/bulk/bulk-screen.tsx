import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { HelpButton } from '../help/help-button.tsx';
import { pageQuery } from '../table/table-query.ts';
import { BackLink } from './back-link.tsx';
import classes from './bulk-screen.module.css';
import { EarlierFiles } from './earlier-files.tsx';
import { FormatFile } from './format-file.tsx';
import { HandIn } from './hand-in.tsx';
import { NotRead } from '../actions/not-read.tsx';
import { Waiting } from './waiting.tsx';
import { BULK } from './words.ts';

const route = getRouteApi('/shell/bulk/$pack/$table');

/** Many at once: the format file, one's own file, and the files that were handed in before. */
export function BulkScreen() {
  const words = useWords(BULK);
  const { pack, table } = route.useParams();
  const { data, error, refetch } = useQuery(pageQuery({ pack, table }, {}, 0));
  useTitle(data?.bulk?.title);
  if (error !== null && data === undefined)
    return <NotRead title={words.failed} error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <Waiting />;
  const { bulk, title, help } = data;
  if (bulk === undefined) return <Refused title={title} />;
  return (
    <Stack gap="lg" maw={900}>
      <div>
        <BackLink pack={pack} table={table} title={title} />
        <Group gap="xs">
          <Title order={1} size="h2">
            {bulk.title}
          </Title>
          {help !== undefined && <HelpButton pack={pack} article={help.article} />}
        </Group>
      </div>
      {bulk.allowed ? (
        <ol className={classes.steps}>
          <li className={classes.step}>
            <FormatFile pack={pack} table={table} />
          </li>
          <li className={classes.step}>
            <Title order={2} size="h4">
              {words.choose}
            </Title>
            <HandIn pack={pack} table={table} maxRows={bulk.maxRows} />
          </li>
        </ol>
      ) : (
        <Refused title={bulk.message ?? bulk.title} />
      )}
      <EarlierFiles pack={pack} table={table} />
    </Stack>
  );
}
