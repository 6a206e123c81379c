/** The right name for a misspelt one: the nearest by the number of keystrokes, if it is near enough to be meant. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.slice(0, MAX_LENGTH).toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance =
      candidate === name ? 0 : nearness(wanted, candidate.slice(0, MAX_LENGTH).toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Longer names are compared by their beginnings: the table below grows with the product of the lengths. */
const MAX_LENGTH = 64;

/** A name that was only shortened or lengthened at a word (`order` for `order-form`) is near, however much is missing. */
function nearness(name: string, candidate: string, bound: number): number {
  const distance =
    Math.abs(name.length - candidate.length) >= bound
      ? bound
      : keystrokes(...withoutSame(name, candidate), bound);
  if (distance < bound || name.length < 3 || candidate.length < 3) return distance;
  const shorter = name.length < candidate.length ? name : candidate;
  const longer = shorter === name ? candidate : name;
  const meetsWord = longer.startsWith(shorter) && /[^a-z0-9]/.test(longer.charAt(shorter.length));
  return meetsWord ? bound - 0.5 : distance;
}

/** What two names have in common at their beginnings and at their ends needs no keystroke. */
function withoutSame(a: string, b: string): [string, string] {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Letters to add, drop, change, or swap with their neighbour (optimal string alignment); `bound` where it is not less. */
function keystrokes(a: string, b: string, bound: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    // What follows only adds: two rows that are beyond the bound cannot lead back below it.
    if (Math.min(...current) >= bound && Math.min(...last) >= bound) return bound;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
