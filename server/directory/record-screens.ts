import { mayNotUse, type Release, type TableDefinition, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { Forbidden } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { originOf } from '../identity/permissions.ts';
import { type Needed, requirePermission } from '../identity/require-permission.ts';

export type RecordAct = 'see' | 'add' | 'edit' | 'delete';

/**
 * What is needed to do something with records of a kind: the tables that list them say so. Through whichever of them
 * somebody may pass, they may pass.
 */
export function needsFor(release: Release, kind: string, act: RecordAct, language?: string): Needed[] {
  return Object.values(release.definitions.table)
    .filter(({ rows }) => 'record' in rows && rows.record === kind)
    .flatMap((table) => needsOf(release, table, kind, act, language));
}

function needsOf(
  release: Release,
  table: TableDefinition,
  kind: string,
  act: RecordAct,
  language: string | undefined,
): Needed[] {
  const { id, permission, service } = table;
  const need = (pointer: string, title: string, own?: string): Needed => ({
    title: translate(release, 'table', id, `${pointer}/title`, title, language),
    permission: own ?? permission,
    service,
    language,
  });
  if (act === 'see') return [need('', table.title)];
  if (act === 'add')
    return (table.add?.choices ?? []).flatMap((choice, index) =>
      choice.record === kind ? [need(`/add/choices/${index}`, choice.title, choice.permission)] : [],
    );
  return (table.actions ?? []).flatMap((action, index) =>
    action.act === act ? [need(`/actions/${index}`, action.title, action.permission)] : [],
  );
}

/** Throws what is missing, and who can help, unless the caller may do this with records of the kind. */
export async function requireForRecords(
  app: AppServices,
  release: Release,
  caller: Caller,
  {
    kind,
    act,
    language,
  }: { readonly kind: string; readonly act: RecordAct; readonly language?: string | undefined },
): Promise<void> {
  const needs = needsFor(release, kind, act, language);
  const [first] = needs;
  if (first === undefined)
    throw new Forbidden({ detail: 'No table of the definitions in force offers this.' });
  const origin = await originOf(app.store.read, release, caller, language);
  const passes = needs.some((need) => mayNotUse(release, need.title, need, origin) === undefined);
  if (!passes) await requirePermission(app, release, caller, first);
}
