import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { DocumentRow } from './document-row.tsx';
import classes from './documents.module.css';
import { documentsQuery } from './documents-query.ts';
import { DOCUMENTS } from './words.ts';

/** The latest first, page by page. */
export function OnFile() {
  const words = useWords(DOCUMENTS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(documentsQuery);
  const documents = data?.pages.flatMap((page) => page.documents);
  return (
    <Stack gap="xs" component="section" aria-labelledby="on-file">
      <Title order={2} size="h4" id="on-file">
        {words.onFile}
      </Title>
      {documents === undefined && error === null && <Coming />}
      {documents === undefined && error !== null && (
        <Refused title={words.failed} reasons={[{ message: error.message }]}>
          <Button size="xs" variant="default" w="fit-content" onClick={() => void refetch()}>
            {words.tryAgain}
          </Button>
        </Refused>
      )}
      {documents?.length === 0 && <Nothing />}
      {documents !== undefined && documents.length > 0 && (
        <ul className={classes.list}>
          {documents.map((document) => (
            <li key={document.id}>
              <DocumentRow document={document} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Stack>
  );
}

function Nothing() {
  const words = useWords(DOCUMENTS);
  return (
    <div className={classes.empty}>
      <Text fw={600}>{words.empty}</Text>
      <Text size="sm" c="dimmed">
        {words.emptyHelp}
      </Text>
    </div>
  );
}

function Coming() {
  const words = useWords(DOCUMENTS);
  return (
    <Stack gap="xs" role="status" aria-label={words.loading}>
      <Skeleton h={58} />
      <Skeleton h={58} />
      <Skeleton h={58} />
    </Stack>
  );
}
