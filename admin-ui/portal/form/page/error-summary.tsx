import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Clauses } from '../../../ui/refused.tsx';
import { useWords } from '../../../ui/words.ts';
import type { FormError } from '../said.ts';
import { FORM } from '../words.ts';

interface Props {
  readonly errors: readonly FormError[];
  readonly labelOf: (pointer: string) => string | undefined;
  readonly onGo: (pointer: string) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Above a step that cannot be left: everything that is wrong with it, each line a way to its field. */
export function ErrorSummary({ errors, labelOf, onGo, ref }: Props) {
  const words = useWords(FORM);
  if (errors.length === 0) return null;
  return (
    <Alert
      ref={ref}
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={words.toCorrect(errors.length)}
      role="alert"
    >
      <List size="sm" spacing={4}>
        {errors.map(({ pointer, message, cite }) => (
          <List.Item key={pointer + message}>
            {labelOf(pointer) === undefined ? (
              <Text size="sm" span>
                {message}
              </Text>
            ) : (
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="start"
                c="inherit"
                underline="always"
                onClick={() => onGo(pointer)}
              >
                {message}
              </Anchor>
            )}{' '}
            <Clauses cite={cite ?? []} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
