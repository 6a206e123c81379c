import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../ui/words.ts';
import type { Keeping } from '../draft/draft-keeper.ts';
import { FORM } from '../words.ts';
import classes from './form-page.module.css';

interface Props {
  readonly keeping: Extract<Keeping, { state: 'submitted' | 'lost' }>;
  readonly onKeepAsNew?: () => void;
}

interface BecameCase {
  readonly case?: { readonly id: string; readonly number: string };
}

/** A draft that is there no more: submitted elsewhere, or discarded. What is typed here is not lost by that. */
export function NoMore({ keeping, onKeepAsNew }: Props) {
  const words = useWords(FORM);
  const became = keeping.state === 'submitted' ? (keeping.error.details as BecameCase).case : undefined;
  const isSubmitted = keeping.state === 'submitted';
  return (
    <Stack className={classes.card ?? ''} maw={620} mx="auto" role="alert">
      <Title order={1} size="h3">
        {isSubmitted ? words.goneTitle : words.lostTitle}
      </Title>
      <Text>{isSubmitted ? words.goneText : words.lostText}</Text>
      <Group>
        {became !== undefined && (
          <Button component={Link} to={`/cases/${became.id}`}>
            {words.toCase(became.number)}
          </Button>
        )}
        {onKeepAsNew !== undefined && !isSubmitted && (
          <Button onClick={onKeepAsNew}>{words.keepAsNew}</Button>
        )}
        <Button component={Link} to="/" variant="default">
          {words.toHome}
        </Button>
      </Group>
    </Stack>
  );
}
