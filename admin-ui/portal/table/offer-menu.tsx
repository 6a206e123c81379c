import { Menu, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { ComingMenu } from '../app/coming-menu.tsx';
import { toneOf } from '../../ui/tone.ts';
import type { Offer } from './offers.ts';
import classes from './row-menu.module.css';
import { WITHIN_MAIN } from './within-main.ts';

interface Props {
  readonly offers: readonly Offer[];
  readonly onTake: (offer: Offer) => void;
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** Opened as it comes, since it comes when it is asked for. What is possible stands first. */
export function OfferMenu({ offers, onTake, children }: Props) {
  return (
    <ComingMenu button={children} width={280} portalProps={WITHIN_MAIN}>
      <Menu.Dropdown>
        {possibleFirst(offers).map((offer) => (
          <OfferItem key={offer.key} offer={offer} onTake={() => onTake(offer)} />
        ))}
      </Menu.Dropdown>
    </ComingMenu>
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
