import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../text/template.ts';
import { compileBinding, compileBindings, type Compose } from './bindings.ts';

const compose: Compose = (source) => (data) => compileTemplate(source).render(data);
const data = { answers: { book: 'Emma', days: 14, gift: null }, list: ['a', 'b'] };
const bound = (value: unknown) => compileBinding(value, compose)(data);

describe('a binding', () => {
  it('is the value at a pointer', () => {
    expect(bound({ from: '/answers/book' })).toBe('Emma');
    expect(bound({ from: '/list/1' })).toBe('b');
    expect(bound({ from: '/answers' })).toBe(data.answers);
  });

  it('is nothing where nothing stands, or what else it names', () => {
    expect(bound({ from: '/answers/none' })).toBeUndefined();
    expect(bound({ from: '/constructor' })).toBeUndefined();
    expect(bound({ from: '/answers/none', else: 7 })).toBe(7);
    expect(bound({ from: '/answers/gift', else: 7 })).toBe(7);
    expect(bound({ from: '/answers/days', else: 7 })).toBe(14);
  });

  it('is a composed text', () => {
    expect(bound({ text: '{{ answers.book }} for {{ answers.days }} days' })).toBe('Emma for 14 days');
  });

  it('is anything else as it stands', () => {
    const constant = { from: 7, deep: [{ text: 1 }] };
    expect(bound(constant)).toBe(constant);
    for (const value of ['from', 0, false, null, [], {}]) expect(bound(value)).toBe(value);
    expect(bound({ from: '/answers/book', more: 1 })).toEqual({ from: '/answers/book', more: 1 });
  });

  it('can lie anywhere inside', () => {
    const value = {
      book: { from: '/answers/book' },
      of: [{ text: '{{ answers.days }}' }, { from: '/none' }, 3],
      none: { from: '/none' },
    };
    expect(bound(value)).toEqual({ book: 'Emma', of: ['14', 3] });
  });
});

describe('a mapping of bindings', () => {
  it('can have keys that look like those of a binding', () => {
    const resolve = compileBindings({ from: { from: '/answers/book' }, text: 'as it stands' }, compose);
    expect(resolve(data)).toEqual({ from: 'Emma', text: 'as it stands' });
  });
});
