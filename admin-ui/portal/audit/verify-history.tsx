import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import classes from './audit.module.css';
import { useVerification } from './use-verification.ts';
import { VerificationResult } from './verification-result.tsx';
import { AUDIT } from './words.ts';

export function VerifyHistory() {
  const words = useWords(AUDIT);
  const { start, verification, busy } = useVerification();
  return (
    <Paper withBorder p="lg" component="section" aria-label={words.verify}>
      <Stack gap="md">
        <div className={classes.verify}>
          <div>
            <Title order={2} size="h5">
              {words.verify}
            </Title>
            <Text size="sm" c="dimmed">
              {words.verifyAbout}
            </Text>
          </div>
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} aria-hidden />}
            loading={busy}
            onClick={() => void start.send().catch(() => undefined)}
          >
            {words.verify}
          </Button>
        </div>
        {start.error !== null && <WhyRefused error={start.error} />}
        {verification !== undefined && <VerificationResult verification={verification} />}
      </Stack>
    </Paper>
  );
}
