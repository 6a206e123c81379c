import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type Entry = Schemas['NavigationEntry'];

export const navigationQuery = queryOptions({
  queryKey: ['navigation'],
  queryFn: () => answerOf(api.GET('/navigation')),
});

/** The address of an entry of the menu. A screen of its own kind may stand over a list. */
export function placeOf({ pack, table, screen }: Entry): string {
  if (screen !== undefined) return `/${SCREENS[screen]}/${pack}`;
  return table === undefined ? '/' : `/lists/${pack}/${table}`;
}

/** The entry of the menu under which an address stands. */
export function entryAt(entries: readonly Entry[], path: string): Entry | undefined {
  return entries.find((entry) => placeOf(entry) === path);
}

const SCREENS: Readonly<Record<NonNullable<Entry['screen']>, string>> = {
  companyProfile: 'profile',
  services: 'services',
  documents: 'documents',
  usersAndPermissions: 'people',
};
