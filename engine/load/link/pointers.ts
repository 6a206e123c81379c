import { formatPointer, parsePointer } from '../../pointer.ts';
import { nearest } from '../nearest.ts';
import type { LinkCode } from './codes.ts';
import { type DataType, type Lost, typeAt } from './data-type.ts';
import { inWords } from '../hint.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';

/** Data that pointers reach into, and what to say of a pointer that leads nowhere. */
export interface Ground {
  readonly type: DataType;
  readonly code: LinkCode;
  /** What the data is: `the answers of form loan`. */
  readonly called: string;
}

/** The segments of a pointer; `undefined` for a text that is none, which has been reported as a mistake of shape. */
export function segmentsOf(pointer: string | undefined): string[] | undefined {
  try {
    return pointer === undefined ? undefined : parsePointer(pointer);
  } catch {
    return undefined;
  }
}

/** The type at the pointer that stands at a place; reports a pointer that leads nowhere. */
export function linkPointer(
  linker: Linker,
  place: Place,
  ground: Ground,
  atKey = false,
): DataType | undefined {
  const text = atKey ? place.key : place.text;
  const segments = segmentsOf(text);
  if (text === undefined || segments === undefined) return undefined;
  const found = typeAt(ground.type, segments);
  if (found.type === undefined) reportNowhere(linker, place, text, segments, found, ground, atKey);
  return found.type;
}

function reportNowhere(
  linker: Linker,
  place: Place,
  text: string,
  segments: string[],
  found: Lost,
  ground: Ground,
  atKey: boolean,
): void {
  const parent =
    found.depth === 0
      ? ground.called
      : `"${formatPointer(segments.slice(0, found.depth))}" of ${ground.called}`;
  linker.report(place, ground.code, `nothing stands at "${text}": ${parent} has no "${found.name}"`, {
    atKey,
    hint: () => hintOf(segments, found),
  });
}

const MOST_NAMED = 12;

/** The pointer as it was perhaps meant; else the names that stand where it loses its way. */
export function hintOf(segments: readonly string[], { name, depth, candidates }: Lost): string {
  const near = nearest(name, candidates);
  if (near !== undefined)
    return `did you mean "${formatPointer([...segments.slice(0, depth), near, ...segments.slice(depth + 1)])}"?`;
  if (candidates.length === 0) return 'nothing lies inside it';
  const some = candidates.slice(0, MOST_NAMED).map((each) => `"${each}"`);
  return `expected ${inWords(some)}${candidates.length > MOST_NAMED ? ', among others' : ''}`;
}
