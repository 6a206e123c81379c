import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import classes from './chosen.module.css';
import { isNarrowed, type Looking, lookingWith, withToggled } from './looking.ts';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly table: Table;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
}

/** How many rows there are, and by what they are narrowed: each can be taken away. */
export function Chosen({ table, looking, onLook }: Props) {
  const words = useWords(TABLE);
  return (
    <div className={classes.line}>
      <p className={classes.total} role="status">
        {words.shown(table.total, table.all)}
      </p>
      {(looking.filter ?? []).map((one) => {
        const [filter = '', ...value] = one.split(':');
        const title = titleOf(table, filter, value.join(':'));
        return (
          <button
            key={one}
            type="button"
            className={classes.chip}
            aria-label={words.removeFilter(title)}
            onClick={() => onLook(withToggled(looking, filter, value.join(':')))}
          >
            {title}
            <IconX size={13} aria-hidden />
          </button>
        );
      })}
      {isNarrowed(looking) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            onLook(lookingWith(looking, { search: undefined, filter: undefined, counter: undefined }))
          }
        >
          {words.clearAll}
        </Button>
      )}
    </div>
  );
}

function titleOf({ filters }: Table, name: string, value: string): string {
  const filter = filters.find((one) => one.filter === name);
  const option = filter?.options.find((one) => one.value === value);
  return `${filter?.title ?? name}: ${option?.title ?? value}`;
}
