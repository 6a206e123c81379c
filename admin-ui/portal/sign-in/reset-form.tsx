import { Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { useWords } from '../../ui/words.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import { RefusedSignIn } from './refused-sign-in.tsx';
import { useWait } from './use-wait.ts';
import { SIGN_IN } from './words.ts';

interface Props {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onBack: () => void;
}

/** Asks for a link to choose another password. Nobody is told whether there is somebody by that address. */
export function ResetForm({ email, onEmail, onBack }: Props) {
  const words = useWords(SIGN_IN);
  const { send, isPending, error, state } = useWrite(() =>
    answerOf(api.POST('/password-resets', { body: { email } })),
  );
  const wait = useWait(error);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [state.isSuccess]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wait === 0) void send(undefined).catch(() => undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={1} size="h2" ref={title} tabIndex={-1}>
          {state.isSuccess ? words.resetSent : words.resetTitle}
        </Title>
        <Text size="sm">{state.isSuccess ? words.resetSentText(email) : words.resetText}</Text>
        {error !== null && <RefusedSignIn error={error} wait={wait} />}
        {!state.isSuccess && (
          <>
            <TextInput
              label={words.email}
              type="email"
              autoComplete="username"
              required
              withAsterisk={false}
              value={email}
              onChange={({ currentTarget }) => onEmail(currentTarget.value)}
            />
            <Button type="submit" loading={isPending} aria-disabled={wait > 0 || undefined} fullWidth>
              {words.resetSubmit}
            </Button>
          </>
        )}
        <Group justify="center">
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {words.back}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
