import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rules.ts';

const LOGIN = 'ada.peeters@northwind.example';

describe('a password', () => {
  it.each([
    ['seven ducks cross the canal', undefined],
    ['correct-battery', undefined],
    ['elevenchars', 'tooShort'],
    // Eleven characters, however many bytes or units they take.
    ['éééééé🦆🦆🦆🦆🦆', 'tooShort'],
    ['', 'tooShort'],
    ['a1b2'.repeat(50), 'tooCommon'],
    ['abcdefghij'.repeat(20), undefined],
    [`${'abcdefghij'.repeat(20)}k`, 'tooLong'],
    [' Ada.Peeters@Northwind.example ', 'isAddress'],
    ['Password 1234', 'tooCommon'],
    ['AZERTYUIOP12', 'tooCommon'],
    ['xxxxxxxxxxxxxxxx', 'tooCommon'],
    ['ababababababab', 'tooCommon'],
  ])('%j is %s', (password, fault) => expect(passwordFault(password, LOGIN)).toBe(fault));

  it('in another width of the same letters is the same', () =>
    expect(passwordFault('ｐａｓｓｗｏｒｄ１２３４', LOGIN)).toBe('tooCommon'));
});
