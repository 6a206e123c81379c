const HEADINGS = 'Customer Name,Email Address,Domain Name,Country Code\n';
/** In one piece of a file. */
const ROWS = 500;

/** A file of customers to be enrolled, in pieces: it is never in memory as a whole. `from` makes files that share no row. */
export function* pieces(count: number, from = 0): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(HEADINGS);
  for (let at = 0; at < count; at += ROWS) {
    const some = Array.from({ length: Math.min(ROWS, count - at) }, (_, index) => rowOf(from + at + index));
    yield encoder.encode(some.join(''));
  }
}

const rowOf = (n: number): string => `Customer ${n},rep@c${n}.example,c${n}.example,BE\n`;
