import { Table, Text } from '@mantine/core';
import { instantText } from '../../ui/time.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import { AnchorLink } from '../operations/anchor-link.tsx';
import classes from './audit.module.css';
import type { Entry } from './audit-query.ts';
import type { AuditSearch } from './routes.ts';
import { AUDIT } from './words.ts';

interface Props {
  readonly entry: Entry;
  readonly asked: AuditSearch;
}

/** Pressing whom or what it is about shows all that was done by them, or to it. */
export function EntryRow({ entry, asked }: Props) {
  const words = useWords(AUDIT);
  const language = useLanguage();
  const { sequence, at, actor, name, action, subject, detail } = entry;
  return (
    <Table.Tr>
      <Table.Td className={classes.number ?? ''}>{sequence}</Table.Td>
      <Table.Td className={classes.when ?? ''}>
        <time dateTime={at}>{instantText(at, language)}</time>
      </Table.Td>
      <Table.Td className={classes.who ?? ''}>
        <AnchorLink to="/audit" search={{ ...asked, actor }} size="sm">
          {name ?? (actor === 'portal' ? words.portal : actor)}
        </AnchorLink>
      </Table.Td>
      <Table.Td className={classes.what ?? ''}>
        <Text size="sm" fw={500}>
          {words.actions[action] ?? action}
        </Text>
        <Text size="xs" c="dimmed" className={classes.detail ?? ''}>
          {told(detail, language)}
        </Text>
      </Table.Td>
      <Table.Td className={classes.subject ?? ''}>
        <AnchorLink to="/audit" search={{ ...asked, subject }} size="xs" ff="monospace">
          {subject}
        </AnchorLink>
      </Table.Td>
    </Table.Tr>
  );
}

function told(detail: Entry['detail'], language: string): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${valueTold(value, language)}`)
    .join(' · ');
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function valueTold(value: unknown, language: string): string {
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return INSTANT.test(text) ? instantText(text, language) : text;
}
