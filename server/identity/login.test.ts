import { describe, expect, it } from 'vitest';
import { loginOf } from './login.ts';

describe('the login of an address', () => {
  it.each([
    ['Ada@Northwind.Example', 'ada@northwind.example'],
    ['  ada@northwind.example  ', 'ada@northwind.example'],
    ['ada@northwind.example.', 'ada@northwind.example'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['no address', 'no address'],
  ])('of %j is %j', (email, login) => expect(loginOf(email)).toBe(login));

  it('is the same however an accent is composed', () =>
    expect(loginOf('rene\u0301@a.example')).toBe(loginOf('rené@a.example')));
});
