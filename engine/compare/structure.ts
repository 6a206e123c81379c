import { sameJson } from '../equal.ts';
import { KINDS, type Kind } from '../language/schema/index.ts';
import { formatPointer } from '../pointer.ts';
import type { Release } from '../release.ts';

/** One place at which two definitions differ. */
export interface PlaceChange {
  readonly pointer: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly from?: unknown;
  readonly to?: unknown;
}

/** One definition that differs between two releases. */
export interface DefinitionChange {
  readonly kind: Kind;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly places: readonly PlaceChange[];
}

/** What differs between two releases, definition by definition. */
export function compareStructure(a: Release, b: Release): DefinitionChange[] {
  return KINDS.flatMap((kind) => {
    const [before, after] = [a.definitions[kind], b.definitions[kind]] as Record<string, unknown>[];
    const ids = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
    return ids.flatMap((id) => changeOf(kind, id, before?.[id], after?.[id]));
  });
}

function changeOf(kind: Kind, id: string, before: unknown, after: unknown): DefinitionChange[] {
  if (before === undefined) return [{ kind, id, change: 'added', places: [] }];
  if (after === undefined) return [{ kind, id, change: 'removed', places: [] }];
  const places = differences(before, after, []);
  return places.length === 0 ? [] : [{ kind, id, change: 'changed', places }];
}

type Path = readonly (string | number)[];

function differences(from: unknown, to: unknown, path: Path): PlaceChange[] {
  if (sameJson(from, to)) return orderChange(from, to, path);
  if (Array.isArray(from) && Array.isArray(to)) return listDifferences(from, to, path);
  if (isObject(from) && isObject(to)) return objectDifferences(from, to, path);
  return [{ pointer: formatPointer(path), change: 'changed', from, to }];
}

/** The order of keys has a meaning, so a mapping that was only reordered has changed. */
function orderChange(from: unknown, to: unknown, path: Path): PlaceChange[] {
  return JSON.stringify(from) === JSON.stringify(to)
    ? []
    : [{ pointer: formatPointer(path) || '/', change: 'moved' }];
}

function objectDifferences(
  from: Record<string, unknown>,
  to: Record<string, unknown>,
  path: Path,
): PlaceChange[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
    const place = [...path, key];
    if (!Object.hasOwn(from, key))
      return [{ pointer: formatPointer(place), change: 'added' as const, to: to[key] }];
    if (!Object.hasOwn(to, key))
      return [{ pointer: formatPointer(place), change: 'removed' as const, from: from[key] }];
    return differences(from[key], to[key], place);
  });
}

/** Rows that are in both lists are passed over, so that an inserted row is one change and not a change of all below it. */
function listDifferences(from: readonly unknown[], to: readonly unknown[], path: Path): PlaceChange[] {
  const kept = commonRows(from, to);
  const gone = from.flatMap((_, index) => (kept.some(([a]) => a === index) ? [] : [index]));
  const come = to.flatMap((_, index) => (kept.some(([, b]) => b === index) ? [] : [index]));
  const paired = gone.filter((index) => come.includes(index));
  return [
    ...paired.flatMap((index) => differences(from[index], to[index], [...path, index])),
    ...gone
      .filter((index) => !paired.includes(index))
      .map((index) => ({
        pointer: formatPointer([...path, index]),
        change: 'removed' as const,
        from: from[index],
      })),
    ...come
      .filter((index) => !paired.includes(index))
      .map((index) => ({
        pointer: formatPointer([...path, index]),
        change: 'added' as const,
        to: to[index],
      })),
  ];
}

/** Pairs of indexes of a longest common subsequence. */
function commonRows(from: readonly unknown[], to: readonly unknown[]): [number, number][] {
  const [a, b] = [from, to].map((rows) => rows.map((row) => JSON.stringify(row))) as [string[], string[]];
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [here, below] = [length[i] as Uint16Array, length[i + 1] as Uint16Array];
      here[j] =
        a[i] === b[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, here[j + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
