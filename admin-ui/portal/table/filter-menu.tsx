import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { ComingMenu } from '../app/coming-menu.tsx';
import classes from './filters.module.css';
import { type Looking, valuesOf, withToggled } from './looking.ts';
import type { Table } from './table-query.ts';
import { WITHIN_MAIN } from './within-main.ts';

interface Props {
  readonly offered: Table['filters'];
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** The button that opens it. */
  readonly children: ReactElement;
}

export function FilterMenu({ offered, looking, onLook, children }: Props) {
  return (
    <ComingMenu button={children} closeOnItemClick={false} width={280} portalProps={WITHIN_MAIN}>
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
    </ComingMenu>
  );
}
