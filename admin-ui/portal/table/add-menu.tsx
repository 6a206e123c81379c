import { Menu, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { ComingMenu } from '../app/coming-menu.tsx';
import type { AddEntry } from './add-entries.ts';
import classes from './row-menu.module.css';
import { WITHIN_MAIN } from './within-main.ts';

interface Props {
  readonly entries: readonly AddEntry[];
  readonly onGo: (to: string) => void;
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** The ways to add something. */
export function AddMenu({ entries, onGo, children }: Props) {
  return (
    <ComingMenu button={children} width={300} portalProps={WITHIN_MAIN}>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <AddItem key={entry.to} entry={entry} onGo={() => onGo(entry.to)} />
        ))}
      </Menu.Dropdown>
    </ComingMenu>
  );
}

function AddItem({ entry, onGo }: { readonly entry: AddEntry; readonly onGo: () => void }) {
  const { title, description, barred } = entry;
  const isBarred = barred !== undefined;
  return (
    <Menu.Item
      {...(isBarred
        ? { 'aria-disabled': true, closeMenuOnClick: false, className: classes.barred ?? '' }
        : { onClick: onGo })}
    >
      <Text size="sm" fw={560} component="span" display="block">
        {title}
      </Text>
      {(isBarred || description !== undefined) && (
        <Text size="xs" component="span" display="block" {...(isBarred ? {} : { c: 'dimmed' })}>
          {barred ?? description}
        </Text>
      )}
    </Menu.Item>
  );
}
