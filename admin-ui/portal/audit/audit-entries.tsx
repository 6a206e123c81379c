import { Stack, Table } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useWords } from '../../ui/words.ts';
import { MoreButton } from '../operations/more-button.tsx';
import { Nothing } from '../operations/nothing.tsx';
import classes from './audit.module.css';
import { auditQuery } from './audit-query.ts';
import { EntryRow } from './entry-row.tsx';
import type { AuditSearch } from './routes.ts';
import { AUDIT } from './words.ts';

export function AuditEntries({ asked }: { readonly asked: AuditSearch }) {
  const words = useWords(AUDIT);
  // The former ones stay until those that were asked for are there.
  const query = useSuspenseInfiniteQuery(auditQuery(useDeferredValue(asked)));
  const entries = query.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Nothing icon={<IconListSearch size={26} />} title={words.none} />;
  return (
    <Stack gap="md">
      {/* Wider than a phone, it is scrolled sideways by itself, also by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.region} role="region" aria-label={words.entries} tabIndex={0}>
        <Table className={classes.table ?? ''} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">{words.number}</Table.Th>
              <Table.Th>{words.when}</Table.Th>
              <Table.Th>{words.who}</Table.Th>
              <Table.Th>{words.what}</Table.Th>
              <Table.Th>{words.subject}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.sequence} entry={entry} asked={asked} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <MoreButton query={query} />
    </Stack>
  );
}
