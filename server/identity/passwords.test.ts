import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

describe('a stored password', () => {
  it('is an argon2id hash, another one each time, and is recognised', async () => {
    const [one, other] = [await hashPassword('seven ducks'), await hashPassword('seven ducks')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await isPassword(one, 'seven ducks')).toBe(true);
    expect(await isPassword(one, 'seven Ducks')).toBe(false);
  });

  it('is recognised however its accents are composed', async () => {
    const stored = await hashPassword('cre\u0301me bru\u0302le\u0301e');
    expect(await isPassword(stored, 'créme brûlée')).toBe(true);
  });

  it('that is none is nobody’s, whatever is typed', async () => {
    expect(await isPassword(null, 'nobody has this password')).toBe(false);
    expect(await isPassword('played', 'played')).toBe(false);
  });
});
