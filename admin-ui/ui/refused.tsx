import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './clauses.module.css';

interface Reason {
  readonly message: string;
  readonly cite?: readonly string[];
  readonly help?: string;
}

interface Props {
  readonly title: string;
  readonly reasons?: readonly Reason[];
  readonly children?: ReactNode;
}

/** What was refused: why, by which clause, and what would help. Read out as soon as it is there. */
export function Refused({ title, reasons = [], children }: Props) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      <Stack gap="xs">
        {reasons.length > 0 && (
          <List size="sm" spacing={4}>
            {reasons.map((reason) => (
              <List.Item key={reason.message}>
                <ReasonText {...reason} />
              </List.Item>
            ))}
          </List>
        )}
        {children}
      </Stack>
    </Alert>
  );
}

function ReasonText({ message, cite = [], help }: Reason) {
  return (
    <>
      <Text size="sm" component="span">
        {message}
      </Text>{' '}
      <Clauses cite={cite} />
      {help !== undefined && (
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      )}
    </>
  );
}

/** The clauses of the requirements from which something comes. Where thousands are listed, they are drawn with little. */
export function Clauses({ cite }: { readonly cite: readonly string[] }) {
  if (cite.length === 0) return null;
  return (
    <span className={classes.clauses}>
      {cite.map((clause) => (
        <span key={clause} className={classes.clause}>
          {clause}
        </span>
      ))}
    </span>
  );
}
