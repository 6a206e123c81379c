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
  brought: Entries,
): Case['records'] {
  const records: Record<string, RecordEntry> = {};
  for (const name in before) records[name] = newest(before[name] as RecordEntry, brought);
  for (const { name, idAt } of people) {
    const id = idAt(view);
    const entry =
      typeof id !== 'string'
        ? undefined
        : Object.hasOwn(brought, id)
          ? brought[id]
          : known(records[name], id);
    if (entry !== undefined) records[name] = entry;
    else delete records[name];
  }
  return records;
}

function newest(entry: RecordEntry, brought: Entries): RecordEntry {
  return Object.hasOwn(brought, entry.id) ? (brought[entry.id] as RecordEntry) : entry;
}

function known(entry: RecordEntry | undefined, id: string): RecordEntry | undefined {
  return entry?.id === id ? entry : undefined;
}

/** Records as pointers see them. */
export function inView(records: Case['records']): { readonly [name: string]: Answers } {
  const seen: Record<string, Answers> = {};
  for (const name in records) {
    const { attributes, id, owner } = records[name] as RecordEntry;
    seen[name] = { ...attributes, id, owner };
  }
  return seen;
}
