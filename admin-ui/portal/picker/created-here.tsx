import { Badge, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import type { FormContext, FormOption, FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { answersFrom } from '../records/record-form.ts';
import { TypedForm } from '../records/typed-form.tsx';
import { useTyping } from '../records/use-typing.ts';
import { candidateOf } from './create-on-the-spot.tsx';
import {
  type RecordInDraft,
  recordsOfDraftQuery,
  useCorrectRecord,
  useTakeBackRecord,
} from './draft-records.ts';
import { RecordDialog } from './record-dialog.tsx';
import { PICKER } from './words.ts';

interface Props {
  readonly record: string;
  readonly create: { readonly record: string; readonly form: string };
  readonly context: FormContext;
  readonly draft: string;
  readonly pointer: string;
  readonly onCorrected: (candidate: FormOption) => void;
  readonly onTakenBack: () => void;
}

/** Beside somebody who was created in this form: a mistake is corrected here, and nowhere else yet. */
export function CreatedHere(props: Props) {
  const { data } = useQuery(recordsOfDraftQuery(props.draft));
  const record = data?.find(({ id }) => id === props.record);
  return record === undefined ? null : <Corrections {...props} created={record} />;
}

type Created = Props & { readonly created: RecordInDraft };

function Corrections(props: Created) {
  const { created, create, context } = props;
  const words = useWords(PICKER);
  const [opened, dialog] = useDisclosure(false);
  const source: FormSource = { kind: 'record', pack: context.source.pack, ...create };
  const title = words.correctOne(created.label);
  return (
    <>
      <Badge variant="default" tt="none" size="lg" fw={500}>
        {words.createdHere}
      </Badge>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPencil size={15} aria-hidden />}
        aria-label={title}
        onClick={dialog.open}
      >
        {words.correct}
      </Button>
      <TakeBack {...props} />
      <RecordDialog opened={opened} title={title} source={source} onClose={dialog.close}>
        {(form) => <Correction {...props} form={form} source={source} onClose={dialog.close} />}
      </RecordDialog>
    </>
  );
}

interface CorrectionProps extends Created {
  readonly form: Form;
  readonly source: FormSource;
  readonly onClose: () => void;
}

function Correction(props: CorrectionProps) {
  const { form, source, created, context, draft, pointer, onCorrected, onClose } = props;
  const words = useWords(PICKER);
  const typing = useTyping(form, source, answersFrom(form, created.attributes));
  const { send } = useCorrectRecord(context, draft);
  const save = async () => {
    const corrected = await send({ field: pointer, answers: typing.answers, record: created });
    announce(words.corrected(corrected.label));
    onCorrected(candidateOf(corrected));
    onClose();
  };
  return (
    <TypedForm
      form={form}
      source={source}
      typing={typing}
      save={words.saveChange}
      cancel={words.cancel}
      onSave={save}
      onCancel={onClose}
    />
  );
}

function TakeBack({ created, context, draft, onTakenBack }: Created) {
  const words = useWords(PICKER);
  const [opened, dialog] = useDisclosure(false);
  const { send, isPending, error } = useTakeBackRecord(context, draft);
  const title = words.takeBackOne(created.label);
  const takeBack = () =>
    send(created.id).then(
      () => {
        dialog.close();
        onTakenBack();
        announce(words.takenBack(created.label));
      },
      () => undefined,
    );
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={15} aria-hidden />}
        aria-label={title}
        onClick={dialog.open}
      >
        {words.takeBack}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={title}
        text={words.takeBackText}
        tone="danger"
        confirm={words.takeBack}
        isPending={isPending}
        onConfirm={() => void takeBack()}
        onClose={dialog.close}
      >
        {error !== null && <WhyRefused error={error} />}
      </ConfirmDialog>
    </>
  );
}
