import { describe, expect, it } from 'vitest';
import type { Case } from '../flows/types.ts';
import type { Release } from '../release.ts';
import { facetNamed, stateOfFacet, statusesOfFacet } from './index.ts';

const release = {
  texts: { nl: { 'flow/loan': { '/facets/book/states/back~1home/title': 'Terug' } } },
  pack: 'library',
  definitions: {
    pack: { library: { languages: ['en', 'nl'] } },
    flow: {
      loan: {
        facets: {
          book: {
            states: {
              waiting: { title: 'Waiting', begin: 'lend' },
              'back/home': { title: 'Back', done: true, tone: 'success' },
            },
          },
        },
      },
    },
  },
} as unknown as Release;

const loan = { view: { flow: 'loan' }, facets: { book: 'waiting' } } as unknown as Case;

describe('a strand of a table', () => {
  it('is that of every flow, or of the one that is named', () => {
    expect(facetNamed('book')).toEqual({ strand: 'book' });
    expect(stateOfFacet('book', loan)).toBe('waiting');
    expect(stateOfFacet('loan.book', loan)).toBe('waiting');
    expect(stateOfFacet('reservation.book', loan)).toBeUndefined();
    expect(stateOfFacet('constructor', loan)).toBeUndefined();
  });

  it('has its statuses in the order of the definition, in the language of the reader', () => {
    expect(statusesOfFacet(release, 'loan', 'book', 'nl')).toEqual([
      { state: 'waiting', title: 'Waiting', failed: false, done: false, begin: 'lend', rank: 0 },
      { state: 'back/home', title: 'Terug', failed: false, done: true, tone: 'success', rank: 1 },
    ]);
    expect(statusesOfFacet(release, 'reservation', 'book')).toEqual([]);
  });
});
