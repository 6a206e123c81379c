import { NativeSelect } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { type Looking, lookingWith } from './looking.ts';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly columns: Table['columns'];
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
}

/** The order of the rows, where there are no headings. */
export function SortBy({ columns, looking, onLook }: Props) {
  const words = useWords(TABLE);
  const ways = columns
    .filter(({ sort }) => sort)
    .flatMap(({ column, title }) => [
      { value: column, label: words.up(title) },
      { value: `-${column}`, label: words.down(title) },
    ]);
  if (ways.length === 0) return null;
  return (
    <NativeSelect
      aria-label={words.sortBy}
      data={[{ value: '', label: words.sortDefault }, ...ways]}
      value={looking.sort ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onLook(lookingWith(looking, { sort: value === '' ? undefined : value }))
      }
    />
  );
}
