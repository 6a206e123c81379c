import { Avatar, Badge, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../ui/words.ts';
import { api } from '../api/api.ts';
import { answerOf, isRefusal } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import classes from './personas.module.css';
import { RefusedSignIn } from './refused-sign-in.tsx';
import { useSignedIn } from './signed-in.ts';
import { SIGN_IN } from './words.ts';

interface Props {
  /** Whoever was working here; they come first. */
  readonly you?: string;
  /** Whether to go on as this one. */
  readonly mayBe?: (persona: string) => Promise<boolean>;
}

/** In a demonstration everybody of it can be played with one click. There are none in any other mode. */
export function Personas({ you, mayBe }: Props) {
  const words = useWords(SIGN_IN);
  const { data = [] } = useQuery({ queryKey: ['personas'], queryFn: listPersonas });
  const play = usePlay();
  const choose = async (persona: string) => {
    if (play.isPending || !((await mayBe?.(persona)) ?? true)) return;
    await play.send(persona).catch(() => undefined);
  };
  if (data.length === 0) return null;
  const personas = data.toSorted((one, other) => Number(other.id === you) - Number(one.id === you));
  return (
    <Stack gap="sm" component="section" aria-labelledby="personas">
      <div>
        <Title order={2} size="h5" id="personas">
          {words.personas}
        </Title>
        <Text size="sm" c="dimmed">
          {words.demonstration}
        </Text>
      </div>
      {play.error !== null && <RefusedSignIn error={play.error} wait={0} />}
      <ul className={classes.list}>
        {personas.map(({ id, name, company, about }) => (
          <li key={id}>
            <UnstyledButton className={classes.persona ?? ''} onClick={() => void choose(id)}>
              <Avatar name={name} color="harbour" size={38} alt="" />
              <span className={classes.text}>
                <span className={classes.who}>
                  <span className={classes.name}>{name}</span>
                  <span className={classes.company}>{company}</span>
                  {id === you && (
                    <Badge size="xs" variant="light" component="span" tt="none">
                      {words.you}
                    </Badge>
                  )}
                </span>
                <span className={classes.about}>{about}</span>
              </span>
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
