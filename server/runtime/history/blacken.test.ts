import { describe, expect, it } from 'vitest';
import { blackened, escapedWords, inOrder, withoutTexts, wordsIn } from './blacken.ts';

describe('blackening', () => {
  it('takes a person out wherever they stand in a text, and leaves the rest', () => {
    const words = inOrder(['Ada Peeters', 'ada@northwind.example']);
    expect(blackened({ to: ['Dear Ada Peeters,'], from: 'Bram', done: true }, words)).toEqual({
      to: ['Dear erased,'],
      from: 'Bram',
      done: true,
    });
  });

  it('finds an address in whatever case it is written', () =>
    expect(blackened('ADA@Northwind.Example wrote', ['ada@northwind.example'])).toBe('erased wrote'));

  it('finds the longer name before the shorter one in it', () =>
    expect(blackened('Ada Peeters and Ada', inOrder(['Ada', 'Ada Peeters']))).toBe('erased and erased'));

  it('takes what could be a code for a name only where it stands alone', () => {
    expect(blackened('ada approved; ada-user; adamant', ['ada'])).toBe('erased approved; ada-user; adamant');
    expect(blackened('Li, Lisbon', ['Li'])).toBe('erased, Lisbon');
  });

  it('does not take a word for a pattern', () =>
    expect(blackened('a+b@c.example aab@c.example', ['a+b@c.example'])).toBe('erased aab@c.example'));

  it('never changes the names of places', () =>
    expect(blackened({ 'Ada Peeters': 'Ada Peeters' }, ['Ada Peeters'])).toEqual({
      'Ada Peeters': 'erased',
    }));

  it('knows what a name looks like in HTML', () =>
    expect(blackened('<p>D&#39;Hondt &amp; Zn</p>', escapedWords(["D'Hondt & Zn"]))).toBe('<p>erased</p>'));

  it('takes codes and what is too short for nothing in particular', () =>
    expect(wordsIn({ name: 'Ada', kind: 'person', country: 'BE', phone: ['+3225550111'] })).toEqual([
      'Ada',
      '+3225550111',
    ]));

  it('can take out every text there is', () =>
    expect(withoutTexts({ name: 'ada', tags: ['x'], admin: true, age: 4, none: null })).toEqual({
      name: 'erased',
      tags: ['erased'],
      admin: true,
      age: 4,
      none: null,
    }));
});
