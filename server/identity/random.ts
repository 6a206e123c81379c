import { randomFillSync } from 'node:crypto';

/** Bytes are fetched in advance: asking the system for twelve at a time costs as much as for thousands. */
const POOL = Buffer.alloc(6_144);
let used = POOL.length;

/** A view that is overwritten later: it has to be used at once. */
export function randomBytesNow(count: number): Uint8Array {
  if (used + count > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += count;
  return POOL.subarray(used - count, used);
}

/** 96 random bits, as text: enough that nobody can guess them, or a value from a digest that they salt. */
export function newSalt(): string {
  return Buffer.from(randomBytesNow(12)).toString('base64url');
}
