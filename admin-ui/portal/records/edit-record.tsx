import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { isRefusal } from '../api/refusal.ts';
import type { FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { Differences } from './differences.tsx';
import { answersFrom } from './record-form.ts';
import { type Record, type RecordKind, recordQuery, useChangeRecord } from './record-queries.ts';
import { TypedForm } from './typed-form.tsx';
import { useTyping } from './use-typing.ts';
import { useGoBack } from './use-go-back.ts';
import { RECORDS } from './words.ts';

interface Props {
  readonly of: RecordKind;
  readonly record: Record;
  readonly form: Form;
  readonly source: FormSource;
}

/** Changes a record as it was when this opened. Where somebody else was faster, nothing is overwritten. */
export function EditRecord({ of, record, form, source }: Props) {
  const words = useWords(RECORDS);
  const client = useQueryClient();
  const goBack = useGoBack();
  const [opened] = useState(record);
  const [theirs, setTheirs] = useState<Record>();
  const typing = useTyping(form, source, answersFrom(form, opened.attributes));
  const { send } = useChangeRecord(of, record.id);
  const saveOver = async (seen: number) => {
    try {
      const { label } = await send({ answers: typing.answers, seen });
      announce(words.saved(label));
      goBack();
    } catch (error) {
      if (!isRefusal(error, 'precondition-failed')) throw error;
      setTheirs(await client.fetchQuery({ ...recordQuery(of, record.id), staleTime: 0 }));
    }
  };
  return (
    <>
      <TypedForm
        form={form}
        source={source}
        typing={typing}
        save={form.submit === '' ? words.save : form.submit}
        cancel={words.cancel}
        onSave={() => saveOver(opened.version)}
        onCancel={goBack}
      />
      {theirs !== undefined && (
        <Differences
          form={form}
          mine={typing.answers}
          theirs={answersFrom(form, theirs.attributes)}
          onMine={() => {
            setTheirs(undefined);
            return saveOver(theirs.version);
          }}
          onTheirs={() => {
            announce(words.saved(theirs.label), 'plain');
            goBack();
          }}
          onClose={() => setTheirs(undefined)}
        />
      )}
    </>
  );
}
