import type { Row, Table } from './table-query.ts';

type Declared = Table['actions'][number];

/** What can be done with a row, ready for a button. */
export interface Offer extends Pick<Declared, 'event' | 'act' | 'table'> {
  /** Its place among the actions of the table, or the event that begins a strand. */
  readonly key: string;
  readonly title: string;
  readonly barred?: string;
  readonly tone?: string;
  readonly form?: string;
  readonly confirm?: string;
}

/** In the order of the definition, with the words of the definition for what is barred. */
export function offersOf(actions: Table['actions'], row: Row): Offer[] {
  return row.actions.flatMap(({ action, allowed, message, ...asked }) => {
    const declared = actions[action];
    if (declared === undefined) return [];
    const { title } = declared;
    const offer = { ...declared, ...asked, key: String(action), ...barredBy(allowed, message, title) };
    return [declared.act === 'delete' ? { ...offer, tone: 'danger' } : offer];
  });
}

/** The button that stands in the place of a strand that has not begun. */
export function beginOffer(begin: NonNullable<Row['cells'][number]['begin']>): Offer {
  const { allowed, message, ...asked } = begin;
  return { ...asked, key: begin.event, ...barredBy(allowed, message, begin.title) };
}

const barredBy = (allowed: boolean, message: string | undefined, title: string) =>
  allowed ? {} : { barred: message ?? title };
