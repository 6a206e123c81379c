import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { menuComingLater } from '../app/menu-coming-later.tsx';
import classes from './row-menu.module.css';
import type { Offer } from './offers.ts';
import type { Taking } from './row-buttons.tsx';
import { nameOfRow, type Row } from './table-query.ts';
import { TABLE } from './words.ts';

const OfferMenu = menuComingLater(async () => (await import('./offer-menu.tsx')).OfferMenu);

interface Props extends Taking {
  readonly row: Row;
  readonly offers: readonly Offer[];
}

/** What can be done with a row, where it is more than fits beside it. */
export function RowMenu({ row, offers, take }: Props) {
  const words = useWords(TABLE);
  return (
    <OfferMenu offers={offers} onTake={(offer) => take(row, offer)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className={classes.button ?? ''}
        aria-label={words.actionsFor(nameOfRow(row))}
      >
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </OfferMenu>
  );
}
