import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import classes from './back-link.module.css';
import { BULK } from './words.ts';

interface Props {
  readonly pack: string;
  readonly table: string;
  readonly title: string;
}

/** To the list to which the rows are added. */
export function BackLink({ pack, table, title }: Props) {
  const words = useWords(BULK);
  return (
    <Anchor component={Link} to={`/lists/${pack}/${table}`} size="sm" className={classes.link ?? ''}>
      <IconArrowLeft size={15} aria-hidden />
      {words.backTo(title)}
    </Anchor>
  );
}
