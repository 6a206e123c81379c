import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import type { FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { EditKept } from '../records/edit-kept.tsx';
import { type Company, profileQuery, useChangeProfile } from './profile-query.ts';
import { PROFILE } from './words.ts';

interface Props {
  readonly company: Company;
  readonly form: Form;
  readonly source: FormSource;
}

/** Begins anew with each version that somebody has chosen to go on from. */
export function EditProfile({ company, form, source }: Props) {
  const words = useWords(PROFILE);
  const client = useQueryClient();
  const [{ opened, turn }, setOpened] = useState({ opened: company, turn: 0 });
  const { send } = useChangeProfile(opened.id);
  const goOnFrom = (next: Company) => setOpened({ opened: next, turn: turn + 1 });
  return (
    <EditKept
      key={turn}
      opened={opened}
      form={form}
      source={source}
      save={words.save}
      cancel={words.undo}
      send={send}
      readAgain={() => client.fetchQuery({ ...profileQuery(opened.id), staleTime: 0 })}
      onSaved={(saved) => {
        announce(words.saved(saved.name));
        goOnFrom(saved);
      }}
      onTheirs={(theirs) => {
        announce(words.took, 'plain');
        goOnFrom(theirs);
      }}
      onCancel={() => goOnFrom(opened)}
    />
  );
}
