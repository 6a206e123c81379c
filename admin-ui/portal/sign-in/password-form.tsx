import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import { useSignedIn } from './signed-in.ts';
import { SIGN_IN } from './words.ts';

export function PasswordForm() {
  const words = useWords(SIGN_IN);
  const signedIn = useSignedIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { send, isPending, error } = useWrite(async () => {
    await signedIn(await answerOf(api.POST('/session', { body: { email, password } })));
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(undefined).catch(() => undefined);
      }}
    >
      <Stack gap="md">
        {error !== null && <Refused title={error.message} />}
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={isPending}>
          {words.submit}
        </Button>
      </Stack>
    </form>
  );
}
