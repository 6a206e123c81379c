import { Button, Menu } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import classes from './filters.module.css';
import { type Looking, valuesOf, withToggled } from './looking.ts';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly filters: Table['filters'];
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
}

/** By what the rows can be narrowed. Several of one filter are alternatives. */
export function Filters({ filters, looking, onLook }: Props) {
  const words = useWords(TABLE);
  const offered = filters.filter(({ options }) => options.length > 0);
  if (offered.length === 0) return null;
  const count = looking.filter?.length ?? 0;
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={280}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={17} aria-hidden />}
          rightSection={count > 0 && <span className={classes.count}>{count}</span>}
          aria-label={count === 0 ? words.filters : words.filtersChosen(count)}
        >
          {words.filters}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown ?? ''}>
        {offered.map(({ filter, title, options }) => (
          <div key={filter} role="group" aria-label={title}>
            <Menu.Label>{title}</Menu.Label>
            {options.map(({ value, title: option }) => (
              <Menu.CheckboxItem
                key={value}
                checked={valuesOf(looking, filter).includes(value)}
                onChange={() => onLook(withToggled(looking, filter, value))}
              >
                {option}
              </Menu.CheckboxItem>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
