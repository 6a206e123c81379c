import { Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { useTitle } from '../app/use-title.ts';
import { Beginnings } from './beginnings.tsx';
import classes from './home.module.css';
import { UnderWay } from './under-way.tsx';
import { Waiting } from './waiting.tsx';
import { HOME } from './words.ts';

/** What waits for the user, what is under way, and what they may begin. */
export function Home() {
  const words = useWords(HOME);
  const { user, acting } = useSession();
  useTitle(words.title);
  return (
    <Stack gap="xl">
      <div>
        <Title order={1} size="h2">
          {words.hello(user.name)}
        </Title>
        <Text c="dimmed">{acting.name}</Text>
      </div>
      <div className={classes.columns}>
        <Stack gap="xl">
          <Waiting />
          <UnderWay />
        </Stack>
        <Beginnings />
      </div>
    </Stack>
  );
}
