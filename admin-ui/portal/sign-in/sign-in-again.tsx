import { Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { PasswordForm } from './password-form.tsx';
import { Personas } from './personas.tsx';
import { SIGN_IN } from './words.ts';

/** Over the screen that somebody was working on, which stays as it is. */
export function SignInAgain({ name }: { readonly name: string }) {
  const words = useWords(SIGN_IN);
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={words.again} size="md">
      <Stack>
        <Text size="sm">
          {words.ended} {words.somebodyElse(name)}
        </Text>
        <PasswordForm />
        <Personas />
      </Stack>
    </Modal>
  );
}
