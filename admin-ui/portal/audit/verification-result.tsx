import { Alert, Code, List, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import type { Verification } from './audit-query.ts';
import { AUDIT } from './words.ts';

/** How far it is; then that all is whole, or what is not. */
export function VerificationResult({ verification }: { readonly verification: Verification }) {
  const words = useWords(AUDIT);
  const { state, casesDone, cases = 0, events = 0, auditEntries = 0, faultsFound = 0 } = verification;
  if (state === 'running')
    return (
      <Stack gap="xs" role="status">
        <Text size="sm">{words.verifying(casesDone)}</Text>
        <Progress value={100} striped animated aria-label={words.verify} />
      </Stack>
    );
  if (state === 'failed')
    return (
      <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
        {words.failed}
      </Alert>
    );
  if (faultsFound > 0) return <Faults verification={verification} />;
  return (
    <Alert
      color="harbour"
      variant="light"
      role="status"
      icon={<IconShieldCheck aria-hidden />}
      title={words.whole}
    >
      {words.counted(cases, events, auditEntries)}
    </Alert>
  );
}

function Faults({ verification: { faultsFound = 0, faults = [] } }: { readonly verification: Verification }) {
  const words = useWords(AUDIT);
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.faults(faultsFound)}
    >
      <List size="sm" spacing={4}>
        {faults.map((fault) => (
          <List.Item key={JSON.stringify(fault)}>
            {Object.entries(fault).map(([name, value]) => (
              <Text key={name} span inherit mr="sm">
                {name}: <Code>{String(value)}</Code>
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
