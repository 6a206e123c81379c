import type { ListDefinition } from '../language/types.generated.ts';
import { readPointer } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import type { Choice, ListChoice } from './choice-fields.ts';
import type { Say } from './presented-schema.ts';
import type { FormContext, KnownValue, Option } from './types.ts';

const entriesOf = new WeakMap<ListDefinition, Map<string, ReadonlyMap<string, Entry>>>();

type Entry = ListDefinition['entries'][number];

/** The entry of a code that can be chosen. Retired ones are kept for old cases, and not chosen any more. */
export function entryToChoose(release: Release, choice: ListChoice, code: string): Entry | undefined {
  const list = get(release, 'list', choice.list);
  let known = entriesOf.get(list);
  if (known === undefined) entriesOf.set(list, (known = new Map()));
  const key = choice.only === undefined ? '' : JSON.stringify(choice.only);
  let entries = known.get(key);
  if (entries === undefined)
    known.set(
      key,
      (entries = new Map(entriesToChoose(list, choice).map(({ entry }) => [entry.code, entry]))),
    );
  return entries.get(code);
}

function entriesToChoose(list: ListDefinition, { only }: ListChoice) {
  return list.entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.retired !== true)
    .filter(({ entry }) => only === undefined || entry.attributes?.[only.attribute] === only.equal);
}

/** The codes from which a choice is made, where it is made from a list. */
export function codesToChoose(release: Release, choice: Choice | undefined): string[] | undefined {
  if (choice === undefined || !('list' in choice)) return undefined;
  return entriesToChoose(get(release, 'list', choice.list), choice).map(({ entry }) => entry.code);
}

export function listOptions(release: Release, choice: ListChoice, language: string): Option[] {
  const list = get(release, 'list', choice.list);
  const say = (pointer: string, source: string) =>
    translate(release, 'list', list.id, pointer, source, language);
  return entriesToChoose(list, choice).map(({ entry, index }) => entryOption(choice, entry, index, say));
}

/** The other answers that follow from an entry: what it has of what the choice fills in. */
export function filledBy({ fills = {} }: ListChoice, entry: Entry | undefined): KnownValue[] {
  return Object.entries(fills)
    .map(([pointer, from]) => ({ pointer, value: readPointer(entry, from) }))
    .filter(({ value }) => value !== undefined);
}

function entryOption(choice: ListChoice, entry: Entry, index: number, say: Say): Option {
  const { code, label, description } = entry;
  const filled = filledBy(choice, entry).map(({ pointer, value }) => [pointer, value] as const);
  return {
    value: code,
    title: say(`/entries/${index}/label`, label),
    ...(description !== undefined && { description: say(`/entries/${index}/description`, description) }),
    ...(filled.length > 0 && { fills: Object.fromEntries(filled) }),
  };
}

const flowsOf = new WeakMap<Release, Map<string, readonly string[]>>();

/** The flows that can handle a form for somebody: first those that are the default for them. */
export function flowsToChoose(
  release: Release,
  form: string,
  forWhom: FormContext['for'],
): readonly string[] {
  let known = flowsOf.get(release);
  if (known === undefined) flowsOf.set(release, (known = new Map()));
  const key = `${forWhom ?? ''} ${form}`;
  let flows = known.get(key);
  if (flows === undefined) known.set(key, (flows = flowsFor(release, form, forWhom)));
  return flows;
}

function flowsFor(release: Release, form: string, forWhom: FormContext['for']): string[] {
  const able = Object.values(release.definitions.flow).filter(
    ({ start }) => start.form === form && (forWhom === undefined || start.for.includes(forWhom)),
  );
  const rank = (id: string) => (isDefaultFlow(release, id, forWhom) ? 0 : 1);
  return able.map(({ id }) => id).sort((a, b) => rank(a) - rank(b));
}

export function isDefaultFlow(release: Release, id: string, forWhom: FormContext['for']): boolean {
  const { offer } = get(release, 'flow', id).start;
  return forWhom !== undefined && offer?.default?.includes(forWhom) === true;
}

export function flowOptions(
  release: Release,
  form: string,
  forWhom: FormContext['for'],
  language: string,
): Option[] {
  return flowsToChoose(release, form, forWhom).map((id) => flowOption(release, id, language));
}

function flowOption(release: Release, id: string, language: string): Option {
  const { title, start } = get(release, 'flow', id);
  const say: Say = (pointer, source) => translate(release, 'flow', id, pointer, source, language);
  const { offer } = start;
  return {
    value: id,
    title: offer === undefined ? say('/title', title) : say('/start/offer/title', offer.title),
    ...(offer?.description !== undefined && {
      description: say('/start/offer/description', offer.description),
    }),
  };
}
