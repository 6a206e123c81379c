import { Text } from '@mantine/core';
import { IconArrowRight, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Unseen } from '../../ui/unseen.tsx';
import { useWords } from '../../ui/words.ts';
import { type Start, startsQuery } from './home-queries.ts';
import classes from './home.module.css';
import { Section } from './section.tsx';
import { HOME } from './words.ts';

/** What may be begun; and what not, with what is missing and who can help. */
export function Beginnings() {
  const words = useWords(HOME);
  const { data } = useQuery(startsQuery);
  const starts = data?.starts ?? [];
  if (starts.length === 0) return null;
  return (
    <Section title={words.begin}>
      <ul className={classes.list}>
        {starts.map((start) => (
          <li key={`${start.pack} ${start.form}`}>
            {start.allowed ? <Open start={start} /> : <Barred start={start} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Open({ start: { pack, form, title } }: { readonly start: Start }) {
  return (
    <Link to="/start/$pack/$form" params={{ pack, form }} className={classes.start ?? ''}>
      <span>{title}</span>
      <IconArrowRight size={18} aria-hidden />
    </Link>
  );
}

function Barred({ start: { title, message } }: { readonly start: Start }) {
  const words = useWords(HOME);
  return (
    <div className={classes.barred}>
      <div className={classes.barredTitle}>
        <span>{title}</span>
        <IconLock size={16} aria-hidden />
        <Unseen>{words.notOpen}</Unseen>
      </div>
      {message !== undefined && <Text size="xs">{message}</Text>}
    </div>
  );
}
