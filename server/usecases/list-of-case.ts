import {
  type Case,
  find,
  listLabel,
  mayNotUse,
  readPointer,
  type Release,
  type TableDefinition,
  translate,
} from '../../engine/index.ts';
import { aboutOf } from '../forms/about.ts';
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

const MOST_WORDS = 2;

type Column = TableDefinition['columns'][string];

/**
 * By what somebody recognises a case: by the first answer that a list of such cases shows, in the words in which it is shown
 * there, and by the first words that were typed.
 */
export function aboutCase(inForce: Release, release: Release, { view, answers }: Case, language?: string) {
  const lists = Object.values(inForce.definitions.table).filter(
    ({ rows }) => 'flows' in rows && rows.flows.includes(view.flow),
  );
  const shown = lists
    .flatMap(({ columns }) => Object.values(columns))
    .filter(({ attribute }) => attribute?.startsWith('/answers/') === true)
    .map((column) => answerIn(column, answers, [release, inForce], language))
    .filter((text) => text !== '');
  const form = find(release, 'flow', view.flow)?.start.form ?? '';
  const typed = aboutOf(release, form, answers[form] ?? {});
  return [...new Set([...shown.slice(0, 1), ...typed])].slice(0, MOST_WORDS);
}

/** As a list shows it: people know an entry of a list by its label, and have never seen its code. */
function answerIn(
  { attribute = '', as, list }: Column,
  answers: Case['answers'],
  releases: readonly Release[],
  language?: string,
): string {
  const value = readPointer({ answers }, attribute);
  if (typeof value !== 'string') return '';
  if (as !== 'listLabel' || list === undefined) return value;
  const labels = releases.map((release) => listLabel(release, list, value, language));
  return labels.find((label) => label !== undefined) ?? value;
}
