import { LightButton } from '../../ui/light-button.tsx';
import { nameOfAct } from '../actions/use-acts.tsx';
import type { Offer } from './offers.ts';
import { RowMenu } from './row-menu.tsx';
import { nameOfRow, type Row } from './table-query.ts';

/** More than that are put into a menu. */
export const MOST_BUTTONS = 2;

export interface Taking {
  readonly take: (row: Row, offer: Offer) => void;
  /** What is being sent, as `case event`. */
  readonly sending: string | undefined;
}

interface Props extends Taking {
  readonly row: Row;
  readonly offers: readonly Offer[];
  readonly asMenu: boolean;
}

/** What can be done with a row. */
export function RowButtons({ row, offers, asMenu, ...taking }: Props) {
  if (offers.length === 0) return null;
  if (asMenu) return <RowMenu row={row} offers={offers} {...taking} />;
  return offers.map((offer) => <OfferButton key={offer.key} row={row} offer={offer} {...taking} quiet />);
}

interface ButtonProps extends Taking {
  readonly row: Row;
  readonly offer: Offer;
  readonly quiet?: boolean;
}

export function OfferButton({ row, offer, quiet = false, take, sending }: ButtonProps) {
  const { title, event, barred, tone } = offer;
  return (
    <LightButton
      label={`${title} · ${nameOfRow(row)}`}
      barred={barred}
      tone={tone}
      quiet={quiet}
      isBusy={event !== undefined && sending === nameOfAct({ case: row.id, event })}
      onClick={() => take(row, offer)}
    >
      {title}
    </LightButton>
  );
}
