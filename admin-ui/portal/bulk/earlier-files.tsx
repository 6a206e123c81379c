import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useWords } from '../../ui/words.ts';
import classes from './earlier-files.module.css';
import { type Import, importsQuery } from './import-query.ts';
import { SystemAge } from './system-age.tsx';
import { TONES_OF_STATUSES } from './tones.ts';
import { BULK } from './words.ts';

interface Props {
  readonly pack: string;
  readonly table: string;
}

/** What was handed in before: one can come back to it. */
export function EarlierFiles({ pack, table }: Props) {
  const words = useWords(BULK);
  const { data = [] } = useQuery(importsQuery);
  const own = data.filter((one) => one.pack === pack && one.table === table);
  return (
    <Stack gap="sm" component="section" aria-labelledby="earlier-files">
      <Title order={2} size="h4" id="earlier-files">
        {words.earlier}
      </Title>
      {own.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.noEarlier}
        </Text>
      ) : (
        <ul className={classes.list}>
          {own.map((one) => (
            <EarlierFile key={one.id} file={one} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function EarlierFile({ file: { id, file, status, rows, createdAt } }: { readonly file: Import }) {
  const words = useWords(BULK);
  return (
    <li className={classes.file}>
      <div className={classes.name}>
        <Anchor component={Link} to={`/imports/${id}`} fw={560}>
          {file}
        </Anchor>
        <Text size="xs" c="dimmed">
          {words.rowsOf(rows)} · <SystemAge instant={createdAt} />
        </Text>
      </div>
      <StatusBadge tone={TONES_OF_STATUSES[status]}>{words.statuses[status]}</StatusBadge>
    </li>
  );
}
