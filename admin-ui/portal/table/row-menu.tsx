import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { toneOf } from '../../ui/tone.ts';
import { useWords } from '../../ui/words.ts';
import classes from './row-menu.module.css';
import type { Offer } from './offers.ts';
import type { Taking } from './row-buttons.tsx';
import { nameOfRow, type Row } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props extends Taking {
  readonly row: Row;
  readonly offers: readonly Offer[];
}

/** What can be done with a row, where it is more than fits beside it. What is possible comes first. */
export function RowMenu({ row, offers, take }: Props) {
  const words = useWords(TABLE);
  // A menu is made when it is first asked for: while one scrolls, hundreds of rows pass by.
  const [asked, setAsked] = useState(false);
  const label = words.actionsFor(nameOfRow(row));
  const button = {
    variant: 'subtle',
    color: 'gray',
    size: 'lg',
    className: classes.button,
    'aria-label': label,
  } as const;
  if (!asked)
    return (
      <ActionIcon {...button} aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)}>
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    );
  return (
    <Menu defaultOpened position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon {...button}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {possibleFirst(offers).map((offer) => (
          <OfferItem key={offer.key} offer={offer} onTake={() => take(row, offer)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function possibleFirst(offers: readonly Offer[]): readonly Offer[] {
  return [
    ...offers.filter(({ barred }) => barred === undefined),
    ...offers.filter(({ barred }) => barred !== undefined),
  ];
}

function OfferItem({ offer, onTake }: { readonly offer: Offer; readonly onTake: () => void }) {
  const { title, barred, tone } = offer;
  if (barred !== undefined)
    return (
      <Menu.Item aria-disabled closeMenuOnClick={false} className={classes.barred ?? ''}>
        <Text size="sm">{title}</Text>
        <Text size="xs">{barred}</Text>
      </Menu.Item>
    );
  return (
    <Menu.Item onClick={onTake} {...(toneOf(tone) === 'danger' ? { color: 'red' } : {})}>
      {title}
    </Menu.Item>
  );
}
