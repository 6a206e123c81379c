import { type AccessDefinition, find, mayNotUse, type Release, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import type { Caller } from '../identity/caller.ts';
import { isWithinReach } from '../tables/concerns.ts';
import { helpOf, type Say } from '../tables/own-words.ts';
import { type PackOfCaller, packsOf } from './packs-of-caller.ts';

type Entry = NonNullable<AccessDefinition['navigation']>[number];

/** The menu of all packs that concern somebody; what is closed says what is missing and who can help. */
export async function showNavigation(app: AppServices, caller: Caller, language?: string) {
  const packs = await packsOf(app, caller, language);
  return { entries: packs.flatMap(entriesOf) };
}

function entriesOf({ inForce, by }: PackOfCaller) {
  return Object.values(inForce.definitions.access).flatMap(({ id, navigation = [] }) =>
    navigation.flatMap((entry, index) => {
      const table = entry.table === undefined ? undefined : find(inForce, 'table', entry.table);
      if (!isWithinReach(inForce, table?.permission, by)) return [];
      const say: Say = (way, source) =>
        translate(inForce, 'access', id, `/navigation/${index}/${way.join('/')}`, source, by.language);
      return [told(inForce, entry, say, table ?? {}, by)];
    }),
  );
}

function told(
  inForce: Release,
  { title, table, screen, help, cite }: Entry,
  say: Say,
  needs: { readonly permission?: string; readonly service?: string },
  by: PackOfCaller['by'],
) {
  const called = say(['title'], title);
  const lacking = mayNotUse(inForce, called, needs, by);
  return {
    pack: inForce.pack,
    title: called,
    ...(table === undefined ? {} : { table }),
    ...(screen === undefined ? {} : { screen }),
    ...(help === undefined ? {} : { help: helpOf(inForce, help, say, ['help'], by.language) }),
    ...(cite === undefined ? {} : { cite }),
    open: lacking === undefined,
    ...(lacking === undefined ? {} : { message: lacking.message }),
  };
}
