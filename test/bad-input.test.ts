import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic } from '../engine/diagnostic.ts';
import { loadPack, type PackFile, parseFile } from '../engine/load/index.ts';
import { readPack } from './read-pack.ts';

const base = readPack(new URL('fixtures/base/', import.meta.url));
const shipped = readPack(new URL('../definitions/', import.meta.url)).filter(({ path }) =>
  path.endsWith('.yaml'),
);
const LIMIT_MS = 2000;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The valid pack with one file laid over it. */
function withFile(path: string, content: string | Uint8Array): PackFile[] {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return [...base.filter((file) => file.path !== path), { path, bytes }];
}

/** Loads, and holds what must hold whatever was loaded. */
function load(files: readonly PackFile[]): readonly Diagnostic[] {
  const before = process.cpuUsage();
  const { release, diagnostics } = loadPack(files);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LIMIT_MS);
  expect(release === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  for (const { code, message, line, column } of diagnostics) {
    expect(code).not.toBe('internal');
    expect(message).not.toMatch(/\bat .*\.[jt]s:\d+/);
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
  return diagnostics;
}

const HUGE = 10 * 1024 * 1024;
const MANY = 200_000;
const list = 'lists/statuses.yaml';
const head = 'kind: list\nid: statuses\ntitle: Statuses\nentries:\n';

const BOMBS: Record<string, string | Uint8Array> = {
  'ten megabytes': 'x'.repeat(HUGE),
  'ten megabytes of zero bytes': new Uint8Array(HUGE),
  'brackets, 20,000 deep': `entries: ${'['.repeat(20_000)}`,
  'brackets, 20,000 deep and closed': `entries: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'braces, 20,000 deep': '{a: '.repeat(20_000),
  'dashes, 20,000 deep': '- '.repeat(20_000),
  'question marks, 20,000 deep': '? '.repeat(20_000),
  'indentation, 600 deep': Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'closing brackets without end': `a: ${']'.repeat(MANY)}`,
  'commas without end': `a: [${','.repeat(MANY)}]`,
  'a text folded over 100,000 lines': `a: "${'x\n'.repeat(100_000)}"`,
  'a plain text over 60,000 lines': `a: x\n${'  y\n'.repeat(60_000)}`,
  'a block text over 60,000 lines': `a: |\n${'  y\n'.repeat(60_000)}`,
  'quotation marks without end': '"a" '.repeat(60_000),
  'a quotation mark that never ends': `a: "${'\\"'.repeat(100_000)}`,
  'an apostrophe that never ends': `a: '${"''".repeat(100_000)}`,
  'anchors without end': '&a '.repeat(60_000),
  'nine times nine aliases': [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`),
  ].join('\n'),
  'an alias of itself': 'a: &a [*a]\n',
  '100,000 keys': Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'),
  '100,000 keys on one line': `{${Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join(', ')}}`,
  'documents without end': '---\n'.repeat(60_000),
  'tabs without end': '\t'.repeat(MANY),
  'empty lines without end': '\n'.repeat(MANY),
  'comments without end': '#\n'.repeat(100_000),
  'UTF-16': new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0]),
  'UTF-16, the other way round': new Uint8Array([0xfe, 0xff, 0, 0x61, 0, 0x3a]),
  'half a character': new Uint8Array([0x61, 0x3a, 0x20, 0xe2, 0x82]),
  'a surrogate as UTF-8': new Uint8Array([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]),
  'an overlong slash': new Uint8Array([0x61, 0x3a, 0x20, 0xc0, 0xaf]),
  'escaped half characters': `${head}  - { code: "\\ud800", label: "\\udc00x" }\n`,
  'a zero byte': `${head}  - { code: a\0b, label: A }\n`,
  'every control character': `${head}  - { code: "${String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code))}", label: A }\n`,
  'a pattern bomb':
    'kind: form\nid: statuses\ntitle: T\nschema: { type: object, properties: { a: { type: string, maxLength: 100, pattern: "^(a+)+$" } } }\nlayout: { steps: [{ title: A, fields: [/a] }] }\n',
  '__proto__ everywhere': '__proto__: { kind: list }\nkind: list\nconstructor: { prototype: 1 }\n',
  'names of every object':
    'kind: list\nid: toString\ntitle: hasOwnProperty\nentries: [{ code: valueOf, label: isPrototypeOf, attributes: { toString: x } }]\n',
  nothing: '',
  'a carriage return at each line': 'kind: list\rid: statuses\r',
  'a number too large for any computer': `${head}  - { code: a, label: ${'9'.repeat(5000)} }\n`,
};

describe('whatever an author writes', () => {
  it.each(Object.entries(BOMBS))('%s gets a diagnostic', (_name, content) => {
    expect(load(withFile(list, content)).length).toBeGreaterThan(0);
  });

  it('an empty pack gets a diagnostic', () => expect(load([]).map(({ code }) => code)).toEqual(['no-pack']));

  it('a pack of empty files gets a diagnostic for each', () =>
    expect(load(base.map(({ path }) => ({ path, bytes: new Uint8Array() }))).length).toBeGreaterThanOrEqual(
      base.length,
    ));

  it.each([
    '',
    '/',
    '..',
    '../x.yaml',
    'lists/',
    'lists//a.yaml',
    '/etc/passwd',
    'lists\\a.yaml',
    'lists/..',
    'con.yaml',
    '__proto__/a.yaml',
    'lists/__proto__.yaml',
    'lists/.yaml',
    'a'.repeat(5000),
  ])('a file named %j does no harm', (path) => void load(withFile(path, 'kind: list\n')));

  it('two files of the same path do no harm', () =>
    expect(load([...base, ...base]).some(({ code }) => code === 'duplicate-id')).toBe(true));

  it('3,000 files get a diagnostic', () => {
    const files = Array.from({ length: 3000 }, (_, index) => ({
      path: `lists/l${index}.yaml`,
      bytes: bytesOf(''),
    }));
    expect(load([...base, ...files]).some(({ code }) => code === 'too-many-files')).toBe(true);
  });

  it('what is plain data can go to a worker and come back', () => {
    const result = structuredClone(loadPack(structuredClone(base) as PackFile[]));
    expect(result.release?.pack).toBe('library');
  });
});

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const form = (field: (index: number) => string): string =>
  `kind: form\nid: big\ntitle: Big\nschema:\n  type: object\n  properties:\n${times(300, field)}layout:\n  steps: [{ title: S, fields: [/f0] }]\n`;

const LARGE: Record<string, [path: string, text: string]> = {
  '6,000 entries of a list': [
    'lists/big.yaml',
    `kind: list\nid: big\ntitle: Big\nentries:\n${times(6000, (index) => `  - { code: c${index}, label: L }\n`)}`,
  ],
  'a table of 500 rows and 19 columns': [
    'rules/big.yaml',
    `kind: rules\nid: big\ntitle: Big\nfacts:\n${times(19, (index) => `  a${index}: { enum: [p, q, r] }\n`)}findings:\n  f: { severity: warns, message: F }\ntables:\n  t:\n    hit: unique\n    columns: [${times(19, (index) => `a${index}, `)}findings]\n    rows:\n${times(500, (row) => `      - [${times(19, (column) => `${(row * 7 + column * 3) % 4 < 1 ? 'any' : ['p', 'q', 'r'][(row + column) % 3]}, `)}[f]]\n`)}`,
  ],
  '300 patterns that are hard to judge': [
    'forms/big.yaml',
    form(
      (index) =>
        `    f${index}: { type: string, maxLength: 10, pattern: "^(?:[a-m]?[b-n]?[c-o]?[d-p]?){1,9}x${index}([a-z]{1,6}[0-9a-z]{1,6}){2}$" }\n`,
    ),
  ],
  'a flow of 4 to the power of 14 configurations': [
    'flows/big.yaml',
    `kind: flow\nid: big\ntitle: Big\nstart: { form: loan, permission: loans.request, for: [own] }\nevents:\n${times(14, (region) => `  go${region}: { title: Go, by: operator, permission: loans.handle }\n`)}facets:\n${times(14, (region) => `  f${region}: { title: F, of: r${region}, states: { r${region}.s0: { title: S }, r${region}.s1: { title: S }, r${region}.s2: { title: S }, r${region}.s3: { title: S } } }\n`)}machine:\n  type: parallel\n  states:\n${times(14, (region) => `    r${region}: { initial: s0, states: { s0: { on: { go${region}: s1 } }, s1: { on: { go${region}: s2 } }, s2: { on: { go${region}: s3 } }, s3: { type: final } } }\n`)}`,
  ],
};

describe('a large definition that is well written', () => {
  it.each(Object.entries(LARGE))(
    '%s is checked in time',
    (_name, [path, text]) => void load(withFile(path, text)),
  );
});

describe('random damage', () => {
  const seed = Number(process.env['SLIPWAY_FUZZ_SEED'] ?? 20_260_302);
  const runs = Number(process.env['SLIPWAY_FUZZ_RUNS'] ?? 60);

  it('random bytes are read without harm', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.yaml', 'a.json'),
        (bytes, path) => void parseFile(path, bytes),
      ),
      { numRuns: runs * 10, seed },
    );
  });

  it('random signs of YAML are read without harm', () => {
    const sign = fc.constantFrom(
      'a',
      'kind',
      ': ',
      ':',
      '- ',
      '\n',
      '\n  ',
      ' ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      '|',
      '>',
      '&a',
      '*a',
      '!a',
      '%',
      '@',
      '?',
      '---',
      '...',
      '\t',
      '1',
      '0x',
      '.inf',
      '~',
      '\\',
      '\\u0000',
      'é',
      '😀',
      '<<',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 60 }),
        (signs) => void parseFile('a.yaml', bytesOf(signs.join(''))),
      ),
      { numRuns: runs * 20, seed },
    );
  });

  const cut = fc.record({
    file: fc.nat(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    put: fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      '- ',
      '{',
      ']',
      '"',
      "'",
      '/',
      '0',
      'x',
      '&x ',
      '\t',
      '*',
      '{{',
      '%}',
      'true',
      'null',
      'P1D',
      '[]',
      '{}',
      '\u0000',
      'kind: flow\n',
      'constructor',
    ),
  });

  it('damaged files of the small pack give diagnostics or a release, never more', () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const files = base.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }));
        for (const { file, at, length, put } of cuts) {
          const one = files[file % files.length] as { path: string; text: string };
          const start = Math.floor(at * one.text.length);
          one.text = one.text.slice(0, start) + put + one.text.slice(start + length);
        }
        load(files.map(({ path, text }) => ({ path, bytes: bytesOf(text) })));
      }),
      { numRuns: runs, seed },
    );
  }, 120_000);

  it('damaged shipped definitions are read and checked one by one without harm', () => {
    fc.assert(
      fc.property(cut, ({ file, at, length, put }) => {
        const { path, bytes } = shipped[file % shipped.length] as PackFile;
        const text = new TextDecoder().decode(bytes);
        const start = Math.floor(at * text.length);
        const name = path.slice(path.indexOf('/') + 1);
        load([{ path: name, bytes: bytesOf(text.slice(0, start) + put + text.slice(start + length)) }]);
      }),
      { numRuns: runs, seed },
    );
  }, 120_000);
});
