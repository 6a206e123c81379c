import { Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { Article } from './article.tsx';
import { useHelpPlace } from './help-of-path.ts';
import { MoreArticles, useOtherArticles } from './more-articles.tsx';
import { openHelp } from './shown-help.ts';
import { Ways } from './ways.tsx';
import { HELP } from './words.ts';

/** The article that belongs to the screen, whom one can ask, and what else there is to read. */
export function HelpPanel() {
  const words = useWords(HELP);
  const { pack, article } = useHelpPlace() ?? {};
  const others = useOtherArticles(pack, article);
  return (
    <Stack gap="xl">
      {pack !== undefined && article !== undefined ? (
        <Article pack={pack} article={article} />
      ) : (
        <Text size="sm">{words.nothing}</Text>
      )}
      <Stack gap="xs" component="section">
        <Title order={3} size="h5">
          {words.ways}
        </Title>
        <Ways pack={pack} />
      </Stack>
      {others.length > 0 && (
        <Stack gap="xs" component="section">
          <Title order={3} size="h5">
            {words.more}
          </Title>
          <MoreArticles pack={pack} but={article} onChoose={openHelp} />
        </Stack>
      )}
    </Stack>
  );
}
