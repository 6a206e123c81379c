import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, schemaOf } from '../engine/language/schema/index.ts';
import { checkShape, fullSchemaOf, parseFile } from '../engine/load/index.ts';
import { readPack } from './read-pack.ts';

const PACKS = ['../definitions/', 'fixtures/base/'].map((folder) => new URL(folder, import.meta.url));

const definitions = PACKS.flatMap(readPack)
  .filter(({ path }) => path.endsWith('.yaml'))
  .map(({ path, bytes }) => ({ path, value: parseFile(path, bytes).value as Record<string, unknown> }))
  .filter(({ value }) => isKind(value?.['kind']));

function isKind(kind: unknown): kind is Kind | 'texts' {
  return kind === 'texts' || (KINDS as readonly unknown[]).includes(kind);
}

const ajv = new Ajv2020({ strict: false, allErrors: false });
formats.default(ajv, ['email']);
const compiled = new Map<string, ValidateFunction>();

function ajvAccepts(kind: Kind | 'texts', value: unknown): boolean {
  let validate = compiled.get(kind);
  if (validate === undefined) compiled.set(kind, (validate = ajv.compile(schemaOf(kind))));
  return validate(value);
}

function weAccept(kind: Kind | 'texts', value: unknown): boolean {
  return checkShape(value, schemaOf(kind)).length === 0;
}

type Place = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string | number };

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  const keys: (string | number)[] = Array.isArray(value)
    ? value.map((_, index) => index)
    : Object.keys(value);
  return keys.flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

const STRANGERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  99_999_999,
  '',
  'x',
  'all',
  'a b',
  '/a/b',
  'P1D',
  'equal',
  'text',
  'x'.repeat(5000),
  '😀'.repeat(201),
  [],
  ['x'],
  [[]],
  {},
  { from: '/a' },
  { from: 'a' },
  { text: 'x' },
  { text: 'x', from: '/a' },
  { type: 'string' },
  { all: [] },
  { fact: 'a', operator: 'equal', value: 1 },
  { list: 'x' },
  { code: 'a', label: 'b' },
];

/** A copy of a definition that differs in one or two places, each chosen by a number. */
function mutated(value: unknown, steps: readonly { at: number; how: number; what: number }[]): unknown {
  const copy = structuredClone(value);
  for (const { at, how, what } of steps) {
    const places = placesIn(copy);
    const { holder, key } = places[at % places.length] as Place;
    const other = places[what % places.length] as Place;
    const stranger = STRANGERS[what % STRANGERS.length];
    const mapping = holder as Record<string | number, unknown>;
    if (how === 0) mapping[key] = structuredClone(stranger);
    else if (how === 1 && !Array.isArray(holder)) delete mapping[key];
    else if (how === 2 && !Array.isArray(holder)) mapping[`${key}x`] = mapping[key];
    else if (how === 3)
      mapping[key] = structuredClone((other.holder as Record<string | number, unknown>)[other.key]);
    else if (Array.isArray(holder)) holder.push(structuredClone(holder[key as number]));
    else mapping[String(stranger).slice(0, 10)] = mapping[key];
  }
  return copy;
}

describe('the checker of shapes against ajv', () => {
  it('accepts the same of the shipped definitions', () => {
    expect(definitions.length).toBeGreaterThan(100);
    const different = definitions.filter(
      ({ value }) => weAccept(value['kind'] as Kind, value) !== ajvAccepts(value['kind'] as Kind, value),
    );
    expect(different.map(({ path }) => path)).toEqual([]);
  }, 60_000);

  it('accepts the shipped definitions with what editors are given, too', () => {
    const validators = new Map(
      [...KINDS, 'texts' as const].map((kind) => [kind, ajv.compile(fullSchemaOf(kind))]),
    );
    const refused = definitions.filter(({ value }) => !validators.get(value['kind'] as Kind)?.(value));
    expect(refused.map(({ path }) => path)).toEqual([]);
  }, 60_000);

  it('accepts and refuses the same of their random mutations', () => {
    const step = fc.record({ at: fc.nat(), how: fc.nat({ max: 4 }), what: fc.nat() });
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.nat({ max: definitions.length - 1 }),
        fc.array(step, { minLength: 1, maxLength: 2 }),
        (index, steps) => {
          const { value } = definitions[index] as (typeof definitions)[number];
          const kind = value['kind'] as Kind;
          const changed = mutated(value, steps);
          const ours = weAccept(kind, changed);
          seen[ours ? 'accepted' : 'refused'] += 1;
          expect(ours).toBe(ajvAccepts(kind, changed));
        },
      ),
      { numRuns: Number(process.env['SLIPWAY_FUZZ_RUNS'] ?? 3000), seed: 20_260_302 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(200);
  }, 120_000);
});
