import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { Article } from './article.tsx';
import { articleQuery } from './article-query.ts';
import classes from './help-page.module.css';
import { MoreArticles, useOtherArticles } from './more-articles.tsx';
import { useHelpOfScreen } from './shown-help.ts';
import { Ways } from './ways.tsx';
import { HELP } from './words.ts';

/** An article at an address of its own. */
export function HelpPage() {
  const { pack = '', article = '' } = useParams({ strict: false });
  const words = useWords(HELP);
  const navigate = useNavigate();
  const { data } = useQuery(articleQuery(pack, article));
  const others = useOtherArticles(pack, article);
  useHelpOfScreen(pack, article);
  useTitle(data?.title);
  return (
    <div className={classes.page}>
      <Article pack={pack} article={article} isPage />
      <Stack gap="xl" component="aside" aria-label={words.help}>
        <Stack gap="xs">
          <Title order={2} size="h5">
            {words.ways}
          </Title>
          <Ways pack={pack} />
        </Stack>
        {others.length > 0 && (
          <Stack gap="xs">
            <Title order={2} size="h5">
              {words.more}
            </Title>
            <MoreArticles
              pack={pack}
              but={article}
              onChoose={(to) => void navigate({ to: `/help/${to.pack}/${to.article}` })}
            />
          </Stack>
        )}
      </Stack>
    </div>
  );
}
