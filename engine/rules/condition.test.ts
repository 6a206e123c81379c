import { describe, expect, it } from 'vitest';
import type { Condition } from '../language/types.generated.ts';
import { parsePointer, readAt } from '../pointer.ts';
import { compileCondition } from './condition.ts';

const read = (fact: string, path = '') => {
  const segments = parsePointer(`/${fact}${path}`);
  return (data: unknown) => readAt(data, segments);
};
const ask = (condition: Condition, data: object, now?: string) =>
  compileCondition(condition, { read })(data, now);

const isBook: Condition = { fact: 'kind', operator: 'equal', value: 'book' };
const isLong: Condition = { fact: 'pages', operator: 'greaterThan', value: 300 };

describe('a condition', () => {
  it('holds when all parts hold', () => {
    expect(ask({ all: [isBook, isLong] }, { kind: 'book', pages: 400 })).toBe(true);
    expect(ask({ all: [isBook, isLong] }, { kind: 'book', pages: 40 })).toBe(false);
  });

  it('is decided by one false part of all, whatever is absent', () => {
    expect(ask({ all: [isBook, isLong] }, { pages: 40 })).toBe(false);
    expect(ask({ all: [isLong, isBook] }, { pages: 40 })).toBe(false);
    expect(ask({ all: [isLong, isBook, isBook] }, { pages: 40 })).toBe(false);
  });

  it('is decided by one true part of any, whatever is absent', () => {
    expect(ask({ any: [isBook, isLong] }, { pages: 400 })).toBe(true);
    expect(ask({ any: [isBook, isLong] }, { pages: 40 })).toBeUndefined();
  });

  it('is unknown where it rests on what is absent, also under not', () => {
    expect(ask({ not: isBook }, {})).toBeUndefined();
    expect(ask({ not: isBook }, { kind: 'map' })).toBe(true);
  });

  it('takes null for absent', () => {
    expect(ask({ fact: 'kind', operator: 'notEqual', value: 'book' }, { kind: null })).toBeUndefined();
  });

  it('answers about presence', () => {
    expect(ask({ fact: 'kind', operator: 'present', value: false }, { kind: null })).toBe(true);
    expect(ask({ fact: 'kind', operator: 'present', value: true }, { kind: 'book' })).toBe(true);
  });

  it('compares two facts, and reads their parts by pointer', () => {
    const sameOwner: Condition = {
      fact: 'loan',
      path: '/owner',
      operator: 'equal',
      value: { fact: 'reader', path: '/id' },
    };
    expect(ask(sameOwner, { loan: { owner: 7 }, reader: { id: 7 } })).toBe(true);
    expect(ask(sameOwner, { loan: { owner: 7 }, reader: { id: 8 } })).toBe(false);
    expect(ask(sameOwner, { loan: { owner: 7 }, reader: {} })).toBeUndefined();
  });

  it('reads own properties only', () => {
    expect(ask({ fact: 'constructor', operator: 'present', value: true }, {})).toBe(false);
  });

  it('asks a shared condition by name, and refuses a circle', () => {
    const shared = { isBook, circle: { not: { condition: 'circle' } } };
    expect(compileCondition({ condition: 'isBook' }, { read, shared })({ kind: 'book' })).toBe(true);
    expect(() => compileCondition({ condition: 'circle' }, { read, shared })).toThrow(RangeError);
    expect(() => compileCondition({ condition: 'toString' }, { read, shared })).toThrow('no condition named');
  });

  it('knows how old something is only when it is told the time', () => {
    const overdue: Condition = { fact: 'due', operator: 'olderThan', value: 'P14D' };
    expect(ask(overdue, { due: '2026-03-01' }, '2026-03-20T08:00:00Z')).toBe(true);
    expect(ask(overdue, { due: '2026-03-10' }, '2026-03-20T08:00:00Z')).toBe(false);
    expect(ask(overdue, { due: '2026-03-01' })).toBeUndefined();
  });

  it('refuses an unknown operator', () => {
    expect(() => ask({ fact: 'kind', operator: 'not:equal', value: 'book' }, {})).toThrow(
      'no operator named',
    );
  });
});
