import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context, library } from '../../test/support/library.ts';
import { normalise } from './index.ts';

const normal = (input: unknown) => normalise(library, 'loan', input, context).answers;

describe('normalising', () => {
  it('trims, and takes an empty text, an empty list and an empty object for absent', () => {
    expect(
      normal({ branch: ' north ', reader: '  ', email: null, shelves: ['', ' a '], address: { street: '' } }),
    ).toEqual({ branch: 'north', shelves: ['a'] });
  });

  it('brings text to the type of the schema', () => {
    expect(normal({ copies: '3', posted: 'true' })).toEqual({ copies: 3, posted: true });
  });

  it.each(['007', '1e3', '+5', '12,5', '99999999999999999', '0x10', 'three', '--1'])(
    'leaves %s as text, which would not come back the same',
    (copies) => expect(normal({ copies })).toEqual({ copies }),
  );

  it('takes what people put between digits out of a telephone number, and nothing else', () => {
    expect(normal({ phone: '+32 (475) 12.34-56' })).toEqual({ phone: '+32475123456' });
    expect(normal({ phone: 'ask Ann' })).toEqual({ phone: 'ask Ann' });
  });

  it.each([
    ['https://Www.Example.COM/path?x', 'www.example.com'],
    ['Example.com.', 'example.com'],
    ['ｅxample。com', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['ann@example.com', 'ann@example.com'],
    ['...', '...'],
  ])('finds the host in %s', (site, host) => expect(normal({ site })).toEqual({ site: host }));

  it('keeps what the schema does not know, whatever it is called', () => {
    const input = JSON.parse('{"__proto__": {"x": 1}, "colour": "", "constructor": []}');
    const result = normal(input);
    expect(Object.keys(result)).toEqual(['__proto__', 'colour', 'constructor']);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });

  it('takes away the values of hidden fields, says so, and lets conditions see them as absent', () => {
    const input = { posted: false, address: { street: 'High Street', express: true, doorCode: '12' } };
    const { answers, removed } = normalise(library, 'loan', input, context);
    expect(answers).toEqual({ posted: false });
    expect(removed).toEqual(['/address/street', '/address/express', '/address/doorCode']);
    expect(input.address.street).toBe('High Street');
  });

  it('hides a field whose condition reads a field that is hidden', () => {
    const shown = { posted: true, address: { express: true, doorCode: '12' } };
    expect(normal(shown)).toEqual(shown);
    expect(normal({ ...shown, address: { express: false, doorCode: '12' } }).address).toEqual({
      express: false,
    });
  });

  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.constantFrom(' 12 ', '1.50', 'true', '\u00a0', 'HTTP://A..', 'http://http://x', '00 32'),
  );
  const answers = fc.record(
    {
      branch: texts,
      copies: fc.oneof(texts, fc.integer()),
      posted: fc.oneof(texts, fc.boolean()),
      address: fc.oneof(fc.jsonValue(), fc.record({ street: texts, express: fc.boolean() })),
      email: texts,
      site: texts,
      phone: texts,
      shelves: fc.oneof(fc.array(texts), fc.jsonValue()),
      other: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );

  it('changes nothing more when it is done again', () => {
    fc.assert(
      fc.property(answers, (input) => {
        const once = normal(input);
        expect(normal(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('never changes what it is given', () => {
    fc.assert(
      fc.property(answers, (input) => {
        const before = JSON.stringify(input);
        normal(input);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });
});
