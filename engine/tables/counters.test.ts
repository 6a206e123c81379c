import { describe, expect, it } from 'vitest';
import type { Case } from '../flows/types.ts';
import type { Release } from '../release.ts';
import { counterOf, countersOf } from './index.ts';

const release = {
  definitions: {
    flow: {
      loan: {
        facets: {
          book: { states: { out: {}, back: { done: true }, lost: { failed: true } } },
          fine: { states: { none: {}, open: { failed: true } } },
        },
      },
    },
    table: {
      loans: {
        rows: { flows: ['loan'] },
        counters: {
          failed: {
            any: [
              { facet: 'book', is: 'failed' },
              { facet: 'loan.fine', is: 'failed' },
            ],
          },
          done: {
            all: [
              { facet: 'book', is: 'done' },
              { attribute: '/data/paid', in: [true] },
            ],
          },
          long: {
            all: [
              { facet: 'book', in: ['out'] },
              { facet: 'fine', is: 'notDone' },
            ],
          },
          rest: {},
        },
      },
      all: {
        rows: { flows: ['loan'], finished: true },
        counters: { rest: {} },
      },
    },
  },
} as unknown as Release;

const loan = (book: string, fine: string, more: object = {}) =>
  ({
    view: { flow: 'loan' },
    status: 'active',
    records: {},
    data: {},
    facets: { book, fine },
    ...more,
  }) as unknown as Case;

describe('the counters of a table', () => {
  it('count each case once, by the first counter that fits', () => {
    const cases = [
      loan('lost', 'open'),
      loan('back', 'none', { data: { paid: true } }),
      loan('out', 'none'),
      loan('back', 'none'),
    ];
    expect(countersOf(release, 'loans', cases)).toEqual({ failed: 1, done: 1, long: 1, rest: 1 });
  });

  it('count a strand that is named with its flow', () => {
    expect(countersOf(release, 'loans', [loan('out', 'open')])).toMatchObject({ failed: 1 });
  });

  it('leave out what the table does not list', () => {
    const finished = loan('back', 'none', { status: 'done' });
    const other = loan('out', 'none', { view: { flow: 'reservation' } });
    expect(countersOf(release, 'loans', [finished, other])).toEqual({ failed: 0, done: 0, long: 0, rest: 0 });
    expect(countersOf(release, 'all', [finished])).toEqual({ rest: 1 });
  });

  it('count a case that something holds up as failed, whatever its strands say', () => {
    const held = loan('out', 'none');
    const free = loan('out', 'none');
    const about = (state: Case) => ({ held: state === held });
    expect(countersOf(release, 'loans', [held, free], about)).toEqual({
      failed: 1,
      done: 0,
      long: 1,
      rest: 0,
    });
  });

  it('leave a case alone that is held up where the counter asks for a strand of another flow', () => {
    const { loans } = release.definitions.table;
    const other = loan('out', 'none', { view: { flow: 'reservation' }, facets: { fine: 'none' } });
    const asked = { ...loans, counters: { failed: { any: [{ facet: 'loan.fine', is: 'failed' }] } } };
    expect(counterOf(release, asked as typeof loans & object, other, { held: true })).toBeUndefined();
  });

  it('ask the release on which a case runs what its statuses mean', () => {
    const own = {
      definitions: { flow: { loan: { facets: { book: { states: { kept: { failed: true } } } } } } },
    } as unknown as Release;
    const old = loan('kept', 'none');
    expect(countersOf(release, 'loans', [old])).toMatchObject({ failed: 0 });
    expect(countersOf(release, 'loans', [old], () => ({ own }))).toMatchObject({ failed: 1 });
  });
});
