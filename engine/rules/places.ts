import { parsePointer, readAt } from '../pointer.ts';
import { CLOCK } from './evaluate.ts';
import type { Facts } from './types.ts';

export interface Place {
  readonly fact: string;
  readonly path: string;
}

/** The places that conditions read, numbered from after the clock. */
export class Places {
  readonly all: Place[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(fact: string, path: string): number {
    const key = `${fact}\n${path}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.all.push({ fact, path }) + CLOCK;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The place of a number. */
  at(slot: number): Place {
    return this.all[slot - CLOCK - 1] as Place;
  }
}

/** `/reader/phone`. */
export function pointerOf({ fact, path }: Place): string {
  return `/${fact}${path}`;
}

export type Reader = (facts: Facts) => unknown;

/** Names that every object or list has by inheritance: to read them, it must be asked whether they are its own. */
const INHERITED: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
]);

/** Reads a place among facts; `undefined` where there is nothing, or `null`. */
export function readerOf({ fact, path }: Place): Reader {
  const segments = parsePointer(path);
  const [first] = segments;
  if ([fact, ...segments].some((name) => INHERITED.has(name)))
    return (facts) => readAt(facts, [fact, ...segments]) ?? undefined;
  if (first === undefined) return (facts) => facts[fact] ?? undefined;
  if (segments.length === 1) return (facts) => partOf(facts[fact], first);
  return (facts) => readAt(facts[fact], segments) ?? undefined;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? ((value as Facts)[name] ?? undefined) : undefined;
}
