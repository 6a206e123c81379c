/**
 * Which atoms match a common character. Instead of all of Unicode, only those characters are tried at which the answer of
 * some atom can change: the ends of its ranges, and their neighbours.
 */
export function overlaps(atoms: readonly string[]): (a: number, b: number) => boolean {
  const distinct = [...new Set(atoms)];
  const index = new Map(distinct.map((atom, at) => [atom, at]));
  const tests = distinct.map((atom) => new RegExp(`^${atom}$`, 'u'));
  const matrix = distinct.map(() => new Uint8Array(distinct.length));
  for (const character of characters(distinct)) {
    const matching = tests.flatMap((test, at) => (test.test(character) ? [at] : []));
    for (const a of matching) for (const b of matching) (matrix[a] as Uint8Array)[b] = 1;
  }
  const numbers = atoms.map((atom) => index.get(atom) as number);
  return (a, b) => (matrix[numbers[a] as number] as Uint8Array)[numbers[b] as number] === 1;
}

/** The ends of \d, \w and \s, of ASCII, and of line ends. */
const ENDS =
  '\0\t\n\r\u001f !"/09:@AZ[^_`az{~\u007f\u0085\u00a0\u00ff\u0100\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\uffff';

const ESCAPE = /\\u\{([0-9a-fA-F]+)\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\([^])|([^])/gu;

/** A property of Unicode, such as \p{L}, has ends all over it; for these all of the first plane is tried. */
function* characters(atoms: readonly string[]): Generator<string> {
  const points = new Set<number>([0xffff, 0x10000, 0x10ffff]);
  const ends = [
    ...[...ENDS].map((character) => character.codePointAt(0) as number),
    ...atoms.flatMap((atom) => [...pointsIn(atom)]),
  ];
  for (const end of ends) for (const near of [end - 1, end, end + 1]) points.add(near);
  if (atoms.some((atom) => /\[pP]/.test(atom)))
    for (let point = 0; point < 0x10000; point++) points.add(point);
  for (const point of points)
    if (point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff))
      yield String.fromCodePoint(point);
}

function* pointsIn(atom: string): Generator<number> {
  for (const [, braces, four, two, escaped, plain] of atom.matchAll(ESCAPE)) {
    const code = braces ?? four ?? two;
    yield code === undefined ? ((escaped ?? plain ?? '').codePointAt(0) ?? 0) : parseInt(code, 16);
  }
}
