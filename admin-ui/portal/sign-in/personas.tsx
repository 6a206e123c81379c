import { Avatar, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../ui/words.ts';
import { api } from '../api/api.ts';
import { answerOf, isRefusal } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import classes from './personas.module.css';
import { useSignedIn } from './signed-in.ts';
import { SIGN_IN } from './words.ts';

/** In a demonstration everybody of it can be played with one click. There are none in any other mode. */
export function Personas() {
  const words = useWords(SIGN_IN);
  const { data = [] } = useQuery({ queryKey: ['personas'], queryFn: listPersonas });
  const play = usePlay();
  if (data.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label={words.personas}>
      <div>
        <Text fw={600}>{words.personas}</Text>
        <Text size="sm" c="dimmed">
          {words.demonstration}
        </Text>
      </div>
      <ul className={classes.list}>
        {data.map(({ id, name, company, about }) => (
          <li key={id}>
            <UnstyledButton
              className={classes.persona ?? ''}
              disabled={play.isPending}
              onClick={() => void play.send(id)}
            >
              <Group wrap="nowrap" gap="sm" align="flex-start">
                <Avatar name={name} color="harbour" size={36} alt="" />
                <div>
                  <Text size="sm" fw={600}>
                    {name} · {company}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {about}
                  </Text>
                </div>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

async function listPersonas() {
  try {
    return (await answerOf(api.GET('/personas'))).personas;
  } catch (error) {
    if (isRefusal(error, 'not-found')) return [];
    throw error;
  }
}

function usePlay() {
  const signedIn = useSignedIn();
  return useWrite(async (persona: string) => {
    await signedIn(await answerOf(api.POST('/session/persona', { body: { persona } })));
  });
}
