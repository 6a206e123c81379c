import { Anchor, Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Markdown } from '../../ui/markdown.tsx';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { articleQuery } from './article-query.ts';
import { closeHelp } from './shown-help.ts';
import { HELP } from './words.ts';

interface Props {
  readonly pack: string;
  readonly article: string;
  /** Of the screen of its own; the help beside another screen has headings below. */
  readonly isPage?: boolean;
}

export function Article({ pack, article, isPage = false }: Props) {
  const words = useWords(HELP);
  const { data, error, refetch } = useQuery(articleQuery(pack, article));
  if (data === undefined && error !== null)
    return (
      <Refused title={words.failed} reasons={[{ message: error.message }]}>
        <Group>
          <Button size="xs" variant="default" onClick={() => void refetch()}>
            {words.tryAgain}
          </Button>
        </Group>
      </Refused>
    );
  if (data === undefined) return <Waiting label={words.loading} />;
  return (
    <Stack gap="xs" component="article">
      <Title order={isPage ? 1 : 3} size={isPage ? 'h2' : 'h4'}>
        {data.title}
      </Title>
      <Markdown text={data.body} below={isPage ? 1 : 3} />
      {!isPage && (
        <Anchor component={Link} to={`/help/${pack}/${article}`} size="sm" onClick={closeHelp}>
          {words.asPage}
        </Anchor>
      )}
    </Stack>
  );
}

function Waiting({ label }: { readonly label: string }) {
  return (
    <Stack gap="sm" role="status" aria-label={label}>
      <Skeleton h={22} w="60%" />
      <Skeleton h={14} />
      <Skeleton h={14} />
      <Skeleton h={14} w="80%" />
    </Stack>
  );
}
