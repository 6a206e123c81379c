import { Button, Group, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Refused } from '../../../ui/refused.tsx';
import { useWords } from '../../../ui/words.ts';
import { Refusal } from '../../api/refusal.ts';
import { Broken } from '../../frame/broken.tsx';
import { FORM } from '../words.ts';

interface Props {
  readonly error: Error;
  readonly onAgain: () => void;
}

interface Cited {
  readonly cite?: readonly string[];
}

/** Why a form is not open to whoever asks for it, by which clause, and who can help. */
export function MayNot({ error, onAgain }: Props) {
  const words = useWords(FORM);
  if (!(error instanceof Refusal) || error.status >= 500) return <Broken error={error} reset={onAgain} />;
  const { findings = [] } = error.details;
  const { cite = [] } = error.details as Cited;
  const reasons = findings.length > 0 ? findings : [{ message: error.message, cite }];
  return (
    <Stack maw={640} mx="auto">
      <Title order={1} size="h2">
        {words.mayNot}
      </Title>
      <Refused title={error.details.title ?? words.mayNot} reasons={reasons} />
      <Group>
        <Button component={Link} to="/">
          {words.toHome}
        </Button>
      </Group>
    </Stack>
  );
}
