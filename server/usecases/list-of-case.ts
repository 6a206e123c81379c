import { mayNotUse, type Release, translate } from '../../engine/index.ts';
import type { UserOrigin } from '../identity/permissions.ts';
import { helpOf, wordsOfTable } from '../tables/own-words.ts';

/** The first list of the menu in which whoever asks finds cases of a flow, and the help that belongs to it. */
export function listOfCase(inForce: Release, flow: string, by: UserOrigin) {
  const { access, table } = inForce.definitions;
  const entries = Object.values(access).flatMap(({ navigation = [] }) => navigation);
  const found = entries
    .flatMap(({ table: id }) => (id === undefined ? [] : (table[id] ?? [])))
    .find(
      (one) =>
        'flows' in one.rows &&
        one.rows.flows.includes(flow) &&
        mayNotUse(inForce, one.title, one, by) === undefined,
    );
  if (found === undefined) return undefined;
  const say = wordsOfTable(inForce, found.id, by.language);
  return {
    table: found.id,
    title: translate(inForce, 'table', found.id, '/title', found.title, by.language),
    ...(found.help === undefined ? {} : { help: helpOf(inForce, found.help, say, ['help'], by.language) }),
  };
}
