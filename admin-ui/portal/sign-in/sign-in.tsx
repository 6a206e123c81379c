import { Paper, Stack, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { useTitle } from '../app/use-title.ts';
import { Mark } from '../frame/mark.tsx';
import { PageChoices } from './page-choices.tsx';
import { PasswordForm } from './password-form.tsx';
import { Personas } from './personas.tsx';
import classes from './sign-in.module.css';
import { SIGN_IN } from './words.ts';

const ResetForm = lazy(async () => ({ default: (await import('./reset-form.tsx')).ResetForm }));

export function SignIn() {
  const words = useWords(SIGN_IN);
  const [email, setEmail] = useState('');
  const [forgotten, setForgotten] = useState(false);
  useTitle(forgotten ? words.resetTitle : words.title);
  return (
    <main className={classes.page}>
      <div className={classes.head}>
        <Mark />
      </div>
      <div className={classes.columns}>
        <Stack gap="md">
          <Paper withBorder p={{ base: 'lg', sm: 'xl' }} radius="lg">
            {forgotten ? (
              <Suspense>
                <ResetForm email={email} onEmail={setEmail} onBack={() => setForgotten(false)} />
              </Suspense>
            ) : (
              <Stack gap="lg">
                <Title order={1} size="h2">
                  {words.title}
                </Title>
                <PasswordForm email={email} onEmail={setEmail} onForgotten={() => setForgotten(true)} />
              </Stack>
            )}
          </Paper>
          <PageChoices />
        </Stack>
        <Personas />
      </div>
    </main>
  );
}
