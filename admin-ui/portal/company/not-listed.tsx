import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { startsQuery } from '../api/starts.ts';
import type { Companies } from './companies-query.ts';
import classes from './not-listed.module.css';
import { COMPANY } from './words.ts';

interface Props {
  readonly said: Companies['notListed'];
  readonly onGo: () => void;
}

/** What is said where a customer is not in the list, with the way to register one for who may. */
export function NotListed({ said, onGo }: Props) {
  const words = useWords(COMPANY);
  if (said.length === 0) return null;
  return (
    <section className={classes.said} aria-label={words.notListed}>
      {said.map(({ pack, message, form, allowed }) => (
        <Stack key={pack} gap={6}>
          <Text size="sm">{message}</Text>
          {form !== undefined && allowed === true && <Way pack={pack} form={form} onGo={onGo} />}
        </Stack>
      ))}
    </section>
  );
}

interface WayProps {
  readonly pack: string;
  readonly form: string;
  readonly onGo: () => void;
}

function Way({ pack, form, onGo }: WayProps) {
  const words = useWords(COMPANY);
  const { data } = useQuery(startsQuery);
  const title = data?.starts.find((start) => start.pack === pack && start.form === form)?.title;
  return (
    <Anchor component={Link} to={`/start/${pack}/${form}`} size="sm" fw={600} onClick={onGo} w="fit-content">
      {title ?? words.register}
    </Anchor>
  );
}
