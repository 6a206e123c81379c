import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTitle } from '../app/use-title.ts';
import type { Looking } from './looking.ts';
import { useTableHead } from './table-query.ts';
import { LookedAt } from './table-view.tsx';

const listRoute = getRouteApi('/shell/lists/$pack/$table');

/** A list as a screen of its own. What is looked for stands in the address: it can be sent to somebody, and gone back to. */
export function ListScreen() {
  const place = listRoute.useParams();
  const looking = listRoute.useSearch();
  const navigate = useNavigate({ from: '/lists/$pack/$table' });
  const { data } = useTableHead(place, looking);
  useTitle(data?.title);
  const look = (next: Looking) => void navigate({ search: next, replace: true, resetScroll: false });
  return (
    <LookedAt key={`${place.pack} ${place.table}`} place={place} looking={looking} onLook={look} asScreen />
  );
}
