import { randomFillSync } from 'node:crypto';

/** Bytes are fetched in advance: asking the system for twelve at a time costs as much as for thousands. */
const POOL = Buffer.alloc(6_000);
let used = POOL.length;

/** 96 random bits, as text: enough that nobody can guess them, or a value from a digest that they salt. */
export function newSalt(): string {
  if (used + 12 > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += 12;
  return POOL.toString('base64url', used - 12, used);
}
