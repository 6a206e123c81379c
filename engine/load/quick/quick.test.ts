import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../language/examples.ts';
import { parseFully } from '../parse.ts';
import { readQuickly } from './reader.ts';

/** Whatever the quick reader reads, the full one reads without a mistake, and to the same value with its keys in the same order. */
function holds(text: string): boolean {
  const quick = readQuickly(text);
  if (quick === undefined) return false;
  const full = parseFully('a.yaml', text);
  expect({ text, diagnostics: full.diagnostics }).toEqual({ text, diagnostics: [] });
  expect(JSON.stringify(quick)).toBe(JSON.stringify(full.value));
  return true;
}

const SIMPLE = [
  'a: 1\nb: text\nc: true\nd: -1.5\n',
  'a:\n  b:\n    c: x\n  d: y\n',
  'a:\n- x\n- y\nb: z\n',
  'a:\n  - x: 1\n    y: 2\n  - x: 3\n',
  'a: { b: [1, 2, { c: d }], e: "f" }\n',
  'a: \'it\'\'s\'\nb: "say \\"x\\"\\n"\n',
  'a: |\n  x\n   y\n\n  z\nb: 1\n',
  'a: >-\n  x\n  y\n\n  z\nb: >\n  w\n',
  'a: [x, # one\n  y, # two\n  ]\n',
  '# first\n\na: x # after\n# between\nb: y\n',
  'a: mailto:x@y.example\n',
  'key with spaces: x\n',
  '/a/*: { from: /b/c }\n',
  '$list: x\n',
  'a: -x\nb: 2026-03-02T09:00:00Z\n',
  '{ "a": [1, "x", true], "b": { "c": 2 } }\n',
  'a: |+\n  x\n\n\nb: y\n',
  'a: x\n  # a comment that is indented\nb: y\n',
];

const LEFT = [
  'a: x\n  y\n',
  'a: "x\n  y"\n',
  'a: 0123\n',
  'a: 1.10\n',
  'a: yes: no\n',
  'a: &x 1\n',
  'a: *x\n',
  'a: !x 1\n',
  'a: ~\n',
  'a:\n',
  'a: True\n',
  'a: 1\na: 2\n',
  '1: x\n',
  '__proto__: x\n',
  'a:\tx\n',
  '- a\n',
  'a\n',
  '---\na: 1\n',
  'a: [x\n',
  'a: {x: 1}}\n',
  'a: "\\u0041"\n',
  'a: >\n  x\n    y\n',
  'a: |2\n  x\n',
  'a: x\n b: y\n',
  'a:\n  - x\n - y\n',
  'a:1\n',
  'a : 1\n',
  '? a\n: b\n',
  '<<: x\n',
  'a: [a: 1]\n',
  'a: 0x1F\n',
  'a: .inf\n',
  'a: @x\n',
  'a: [1 2, "x" "y"]\n',
  'a: "x"y\n',
  "a: 'x' y\n",
  'a: {\nb: c }\n',
];

describe('the quick reader', () => {
  it.each(SIMPLE)('reads %j as the full reader does', (text) => expect(holds(text)).toBe(true));
  it.each(LEFT)('leaves %j to the full reader', (text) => expect(readQuickly(text)).toBeUndefined());
  it.each(Object.entries(EXAMPLES))('reads the example of %s', (_, text) => expect(holds(text)).toBe(true));

  const sign = fc.constantFrom(
    'a',
    'b: ',
    'c:',
    ': ',
    ':',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '{ ',
    ' }',
    '[',
    ']',
    ', ',
    ',',
    '"',
    "'",
    '"x"',
    "'y'",
    ' # c',
    '#',
    '|',
    '|\n  ',
    '>-\n  ',
    '>',
    '1',
    '-1',
    '0.5',
    '1.0',
    'true',
    'null',
    '~',
    '/a/b',
    '$x',
    '.',
    '*',
    '&',
    '!',
    '%',
    '?',
    '@',
    'é',
    '😀',
    '\\',
    '\n\n',
    'a: x\n',
    'b:\n  - c: d\n    e: f\n',
  );
  const runs = Number(process.env['SLIPWAY_FUZZ_RUNS'] ?? 20_000);

  it('never reads a text of random signs differently', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => void holds(`a: ${signs.join('')}\n`)),
      { numRuns: runs, seed: 3 },
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => void holds(signs.join(''))),
      { numRuns: runs, seed: 4 },
    );
  }, 300_000);

  it('never reads a damaged example differently', () => {
    const examples = Object.values(EXAMPLES);
    const damage = fc.record({
      file: fc.nat({ max: examples.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 12 }),
      put: fc.oneof(fc.constant(''), sign),
    });
    let read = 0;
    fc.assert(
      fc.property(damage, ({ file, at, length, put }) => {
        const text = examples[file] as string;
        const start = Math.floor(at * text.length);
        if (holds(text.slice(0, start) + put + text.slice(start + length))) read += 1;
      }),
      { numRuns: Math.floor(runs / 10), seed: 5 },
    );
    expect(read).toBeGreaterThan(runs / 100);
  }, 300_000);
});
