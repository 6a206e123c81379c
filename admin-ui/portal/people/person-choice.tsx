import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { recordsQuery } from '../records/record-queries.ts';
import { type TablePlace, useTableHead } from '../table/table-query.ts';
import type { Invitation, User } from './user-queries.ts';
import { PEOPLE } from './words.ts';

interface Props {
  readonly place: TablePlace;
  readonly users: readonly User[];
  readonly onChoose: (person: Pick<Invitation, 'name' | 'email' | 'record'>) => void;
}

const ALL = {};

/** Somebody of the directory who cannot sign in yet: who is invited so is known to be the same person. */
export function PersonChoice({ place, users, onChoose }: Props) {
  const words = useWords(PEOPLE);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: table } = useTableHead(place, ALL);
  const kind = table?.record;
  const { data } = useQuery({
    ...recordsQuery({ pack: place.pack, kind: kind ?? '' }),
    enabled: kind !== undefined,
  });
  const taken = new Set(users.map(({ record }) => record));
  const people = (data?.records ?? []).filter(({ id }) => !taken.has(id));
  if (people.length === 0) return null;
  const choose = (id: string | null) => {
    setChosen(id);
    const person = people.find((one) => one.id === id);
    if (person === undefined) onChoose({ name: '', email: '' });
    else onChoose({ name: person.label, email: person.email ?? '', record: person.id });
  };
  return (
    <Select
      label={words.person}
      description={words.personHelp}
      placeholder={words.personNone}
      value={chosen}
      onChange={choose}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': words.personNone }}
      data={people.map(({ id, label, email }) => ({
        value: id,
        label: email === undefined ? label : `${label} · ${email}`,
      }))}
    />
  );
}
