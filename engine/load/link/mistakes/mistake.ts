import { parsePointer, withValueAt } from '../../../pointer.ts';
import type { Library } from '../library/index.ts';

/** One mistake: what is written where, and what must be reported. */
export interface Mistake {
  readonly code: string;
  /** `flow/loan`. */
  readonly in: string;
  /** What is written at a pointer; `undefined` takes it out. */
  readonly write?: readonly [pointer: string, value: unknown];
  /** A key that gets another name. */
  readonly rename?: readonly [pointer: string, name: string];
  /** Where it is reported, if not where it is written; `kind/id` first if in another definition. */
  readonly at?: string;
  readonly says?: string;
  readonly hint: string;
}

/** Makes the mistake in a library. */
export function make(library: Library, { in: name, write, rename }: Mistake): void {
  const [kind, id] = name.split('/') as [keyof Library, string];
  const ofKind = library[kind] as Record<string, unknown>;
  if (write !== undefined) ofKind[id] = withValueAt(ofKind[id], parsePointer(write[0]), write[1]);
  if (rename !== undefined) ofKind[id] = renamed(ofKind[id], parsePointer(rename[0]), rename[1]);
}

function renamed(value: unknown, [first, ...rest]: string[], name: string): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === first ? renamed(item, rest, name) : item));
  const entries = Object.entries(value as object).map(([key, inside]) =>
    key !== first ? [key, inside] : rest.length === 0 ? [name, inside] : [key, renamed(inside, rest, name)],
  );
  return Object.fromEntries(entries);
}
