import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../test/support/release.ts';
import type { Release } from '../release.ts';
import { compareStructure } from './structure.ts';

const release = (rules: Record<string, unknown>): Release => {
  const some = releaseOf({});
  return { ...some, definitions: { ...some.definitions, rules: rules as Release['definitions']['rules'] } };
};

const places = (a: unknown, b: unknown) =>
  compareStructure(release({ r: a }), release({ r: b }))[0]?.places ?? [];

describe('the difference between two releases', () => {
  it('names definitions that came and went', () => {
    expect(
      compareStructure(release({ a: {} }), release({ b: {} })).map(({ id, change }) => [id, change]),
    ).toEqual([
      ['a', 'removed'],
      ['b', 'added'],
    ]);
  });

  it('tells an inserted row as one change', () => {
    expect(places({ rows: [1, 2, 3] }, { rows: [1, 9, 2, 3] })).toEqual([
      { pointer: '/rows/1', change: 'added', to: 9 },
    ]);
  });

  it('tells what changed within a row', () => {
    expect(
      places(
        {
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
        {
          rows: [
            ['a', 'b'],
            ['c', 'e'],
          ],
        },
      ),
    ).toEqual([{ pointer: '/rows/1/1', change: 'changed', from: 'd', to: 'e' }]);
  });

  it('tells a mapping whose order changed, since order has a meaning', () => {
    expect(places({ findings: { a: 1, b: 2 } }, { findings: { b: 2, a: 1 } })).toEqual([
      { pointer: '/', change: 'moved' },
    ]);
  });
});
