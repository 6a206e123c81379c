import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import type { FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { EditKept } from './edit-kept.tsx';
import { type Record, type RecordKind, recordQuery, useChangeRecord } from './record-queries.ts';
import { useGoBack } from './use-go-back.ts';
import { RECORDS } from './words.ts';

interface Props {
  readonly of: RecordKind;
  readonly record: Record;
  readonly form: Form;
  readonly source: FormSource;
}

/** Changes a record as it was when this opened. */
export function EditRecord({ of, record, form, source }: Props) {
  const words = useWords(RECORDS);
  const client = useQueryClient();
  const goBack = useGoBack();
  const [opened] = useState(record);
  const { send } = useChangeRecord(of, record.id);
  return (
    <EditKept
      opened={opened}
      form={form}
      source={source}
      save={words.save}
      cancel={words.cancel}
      send={send}
      readAgain={() => client.fetchQuery({ ...recordQuery(of, record.id), staleTime: 0 })}
      onSaved={({ label }) => {
        announce(words.saved(label));
        goBack();
      }}
      onTheirs={({ label }) => {
        announce(words.saved(label), 'plain');
        goBack();
      }}
      onCancel={goBack}
    />
  );
}
