import { Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import { RefusedSignIn } from './refused-sign-in.tsx';
import { useSignedIn } from './signed-in.ts';
import { useWait } from './use-wait.ts';
import { SIGN_IN } from './words.ts';

interface Props {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  /** Whether to go on as whoever has this address. */
  readonly mayBe?: (email: string) => Promise<boolean>;
  readonly onForgotten: () => void;
}

export function PasswordForm({ email, onEmail, mayBe, onForgotten }: Props) {
  const words = useWords(SIGN_IN);
  const signedIn = useSignedIn();
  const [password, setPassword] = useState('');
  const { send, isPending, error } = useWrite(async () => {
    await signedIn(await answerOf(api.POST('/session', { body: { email, password } })));
  });
  const wait = useWait(error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wait > 0 || !((await mayBe?.(email)) ?? true)) return;
    await send(undefined).catch(() => undefined);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {error !== null && <RefusedSignIn error={error} wait={wait} />}
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={({ currentTarget }) => onEmail(currentTarget.value)}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          data-autofocus={email !== '' || undefined}
          required
          withAsterisk={false}
          value={password}
          visibilityToggleButtonProps={{
            'aria-label': words.showPassword,
            tabIndex: 0,
            'aria-hidden': false,
          }}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={isPending} aria-disabled={wait > 0 || undefined} fullWidth>
          {words.submit}
        </Button>
        <Group justify="center">
          <Anchor component="button" type="button" size="sm" onClick={onForgotten}>
            {words.forgotten}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
