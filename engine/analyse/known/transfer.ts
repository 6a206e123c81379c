import type { Need } from './needs.ts';
import type { Op } from './program.ts';

/** Of a place: known; not known; or, as a number from 0, known if that place was known before. */
export const KNOWN = -1;
export const NOT_KNOWN = -2;

/** What a whole step makes of what was known before it. */
export interface Transfer {
  readonly changes: readonly { readonly slot: number; readonly from: number }[];
  /** What is needed on the way, in terms of what was known before. What is known in any case is left out. */
  readonly needs: readonly { readonly need: Need; readonly from: readonly number[] }[];
}

/** Numbers places: from 0 where it varies, else `KNOWN` or `NOT_KNOWN`. */
export type SlotOf = (pointer: string) => number;

/**
 * Carries out the parts of a step on names instead of values, so that steps of the same kind are looked at once. `first`
 * is what has happened in the step already.
 */
export function transferOf(ops: readonly Op[], slotOf: SlotOf, first: Transfer = NOTHING): Transfer {
  if (ops.length === 0) return first;
  const now = new Map(first.changes.map(({ slot, from }) => [slot, from]));
  const read = (pointer: string): number => {
    const slot = slotOf(pointer);
    return slot < 0 ? slot : (now.get(slot) ?? slot);
  };
  const needs = [...first.needs];
  for (const op of ops) {
    if ('need' in op) {
      const from = op.need.pointers.map(read);
      if (!from.includes(KNOWN))
        needs.push({ need: op.need, from: from.filter((slot) => slot !== NOT_KNOWN) });
      continue;
    }
    const slot = slotOf(op.gain.pointer);
    const { from } = op.gain;
    if (slot >= 0) now.set(slot, typeof from === 'string' ? read(from) : from ? KNOWN : NOT_KNOWN);
  }
  const changes = [...now].filter(([slot, from]) => slot !== from).map(([slot, from]) => ({ slot, from }));
  return { changes, needs };
}

const NOTHING: Transfer = { changes: [], needs: [] };
