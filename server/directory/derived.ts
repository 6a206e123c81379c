import {
  type Answers,
  find,
  parsePointer,
  readPointer,
  type RecordEntry,
  type Release,
} from '../../engine/index.ts';
import { replaceAt } from '../runtime/history/at-pointer.ts';
import type { RecordRow } from '../store/repositories/records.ts';

/** A record as forms and cases see it: with the attributes that nobody typed, because the directory knows them. */
export function entryOf(release: Release, row: RecordRow, owner: RecordEntry['owner']): RecordEntry {
  return { id: row.id, record: row.kind, owner, attributes: attributesOf(release, row) };
}

export function attributesOf(release: Release, row: RecordRow): Answers {
  const derived = Object.entries(find(release, 'record', row.kind)?.derived ?? {});
  if (derived.length === 0) return row.attributes;
  const known = { canSignIn: row.canSignIn, provisional: row.draft !== null };
  return derived.reduce<Answers>(
    (attributes, [pointer, what]) => replaceAt(attributes, pointer, known[what]) as Answers,
    row.attributes,
  );
}

/** Attributes without those that the directory knows better; `settled` where they say that the record is not provisional. */
export function withoutDerived(
  release: Release,
  kind: string,
  attributes: Answers,
): { readonly attributes: Answers; readonly settled: boolean } {
  const derived = Object.entries(find(release, 'record', kind)?.derived ?? {});
  const settled = derived.some(
    ([pointer, what]) => what === 'provisional' && readPointer(attributes, pointer) === false,
  );
  const kept = derived
    .filter(([pointer]) => readPointer(attributes, pointer) !== undefined && parsePointer(pointer).length > 0)
    .reduce<Answers>((rest, [pointer]) => replaceAt(rest, pointer, undefined) as Answers, attributes);
  return { attributes: kept, settled };
}
