import { Anchor, Button, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { isRefusal, type Refusal } from '../api/refusal.ts';
import { type Record, type RecordKind, useDeleteRecord } from './record-queries.ts';
import { useGoBack } from './use-go-back.ts';
import { RECORDS } from './words.ts';

/** Asks first; where something unfinished depends on it, says what, and leads there. */
export function DeleteRecord({ of, record }: { readonly of: RecordKind; readonly record: Record }) {
  const words = useWords(RECORDS);
  const goBack = useGoBack();
  const [opened, dialog] = useDisclosure(false);
  const { send, isPending, error, reset } = useDeleteRecord(of);
  const remove = () =>
    send(record).then(
      () => {
        announce(words.removed(record.label));
        goBack();
      },
      () => undefined,
    );
  const close = () => {
    dialog.close();
    reset();
  };
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={dialog.open}
      >
        {words.remove}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={words.removeOne(record.label)}
        text={error === null ? words.removeText : undefined}
        tone="danger"
        confirm={words.remove}
        isPending={isPending}
        onConfirm={() => void remove()}
        onClose={close}
      >
        {error !== null && <WhyNot name={record.label} error={error} />}
      </ConfirmDialog>
    </>
  );
}

function WhyNot({ name, error }: { readonly name: string; readonly error: Error }) {
  const words = useWords(RECORDS);
  if (!isRefusal(error, 'still-needed')) return <WhyRefused error={error} />;
  return (
    <Refused
      title={words.notRemoved(name)}
      reasons={[{ message: error.message, cite: error.details.cite ?? [] }]}
    >
      <Depending refusal={error} />
    </Refused>
  );
}

function Depending({ refusal: { details } }: { readonly refusal: Refusal }) {
  const words = useWords(RECORDS);
  const cases = details.cases ?? [];
  if (cases.length === 0) return <Text size="sm">{words.dependingOthers}</Text>;
  return (
    <div>
      <Text size="sm">{words.depending}</Text>
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
