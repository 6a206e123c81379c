import { describe, expect, it } from 'vitest';
import { readPack } from '../../test/read-pack.ts';
import { loadPack } from '../load/index.ts';
import type { Release } from '../release.ts';
import { validateRecord } from './validate-record.ts';

const { release } = loadPack(readPack(new URL('../../definitions/partner-portal/', import.meta.url))) as {
  release: Release;
};

const ADA = { name: 'Ada', email: 'ada@northwind.example', kind: 'person' };
const codesOf = (input: unknown) =>
  validateRecord(release, 'contact', input).errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('the attributes of a record', () => {
  it('are accepted as its definition describes them, in their usual form', () => {
    const { valid, attributes } = validateRecord(release, 'contact', { ...ADA, name: ' Ada ', phone: '' });
    expect([valid, attributes]).toEqual([true, ADA]);
  });

  it('are refused where its schema refuses them, all at once', () =>
    expect(codesOf({ name: '', email: 'nobody', kind: 'person', shoeSize: 44 }).sort()).toEqual([
      '/email format',
      '/name required',
      '/shoeSize unknownField',
    ]));

  it('are codes of the lists that it names', () =>
    expect(
      validateRecord(release, 'company', { name: 'A', industry: 'made up' }).errors.map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/industry']));

  it('do not say what the portal knows by itself', () =>
    expect(codesOf({ ...ADA, portalAccess: true })).toEqual(['/portalAccess unknownField']));

  it('are spoken of in the language of whoever typed them', () =>
    expect(validateRecord(release, 'contact', { ...ADA, name: '' }, 'nl').errors[0]?.message).toContain(
      'Naam',
    ));
});
