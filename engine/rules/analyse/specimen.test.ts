import { expect, it } from 'vitest';
import { compilePattern } from '../operators/pattern.ts';
import { specimenOf } from './specimen.ts';

it.each([
  '^LOAN-[0-9]{4}$',
  '^\\+[1-9][0-9]{6,14}$',
  '^[A-Z]{2}[0-9A-Z]{2,12}$',
  '^(?:north|south)-\\d+(?:/\\w{2})?$',
  '\\.example$',
  '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
  '^\\p{Lu}\\p{L}*$',
  '^(?<shelf>[a-f]+)-x?$',
  '^.{3}$',
  '^\\u{61}\\x62$',
  '',
])('a text that matches %s is found', (pattern) => {
  expect(specimenOf(pattern)).toMatch(compilePattern(pattern));
});

it('what cannot be read gives some text, and no error', () => {
  for (const pattern of ['(', '[', '\\', '{3}', '(?=x)(?!y)', '[]', 'a{9999}{9999}'])
    expect(typeof specimenOf(pattern)).toBe('string');
});
