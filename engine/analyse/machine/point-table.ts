import type { Point } from './space.ts';

/** Numbers points in the order in which they are first seen. Open addressing over one array: no garbage per look-up. */
export class PointTable {
  readonly #width: number;
  #pool: Int32Array;
  #slots: Int32Array;
  #size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#pool = new Int32Array(width * 1024);
    this.#slots = new Int32Array(2048).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  at(index: number): Point {
    const point: Point = [];
    const start = index * this.#width;
    for (let word = 0; word < this.#width; word += 1) point.push(this.#pool[start + word] as number);
    return point;
  }

  /** The number of the point; one more than the last if it is new. */
  indexOf(point: Point): number {
    let slot = hash(point) & (this.#slots.length - 1);
    for (;;) {
      const index = this.#slots[slot] as number;
      if (index === -1) return this.#insert(point, slot);
      if (this.#equal(index, point)) return index;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }

  #insert(point: Point, slot: number): number {
    const index = this.#size;
    this.#size += 1;
    if (this.#size * this.#width > this.#pool.length) this.#growPool();
    for (let word = 0; word < this.#width; word += 1)
      this.#pool[index * this.#width + word] = point[word] as number;
    this.#slots[slot] = index;
    if (this.#size * 2 > this.#slots.length) this.#growSlots();
    return index;
  }

  #equal(index: number, point: Point): boolean {
    const start = index * this.#width;
    for (let word = 0; word < this.#width; word += 1)
      if (this.#pool[start + word] !== point[word]) return false;
    return true;
  }

  #growPool(): void {
    const larger = new Int32Array(this.#pool.length * 2);
    larger.set(this.#pool);
    this.#pool = larger;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let index = 0; index < this.#size; index += 1) {
      let slot = hash(this.at(index)) & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}

function hash(point: Point): number {
  let mixed = 0x811c9dc5;
  for (let word = 0; word < point.length; word += 1) {
    mixed = Math.imul(mixed ^ (point[word] as number), 0x01000193);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
