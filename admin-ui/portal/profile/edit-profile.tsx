import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { isRefusal } from '../api/refusal.ts';
import type { FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { Differences } from '../records/differences.tsx';
import { answersFrom } from '../records/record-form.ts';
import { TypedForm } from '../records/typed-form.tsx';
import { useTyping } from '../records/use-typing.ts';
import { type Company, profileQuery, useChangeProfile } from './profile-query.ts';
import { PROFILE } from './words.ts';

interface Props {
  readonly company: Company;
  readonly form: Form;
  readonly source: FormSource;
}

/** Begins anew with each version that somebody has chosen to go on from. */
export function EditProfile({ company, form, source }: Props) {
  const [opened, setOpened] = useState({ company, turn: 0 });
  const goOnFrom = (next: Company) => setOpened(({ turn }) => ({ company: next, turn: turn + 1 }));
  return <Typed key={opened.turn} opened={opened.company} form={form} source={source} onNext={goOnFrom} />;
}

interface TypedProps {
  /** As it was when the typing began. */
  readonly opened: Company;
  readonly form: Form;
  readonly source: FormSource;
  readonly onNext: (company: Company) => void;
}

function Typed({ opened, form, source, onNext }: TypedProps) {
  const words = useWords(PROFILE);
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<Company>();
  const typing = useTyping(form, source, answersFrom(form, opened.attributes));
  const { send } = useChangeProfile(opened.id);
  const saveOver = async (seen: number) => {
    try {
      const saved = await send({ answers: typing.answers, seen });
      announce(words.saved(saved.name));
      onNext(saved);
    } catch (error) {
      if (!isRefusal(error, 'precondition-failed')) throw error;
      setTheirs(await client.fetchQuery({ ...profileQuery(opened.id), staleTime: 0 }));
    }
  };
  return (
    <>
      <TypedForm
        form={form}
        source={source}
        typing={typing}
        save={form.submit === '' ? words.save : form.submit}
        cancel={words.undo}
        onSave={() => saveOver(opened.version)}
        onCancel={() => onNext(opened)}
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
            announce(words.took, 'plain');
            onNext(theirs);
          }}
          onClose={() => setTheirs(undefined)}
        />
      )}
    </>
  );
}
