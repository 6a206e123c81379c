import { useState } from 'react';
import { isRefusal } from '../api/refusal.ts';
import type { Answers, FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { Differences } from './differences.tsx';
import { answersFrom } from './record-form.ts';
import { TypedForm } from './typed-form.tsx';
import { useTyping } from './use-typing.ts';

/** Something that the server keeps in versions. */
interface Kept {
  readonly version: number;
  readonly attributes: Readonly<{ [name: string]: unknown }>;
}

interface Props<Thing extends Kept> {
  /** As it was when the typing began. */
  readonly opened: Thing;
  readonly form: Form;
  readonly source: FormSource;
  readonly save: string;
  readonly cancel: string;
  /** Saves over the version that was seen. */
  readonly send: (change: { readonly answers: Answers; readonly seen: number }) => Promise<Thing>;
  readonly readAgain: () => Promise<Thing>;
  readonly onSaved: (saved: Thing) => void;
  readonly onTheirs: (theirs: Thing) => void;
  readonly onCancel: () => void;
}

/** Changes something that others may change as well. Where somebody else was faster one chooses; nothing is overwritten. */
export function EditKept<Thing extends Kept>({ opened, form, source, ...props }: Props<Thing>) {
  const { save, cancel, send, readAgain, onSaved, onTheirs, onCancel } = props;
  const [theirs, setTheirs] = useState<Thing>();
  const typing = useTyping(form, source, answersFrom(form, opened.attributes));
  const saveOver = async (seen: number) => {
    try {
      onSaved(await send({ answers: typing.answers, seen }));
    } catch (error) {
      if (!isRefusal(error, 'precondition-failed')) throw error;
      setTheirs(await readAgain());
    }
  };
  return (
    <>
      <TypedForm
        form={form}
        source={source}
        typing={typing}
        save={form.submit === '' ? save : form.submit}
        cancel={cancel}
        onSave={() => saveOver(opened.version)}
        onCancel={onCancel}
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
          onTheirs={() => onTheirs(theirs)}
          onClose={() => setTheirs(undefined)}
        />
      )}
    </>
  );
}
