import type { Answers, RecordEntry } from '../forms/types.ts';
import type { FlowDefinition } from '../language/types.generated.ts';
import { readerOf } from './pointers.ts';
import type { Case } from './types.ts';

/** One of `people` who is a record of the directory. */
export interface Person {
  readonly name: string;
  readonly idAt: (view: unknown) => unknown;
}

type Entries = { readonly [id: string]: RecordEntry };

export function peopleOf(flow: FlowDefinition): Person[] {
  return Object.entries(flow.people ?? {}).flatMap(([name, person]) =>
    'record' in person ? [{ name, idAt: readerOf(person.from) }] : [],
  );
}

/**
 * The records that the answers name now, by the names of `people`. What the caller brought is newer than what the case
 * has; a record that the flow created under a name of its own stays.
 */
export function recordsNamed(
  people: readonly Person[],
  view: unknown,
  before: Case['records'],
  brought: Entries = NONE,
): Case['records'] {
  const records = new Map(Object.entries(before));
  for (const [name, entry] of records) records.set(name, own(brought, entry.id) ?? entry);
  for (const { name, idAt } of people) {
    const id = idAt(view);
    const entry = typeof id === 'string' ? (own(brought, id) ?? known(records.get(name), id)) : undefined;
    if (entry === undefined) records.delete(name);
    else records.set(name, entry);
  }
  return Object.fromEntries(records);
}

const NONE: Entries = {};

/** An id comes from outside: it could be the name of something that every object inherits. */
function own(entries: Entries, id: string): RecordEntry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function known(entry: RecordEntry | undefined, id: string): RecordEntry | undefined {
  return entry?.id === id ? entry : undefined;
}

/** Records as pointers see them. */
export function inView(records: Case['records']): { readonly [name: string]: Answers } {
  const seen: Record<string, Answers> = {};
  for (const name in records) {
    const { attributes, id, owner } = records[name] as RecordEntry;
    // Not a spread: adding keys to a copy made by one costs ten times as much, and this is done at every event.
    seen[name] = Object.assign({}, attributes, { id, owner });
  }
  return seen;
}
