import { Container, Paper, Stack, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { Mark } from '../frame/mark.tsx';
import { PasswordForm } from './password-form.tsx';
import { Personas } from './personas.tsx';
import { SIGN_IN } from './words.ts';

export function SignIn() {
  const words = useWords(SIGN_IN);
  return (
    <Container component="main" size={460} py={{ base: 'xl', sm: 64 }}>
      <Stack gap="xl">
        <Mark />
        <Paper withBorder p="xl" radius="lg">
          <Stack gap="lg">
            <Title order={1} size="h2">
              {words.title}
            </Title>
            <PasswordForm />
          </Stack>
        </Paper>
        <Personas />
      </Stack>
    </Container>
  );
}
