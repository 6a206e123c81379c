import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import type { Session } from '../api/session.ts';
import { PasswordForm } from './password-form.tsx';
import { Personas } from './personas.tsx';
import { ResetForm } from './reset-form.tsx';
import { SIGN_IN } from './words.ts';

/** Over the screen that somebody was working on, which stays as it is. Above whatever else may be open. */
export function SignInAgain({ session: { user, demo } }: { readonly session: Session }) {
  const words = useWords(SIGN_IN);
  const [email, setEmail] = useState(user.email);
  const [forgotten, setForgotten] = useState(false);
  const other = useOther();
  const mayBe = (is: boolean) => (is ? Promise.resolve(true) : other.ask());
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={other.isAsked ? words.otherTitle(user.name) : words.again}
      size="md"
      zIndex={500}
    >
      {other.isAsked && <Warning name={user.name} answer={other.answer} />}
      <Stack display={other.isAsked ? 'none' : undefined}>
        <Text size="sm">
          {words.ended} {words.workedAs(user.name)}
        </Text>
        {forgotten ? (
          <ResetForm email={email} onEmail={setEmail} onBack={() => setForgotten(false)} />
        ) : (
          <PasswordForm
            email={email}
            onEmail={setEmail}
            mayBe={(named) => mayBe(sameAddress(named, user.email))}
            onForgotten={() => setForgotten(true)}
          />
        )}
        {demo && <Personas you={user.id} mayBe={(persona) => mayBe(persona === user.id)} />}
      </Stack>
    </Modal>
  );
}

const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** Before somebody signs in who is not whoever worked here. */
function useOther() {
  const [asked, setAsked] = useState<((goOn: boolean) => void) | undefined>(undefined);
  return {
    isAsked: asked !== undefined,
    ask: () => new Promise<boolean>((resolve) => setAsked(() => resolve)),
    answer: (goOn: boolean) => {
      asked?.(goOn);
      setAsked(undefined);
    },
  };
}

function Warning({ name, answer }: { readonly name: string; readonly answer: (goOn: boolean) => void }) {
  const words = useWords(SIGN_IN);
  return (
    <Stack role="alert">
      <Text size="sm">{words.otherText(name)}</Text>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus autoFocus onClick={() => answer(false)}>
          {words.cancel}
        </Button>
        <Button onClick={() => answer(true)}>{words.otherGo}</Button>
      </Group>
    </Stack>
  );
}
