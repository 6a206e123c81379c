import { Anchor, List, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from '../../ui/words.ts';
import { RefusedDialog } from '../actions/refused-dialog.tsx';
import { api } from '../api/api.ts';
import { etagOf } from '../api/etag.ts';
import { answerOf, isRefusal } from '../api/refusal.ts';
import { useActingFor } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import { nameOfRow, type Row, type Table } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly table: Table;
  readonly row: Row | undefined;
  readonly onClose: () => void;
}

/** Asks before a record is deleted; where something unfinished depends on it, says what. */
export function DeleteRow({ opened, table, row, onClose }: Props) {
  const words = useWords(TABLE);
  const remove = useRemove(table);
  const last = useRef(row);
  if (row !== undefined) last.current = row;
  const name = last.current === undefined ? '' : nameOfRow(last.current);
  const title = table.actions.find(({ act }) => act === 'delete')?.title ?? name;
  const close = () => {
    remove.reset();
    onClose();
  };
  const confirm = (one: Row) =>
    remove.send(one).then(
      () => {
        close();
        announce(words.deleted(name));
      },
      () => undefined,
    );
  if (remove.error !== null)
    return (
      <RefusedDialog opened={opened} title={`${title} · ${name}`} error={remove.error} onClose={close}>
        <DependingCases error={remove.error} />
      </RefusedDialog>
    );
  return (
    <ConfirmDialog
      opened={opened}
      title={title}
      text={words.deleteText(name)}
      tone="danger"
      isPending={remove.isPending}
      onConfirm={() => row !== undefined && void confirm(row)}
      onClose={close}
    />
  );
}

function useRemove({ pack, record: kind = '' }: Table) {
  const client = useQueryClient();
  const actingFor = useActingFor();
  const remove = ({ id, version }: Row) => {
    const params = {
      path: { pack, kind, id },
      query: { actingFor },
      header: { 'If-Match': etagOf(version) },
    };
    return answerOf(api.DELETE('/records/{pack}/{kind}/{id}', { params }));
  };
  return useWrite(remove, {
    onSettled: () => {
      for (const queryKey of [['tables'], ['records', pack, kind]])
        void client.invalidateQueries({ queryKey });
    },
  });
}

function DependingCases({ error }: { readonly error: Error }) {
  const words = useWords(TABLE);
  const cases = isRefusal(error) ? (error.details.cases ?? []) : [];
  if (cases.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {words.dependingCases}
      </Text>
      <List size="sm">
        {cases.map(({ id, number }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/cases/${id}`}>
              {number}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
