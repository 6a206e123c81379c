import { useCallbackRef } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { useActs } from '../actions/use-acts.tsx';
import { useActingFor } from '../api/session.ts';
import { useSwitchCompany } from '../api/switch-company.ts';
import { comingLater } from '../app/coming-later.tsx';
import { navigationQuery, placeOf } from '../frame/places.ts';
import type { Offer } from './offers.ts';
import { recordPlace } from './places-of-rows.ts';
import { nameOfRow, type Row, type Table } from './table-query.ts';
import { TABLE } from './words.ts';

const RefusedDialog = comingLater(async () => (await import('../actions/refused-dialog.tsx')).RefusedDialog);
const DeleteRow = comingLater(async () => (await import('./delete-row.tsx')).DeleteRow);

interface Offers {
  /** Does what a button of a row offers. The same function as long as the table is there. */
  readonly take: (row: Row, offer: Offer) => void;
  /** What is being sent, as `case event`. */
  readonly sending: string | undefined;
  readonly dialogs: ReactNode;
}

/** Everything that can be done with the rows of a table. */
export function useOffers(table: Table): Offers {
  const { act, sending, dialog } = useActs();
  const actFor = useActFor();
  const navigate = useNavigate();
  const placeOfTable = usePlaceOfTable(table.pack);
  const [deleting, setDeleting] = useState<Row>();
  const go = (to: string) => void navigate({ to });
  const take = (row: Row, { event, act: own, form, table: target, ...offer }: Offer) => {
    const about = nameOfRow(row);
    if (event !== undefined) return act({ ...offer, case: row.id, version: row.version, event, form, about });
    if (own === 'edit') return go(recordPlace(table, row));
    if (own === 'delete') return setDeleting(row);
    if (own === 'switchCompany') return actFor.send(row, () => go('/'));
    if (own === 'openTable' && target !== undefined) return actFor.send(row, () => go(placeOfTable(target)));
    if (form !== undefined) actFor.send(row, () => go(`/start/${table.pack}/${form}`));
  };
  return {
    take: useCallbackRef(take),
    sending,
    dialogs: (
      <>
        {dialog}
        {actFor.dialog}
        <DeleteRow
          opened={deleting !== undefined}
          table={table}
          row={deleting}
          onClose={() => setDeleting(undefined)}
        />
      </>
    ),
  };
}

/** What a row of a company leads to is for that company: one acts for it first, and is told so. */
function useActFor() {
  const words = useWords(TABLE);
  const acting = useActingFor();
  const { send, error, reset } = useSwitchCompany();
  const [wanted, setWanted] = useState<Row>();
  const actFor = (row: Row, then: () => void) => {
    if (row.kind !== 'company' || row.id === acting) return then();
    setWanted(row);
    send(row.id).then(
      () => {
        then();
        announce(words.nowActing(nameOfRow(row)));
      },
      () => undefined,
    );
  };
  return {
    send: actFor,
    dialog: error !== null && wanted !== undefined && (
      <RefusedDialog opened title={nameOfRow(wanted)} error={error} onClose={reset} />
    ),
  };
}

/** A table may stand within a screen of its own kind. */
function usePlaceOfTable(pack: string): (table: string) => string {
  const client = useQueryClient();
  return (table) => {
    const entries = client.getQueryData(navigationQuery.queryKey)?.entries ?? [];
    const entry = entries.find((one) => one.pack === pack && one.table === table);
    return entry === undefined ? `/lists/${pack}/${table}` : placeOf(entry);
  };
}
