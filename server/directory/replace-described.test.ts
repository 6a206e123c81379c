import { describe, expect, it } from 'vitest';
import { replaceDescribed } from './replace-described.ts';

const TEXT = { type: 'string' };
const SCHEMA = {
  type: 'object',
  properties: { name: TEXT, address: { type: 'object', properties: { city: TEXT, street: TEXT } } },
};

describe('what was typed replaces', () => {
  it('all that the schema describes, also what was left empty', () =>
    expect(replaceDescribed({ name: 'A', address: { city: 'Gent' } }, SCHEMA, { name: 'B' })).toEqual({
      name: 'B',
    }));

  it('nothing that it does not describe, at any depth', () =>
    expect(
      replaceDescribed({ id: 7, address: { city: 'Gent', box: '3' } }, SCHEMA, { address: { street: 'S' } }),
    ).toEqual({ id: 7, address: { street: 'S', box: '3' } }));

  it('whatever else stood in its place', () =>
    expect(replaceDescribed({ address: 'Gent' }, SCHEMA, { address: { city: 'Gent' } })).toEqual({
      address: { city: 'Gent' },
    }));

  it('without changing what was given', () => {
    const before = { name: 'A', address: { city: 'Gent' } };
    replaceDescribed(before, SCHEMA, {});
    expect(before).toEqual({ name: 'A', address: { city: 'Gent' } });
  });

  it('and takes no key for anything but a name', () => {
    const typed = JSON.parse('{"name":"A","constructor":"x","__proto__":{"admin":true}}') as object;
    expect(Object.keys(replaceDescribed({}, SCHEMA, typed as never))).toEqual(['name']);
  });
});
