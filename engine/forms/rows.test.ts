import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context, libraryWith } from '../../test/support/library.ts';
import { formTemplate, headingErrors, readRow, validate } from './index.ts';

const release = libraryWith({
  columns: {
    Branch: { to: '/branch', example: 'north', as: 'code', list: 'branches' },
    'Read by': { to: '/reader', example: 'ann' },
    Copies: { to: '/copies', example: '2' },
    Street: { to: '/address/street', example: 'High Street 1' },
    'By post': { to: '/posted', example: 'true' },
    Shelf: { to: '/shelves', example: 'a;b' },
  },
});

describe('rows of a file', () => {
  it('are read by their headings, however these are spaced and capitalised', () => {
    expect(readRow(release, 'loan', { '\uFEFFBRANCH ': 'North', 'read  by': 'ann', Street: 'x' })).toEqual({
      branch: 'north',
      reader: 'ann',
      address: { street: 'x' },
    });
  });

  it('hold the code of a list, or its label, or several', () => {
    const open = libraryWith({ columns: { Branch: { to: '/branch', example: 'North' } } });
    expect(readRow(open, 'loan', { Branch: 'old house' })).toEqual({ branch: 'old' });
    expect(readRow(release, 'loan', { Branch: 'old house' })).toEqual({ branch: 'old house' });
    expect(readRow(release, 'loan', { Shelf: 'A; b' })).toEqual({ shelves: ['a', 'b'] });
  });

  it('do not lose a column that is not known', () => {
    const row = { Branch: 'north', 'Read by': 'ann', Colour: 'red', copies2: '', copies: '9', email: 'x' };
    const { errors } = validate(release, 'loan', readRow(release, 'loan', row), context);
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/copies maximum',
      '/Colour unknownField',
      '/copies2 unknownField',
      '/email (column) unknownField',
    ]);
  });

  it('have headings that are judged once for the file', () => {
    expect(headingErrors(release, 'loan', ['Branch', 'branch ', 'Colour'])).toMatchObject([
      { code: 'doubleColumn', message: 'The columns branch  and Branch fill the same field.' },
      { code: 'unknownColumn', message: 'No column named Colour is known.' },
    ]);
  });

  it('have a template with a sample', () => {
    expect(formTemplate(release, 'loan')).toEqual({
      header: ['Branch', 'Read by', 'Copies', 'Street', 'By post', 'Shelf'],
      sample: ['north', 'ann', '2', 'High Street 1', 'true', 'a;b'],
    });
  });

  it('are judged as the same answers from a browser are', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('north', 'ann', '2', 'true', ' 7 ', ''));
    const cells = fc.record({ branch: text, reader: text, copies: text, posted: text, street: text });
    fc.assert(
      fc.property(cells, ({ branch, reader, copies, posted, street }) => {
        const row = { Branch: branch, 'Read by': reader, Copies: copies, 'By post': posted, Street: street };
        const typed = { branch, reader, copies, posted, address: { street } };
        expect(validate(release, 'loan', readRow(release, 'loan', row), context)).toEqual(
          validate(release, 'loan', typed, context),
        );
      }),
    );
  });
});
