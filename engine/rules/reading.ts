import { CLOCK, type Slots } from './evaluate.ts';
import type { Clock } from './operators/index.ts';
import { readerOf, type Places, type Reader } from './places.ts';
import type { Facts } from './types.ts';

/** The clock of a decision is one of its facts, so that it can be repeated. */
function clockOf({ now }: Facts, zone: string): Clock | undefined {
  return typeof now === 'string' ? { now, zone } : undefined;
}

/** All slots of a decision, for those who want to know why. */
export function slotsFor(places: Places, facts: Facts, zone: string): Slots {
  return [clockOf(facts, zone), ...places.all.map((place) => readerOf(place)(facts))];
}

/**
 * The slots of one decision after another. A place is read when it is first needed: an index needs few of them, and
 * reading is a good part of what a decision costs.
 */
export class Reading {
  readonly slots: Slots;
  readonly #readers: readonly Reader[];
  /** By slot: the number of the decision for which it was read. */
  readonly #readFor: Float64Array;
  #decision = 0;
  #facts: Facts = {};

  constructor(places: Places, zone: string) {
    this.#readers = [(facts) => clockOf(facts, zone), ...places.all.map(readerOf)];
    this.slots = this.#readers.map(() => undefined);
    this.#readFor = new Float64Array(this.#readers.length);
  }

  begin(facts: Facts): void {
    this.#facts = facts;
    this.#decision++;
  }

  value(slot: number): unknown {
    if (this.#readFor[slot] !== this.#decision) this.#read(slot);
    return this.slots[slot];
  }

  need(slots: readonly number[]): void {
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      if (this.#readFor[slot] !== this.#decision) this.#read(slot);
    }
  }

  all(): Slots {
    for (let slot = CLOCK; slot < this.#readers.length; slot++) this.value(slot);
    return this.slots;
  }

  #read(slot: number): void {
    this.#readFor[slot] = this.#decision;
    this.slots[slot] = (this.#readers[slot] as Reader)(this.#facts);
  }
}
