import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import type { FormContext, FormOption, FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { TypedForm } from '../records/typed-form.tsx';
import { useTyping } from '../records/use-typing.ts';
import { type RecordInDraft, useCreateRecord } from './draft-records.ts';
import { OwnerChoice, onlyOwner } from './owner-choice.tsx';
import { type ChoiceOwner, ownerOf } from './owner-names.ts';
import { RecordDialog } from './record-dialog.tsx';
import { PICKER } from './words.ts';

interface Props {
  readonly label: string;
  readonly create: { readonly record: string; readonly form: string };
  readonly context: FormContext;
  readonly pointer: string;
  readonly owners: readonly ChoiceOwner[];
  readonly onCreated: (candidate: FormOption) => void;
}

/** Creates somebody who is not in the directory yet, without leaving the form. */
export function CreateOnTheSpot(props: Props) {
  const { label, create, context, onCreated } = props;
  const words = useWords(PICKER);
  const [opened, dialog] = useDisclosure(false);
  const source: FormSource = { kind: 'record', pack: context.source.pack, ...create };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        aria-label={words.createFor(label)}
        onClick={dialog.open}
      >
        {words.create}
      </Button>
      <RecordDialog opened={opened} title={words.createFor(label)} source={source} onClose={dialog.close}>
        {(form) => (
          <NewRecord
            {...props}
            form={form}
            source={source}
            onClose={dialog.close}
            onCreated={(candidate) => {
              dialog.close();
              onCreated(candidate);
            }}
          />
        )}
      </RecordDialog>
    </>
  );
}

interface NewProps extends Props {
  readonly form: Form;
  readonly source: FormSource;
  readonly onClose: () => void;
}

function NewRecord({ form, source, context, pointer, owners, onCreated, onClose }: NewProps) {
  const words = useWords(PICKER);
  const typing = useTyping(form, source, form.values);
  const [owner, setOwner] = useState(() => onlyOwner(owners));
  const [isMissing, setMissing] = useState(false);
  const { send } = useCreateRecord(context);
  const save = async () => {
    if (owner === undefined) return;
    const record = await send({ field: pointer, answers: typing.answers, owner });
    announce(words.created(record.label, ownerOf(record, owners, words) ?? ''));
    onCreated(candidateOf(record));
  };
  return (
    <TypedForm
      form={form}
      source={source}
      typing={typing}
      save={words.save}
      cancel={words.cancel}
      onSave={save}
      onCancel={onClose}
      isReady={() => {
        setMissing(owner === undefined);
        return owner !== undefined;
      }}
    >
      <OwnerChoice
        owners={owners}
        value={owner}
        onChange={setOwner}
        isMissing={isMissing && owner === undefined}
      />
    </TypedForm>
  );
}

/** Before the rules have been asked about it. */
export function candidateOf({ id, label, owner }: RecordInDraft): FormOption {
  return { value: id, title: label, owner };
}
