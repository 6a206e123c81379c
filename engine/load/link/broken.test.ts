import { array, assert, constantFrom, jsonValue, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../language/schema/index.ts';
import type { TextsDefinition } from '../../language/types.generated.ts';
import type { Definitions } from '../../release.ts';
import { link } from './index.ts';
import { library, linkLibrary, translations } from './library/index.ts';
import { isMapping, Place } from './place.ts';

type Loose = Record<string, Record<string, Record<string, unknown>>>;

const errors = (change: (pack: Loose) => void, broken: string[]) =>
  linkLibrary((pack) => change(pack as unknown as Loose), broken).filter(
    ({ severity }) => severity === 'error',
  );

describe('an earlier mistake has no consequences', () => {
  it('in what refers to a definition that could not be read', () => {
    for (const [kind, id] of [
      ['form', 'loan-request'],
      ['rules', 'may-borrow'],
      ['flow', 'loan'],
      ['list', 'genres'],
      ['record', 'reader'],
      ['email', 'ready'],
      ['connector', 'catalogue'],
      ['access', 'access'],
      ['policy', 'house-rules'],
      ['table', 'readers'],
      ['document', 'receipt'],
      ['pack', 'library'],
    ] as const)
      expect(
        errors((pack) => delete pack[kind]?.[id], [`${kind}/${id}`]),
        `${kind}/${id}`,
      ).toEqual([]);
  });

  it('in what refers to names under a misspelt key', () => {
    for (const [kind, id, key] of [
      ['flow', 'loan', 'people'],
      ['flow', 'loan', 'events'],
      ['flow', 'loan', 'delays'],
      ['flow', 'loan', 'facets'],
      ['flow', 'loan', 'data'],
      ['flow', 'loan', 'conditions'],
      ['rules', 'may-borrow', 'facts'],
      ['rules', 'may-borrow', 'findings'],
      ['rules', 'may-borrow', 'tables'],
      ['access', 'access', 'permissions'],
      ['access', 'access', 'roles'],
      ['access', 'access', 'services'],
      ['policy', 'house-rules', 'clauses'],
      ['pack', 'library', 'senders'],
      ['pack', 'library', 'help'],
      ['connector', 'catalogue', 'operations'],
      ['form', 'loan-request', 'schema'],
      ['form', 'loan-request', 'checks'],
      ['form', 'loan-request', 'columns'],
      ['record', 'reader', 'schema'],
      ['list', 'genres', 'attributes'],
      ['list', 'genres', 'entries'],
      ['scenario', 'lent-and-returned', 'users'],
      ['scenario', 'lent-and-returned', 'records'],
    ] as const)
      expect(
        errors((pack) => misspell(pack[kind]?.[id] ?? {}, key), []),
        `${kind}/${id}/${key}`,
      ).toEqual([]);
  });

  it('in what a definition with a mistake somewhere does not say', () => {
    const without = (pack: Loose) => {
      delete pack['flow']?.['loan']?.['reminders'];
      delete pack['rules']?.['may-borrow']?.['tables'];
    };
    expect(errors(without, ['flow/loan', 'rules/may-borrow'])).toEqual([]);
    expect(errors(without, []).map(({ code }) => code)).toContain('unused-finding');
  });
});

function misspell(definition: Record<string, unknown>, key: string): void {
  definition[`${key}x`] = definition[key];
  delete definition[key];
}

const places = Object.entries(library()).flatMap(([kind, ofKind]) =>
  Object.entries(ofKind).flatMap(([id, definition]) => everyPlace(new Place(kind as Kind, id, definition))),
);

function everyPlace(place: Place): Place[] {
  return [place, ...[...place.entries().map(([, inside]) => inside), ...place.items()].flatMap(everyPlace)];
}

function withValue(
  value: unknown,
  [first, ...rest]: readonly (string | number)[],
  replacement: unknown,
): unknown {
  if (first === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) =>
      index === Number(first) ? withValue(item, rest, replacement) : (item as unknown),
    );
  return isMapping(value) ? { ...value, [first]: withValue(value[first], rest, replacement) } : value;
}

describe('linking never throws', () => {
  it('whatever stands in place of any part of a definition', () => {
    assert(
      property(
        constantFrom(...places),
        oneof(
          jsonValue(),
          constantFrom(
            null,
            '',
            '/',
            '#',
            '.',
            '*',
            '/*',
            '~',
            '__proto__',
            'constructor',
            '{{',
            {},
            [],
            [[]],
            { from: '/' },
            { text: '{%' },
          ),
        ),
        ({ kind, id, path }, replacement) => {
          const pack = library() as unknown as Loose;
          (pack[kind] as Record<string, unknown>)[id] = withValue(pack[kind]?.[id], path, replacement);
          expect(Array.isArray(link(pack as unknown as Definitions, [translations()]))).toBe(true);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  }, 60_000);

  it('whatever is passed for definitions and translations', () => {
    assert(
      property(jsonValue(), array(jsonValue()), (definitions, texts) => {
        const given = isMapping(definitions)
          ? definitions
          : { flow: { loan: definitions }, form: definitions, pack: { library: definitions } };
        expect(
          Array.isArray(link(given as unknown as Definitions, texts as unknown as TextsDefinition[])),
        ).toBe(true);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('on names that JavaScript gives every object', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const found = errors(
        (pack) =>
          Object.assign(pack['flow']?.['loan']?.['start'] as object, { form: name, permission: name }),
        [],
      );
      expect(found.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['unknown-form', 'unknown-permission']),
      );
    }
  });

  it('on thousands of conditions that rest on each other, in good time', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `c${index}`,
        { all: Array.from({ length: 20 }, (_, step) => ({ condition: `c${(index + step + 1) % 500}` })) },
      ]),
    );
    const started = performance.now();
    expect(
      errors(
        (pack) =>
          Object.assign(pack['flow']?.['loan'] as object, {
            conditions: { ...chain, renewed: { condition: 'c0' } },
          }),
        [],
      ).map(({ code }) => code),
    ).toContain('condition-cycle');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
