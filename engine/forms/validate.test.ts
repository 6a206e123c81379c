import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context, library, libraryWith, loanForm } from '../../test/support/library.ts';
import { normalise, recordsNamed, validate, visibleFields } from './index.ts';
import type { CheckAnswer, FormContext, FormResult } from './types.ts';

const good = { branch: 'north', reader: 'ann' };
const judge = (input: unknown, more: Partial<FormContext> = {}) =>
  validate(library, 'loan', input, { ...context, ...more });
const told = (input: unknown, more: Partial<FormContext> = {}) =>
  judge(input, more).errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('validating by the schema', () => {
  it('accepts what is right, and gives the records that it names', () => {
    const result = judge({ branch: ' north ', reader: 'ann', copies: '2' });
    expect(result).toMatchObject({ valid: true, answers: { branch: 'north', reader: 'ann', copies: 2 } });
    expect(Object.keys(result.records)).toEqual(['/reader']);
  });

  it('names the field by its title, and the limit', () => {
    expect(judge({ ...good, copies: 9 }).errors).toEqual([
      { pointer: '/copies', code: 'maximum', message: 'Copies: at most 5.', params: { limit: 5 } },
    ]);
  });

  it('speaks the language of the user, and English where it does not know it', () => {
    expect(judge({ reader: 'ann' }, { language: 'nl' }).errors[0]?.message).toBe('Filiaal is verplicht.');
    expect(judge({ reader: 'ann' }, { language: 'tlh' }).errors[0]?.message).toBe('Branch is required.');
  });

  it('puts errors in the order in which people meet the fields', () => {
    expect(told({ phone: 'x', email: 'x', copies: 0.5 })).toEqual([
      '/branch required',
      '/reader required',
      '/copies type',
      '/copies minimum',
      '/email format',
      '/phone pattern',
    ]);
  });

  it('reports fields that the form does not have', () => {
    const input = JSON.parse('{"branch": "north", "reader": "ann", "__proto__": {}, "constructor": 1}');
    expect(told(input)).toEqual(['/__proto__ unknownField', '/constructor unknownField']);
  });

  it('keeps the patterns of several fields apart', () => {
    const code = (pattern: string) => ({ type: 'string', pattern, maxLength: 9 });
    const schema = { type: 'object', properties: { a: code('^a+$'), b: code('^b+$'), c: code('^a+$') } };
    const layout = { steps: [{ title: 'All', fields: ['/a', '/b', '/c'] }] };
    const release = libraryWith({ schema, layout, choices: {}, normalise: {} });
    const wrong = (input: object) =>
      validate(release, 'loan', input, context).errors.map(({ pointer }) => pointer);
    expect(wrong({ a: 'a', b: 'b', c: 'a' })).toEqual([]);
    expect(wrong({ a: 'b', b: 'a', c: 'b' })).toEqual(['/a', '/b', '/c']);
  });

  it('points at the item of a list', () => {
    expect(told({ ...good, shelves: ['a', 'much too long for it', 'q'] })).toEqual([
      '/shelves/1 maxLength',
      '/shelves/2 choice',
    ]);
  });

  it.each([null, 5, 'text', [], [good], true, undefined, ''])('takes %j for no answers at all', (input) => {
    expect(judge(input).valid).toBe(false);
    expect(judge(input).answers).toEqual({});
  });
});

describe('validating what the layout says', () => {
  const byPost = { ...good, posted: true };

  it('requires a field while it is shown', () => {
    expect(told(byPost)).toEqual(['/address/street required']);
    expect(told({ ...byPost, address: { street: 'High Street' } })).toEqual([]);
    expect(told({ ...good, posted: false })).toEqual([]);
  });

  it('requires a field where a condition holds', () => {
    const address = { street: 'High Street', express: true };
    expect(told({ ...byPost, copies: 2, address })).toEqual([]);
    expect(told({ ...byPost, copies: 3, address })).toEqual(['/address/doorCode required']);
  });

  it('lists the fields that are shown', () => {
    expect(visibleFields(library, 'loan', good)).not.toContain('/address/street');
    expect(visibleFields(library, 'loan', byPost)).toContain('/address/street');
    expect(visibleFields(library, 'loan', byPost)).not.toContain('/address/doorCode');
  });
});

describe('validating what was chosen', () => {
  it.each(['old', 'mill', 'nowhere', 'toString'])('refuses the code %s, which is not on offer', (branch) => {
    expect(told({ ...good, branch })).toEqual(['/branch choice']);
  });

  it.each(['nobody', 'stranger', 'constructor'])('refuses %s, who is not one of those on offer', (reader) => {
    expect(told({ ...good, reader })).toEqual(['/reader choice']);
  });

  it('does not tell rules what is wrong', () => {
    const [judged] = judge({ ...good, branch: 'old', copies: 'x' }).findings;
    expect(judged?.decision.facts).not.toHaveProperty('branch');
  });

  it('refuses a record that a rule excludes, with the reason and the clause', () => {
    expect(judge({ ...good, reader: 'carl' }).errors).toEqual([
      {
        pointer: '/reader',
        code: 'ineligible',
        message: 'carl may not borrow.',
        cite: ['R-1'],
        finding: 'barred',
      },
    ]);
  });

  it('asks for evidence, until it is given', () => {
    expect(told({ ...good, reader: 'ben' })).toEqual(['/reader needsEvidence']);
    expect(told({ ...good, reader: 'ben', consent: 'letter-1' })).toEqual([]);
  });

  it('lets evidence that an operator gives be owed', () => {
    const result = judge({ ...good, reader: 'dora' });
    expect(result.valid).toBe(true);
    expect(result.findings[0]).toMatchObject({ pointer: '/reader', verdict: 'needsEvidence' });
  });

  it('tells warnings without stopping', () => {
    const result = judge({ ...good, branch: 'south' });
    expect(result.valid).toBe(true);
    expect(result.findings[0]?.findings.map(({ id }) => id)).toEqual(['far']);
  });

  it('does not guess what is not known, and names it', () => {
    expect(judge({ ...good, reader: 'unknown' }).errors).toMatchObject([
      { pointer: '/reader', code: 'undecided', params: { missing: ['/reader/barred'] } },
    ]);
  });

  it('names the records beforehand', () => {
    expect(recordsNamed(library, 'loan', { reader: 'x' })).toEqual([
      { pointer: '/reader', record: 'member', id: 'x' },
    ]);
    expect(recordsNamed(library, 'loan', {})).toEqual([]);
  });
});

describe('checks', () => {
  const outcome = (answer?: CheckAnswer, unavailable: 'warn' | 'refuse' = 'warn') => {
    const card = {
      ask: 'register.check',
      with: { number: { from: '/reader' } },
      refuses: { outcome: 'no' as const, at: '/reader', message: 'No card {{ reader }}.', cite: ['R-2'] },
      maxAge: 'P1D',
      unavailable,
    };
    const checks = answer === undefined ? {} : { card: answer };
    return validate(libraryWith({ checks: { card } }), 'loan', good, { ...context, checks });
  };
  const codes = ({ errors, warnings }: FormResult) => ({
    errors: errors.map(({ code }) => code),
    warnings: warnings.map(({ code }) => code),
  });

  it('refuse a value with the words of the definition', () => {
    expect(outcome({ outcome: 'no', at: '2026-03-02T08:00:00Z' }).errors).toEqual([
      {
        pointer: '/reader',
        code: 'check',
        message: 'No card ann.',
        cite: ['R-2'],
        params: { check: 'card' },
      },
    ]);
  });

  it('accept a yes, and want a new one when it is too old', () => {
    expect(codes(outcome({ outcome: 'yes', at: '2026-03-01T09:00:00Z' })).errors).toEqual([]);
    expect(codes(outcome({ outcome: 'yes', at: '2026-03-01T08:59:59Z' })).errors).toEqual(['checkStale']);
  });

  it('never take silence for a no', () => {
    const warned = { errors: [], warnings: ['checkUnavailable'] };
    expect(codes(outcome({ outcome: 'unavailable', at: '2026-03-02T08:00:00Z' }))).toEqual(warned);
    expect(codes(outcome(undefined))).toEqual(warned);
    expect(codes(outcome(undefined, 'refuse')).errors).toEqual(['checkUnavailable']);
  });
});

describe('whatever comes', () => {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 6 }),
    fc.dictionary(
      fc.constantFrom(...Object.keys(loanForm.schema['properties'] as object), '__proto__', 'a/b~c'),
      fc.jsonValue(),
    ),
  );

  it('validating gives an answer, whose errors point into the schema or the input', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { errors, answers, valid } = judge(input);
        expect(valid).toBe(errors.length === 0);
        expect(errors.length).toBeLessThanOrEqual(100);
        for (const { pointer } of errors) expect(isKnown(pointer, input)).toBe(true);
        expect(normalise(library, 'loan', answers, context).answers).toEqual(answers);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives data as deep as a stack is not', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(told({ ...good, shelves: deep, address: deep, copies: deep, other: deep }).length).toBeGreaterThan(
      0,
    );
  });

  it('tries no pattern on a text that is longer than its field allows', () => {
    const pattern = '(a|b|ab)+c(a|b)+d';
    const schema = {
      type: 'object',
      properties: { code: { type: 'string', pattern, maxLength: 20 }, more: { type: 'boolean' } },
    };
    const when = { fact: '/code', operator: 'matches', value: pattern };
    const layout = { steps: [{ title: 'All', fields: ['/code', { field: '/more', when }] }] };
    const release = libraryWith({ schema, layout, choices: {}, normalise: { '/code': ['domain'] } });
    for (const code of ['ab'.repeat(500_000), '.'.repeat(1_000_000) + 'a']) {
      const { errors } = validate(release, 'loan', { code, more: true }, context);
      expect(errors.map((error) => error.code)).toEqual(['maxLength', 'pattern']);
    }
    expect(validate(release, 'loan', { code: 'abcad', more: true }, context).removed).toEqual([]);
  });

  it('refuses a list of a hundred thousand entries without looking at each', () => {
    const schema = {
      type: 'object',
      properties: {
        books: {
          type: 'array',
          maxItems: 5,
          uniqueItems: true,
          items: { type: 'object', properties: { title: { type: 'string', maxLength: 9 } } },
        },
      },
    };
    const layout = { steps: [{ title: 'All', fields: ['/books'] }] };
    const release = libraryWith({ schema, layout, choices: {}, normalise: {} });
    const books = Array.from({ length: 100_000 }, (_, index) => ({ title: `b${index}` }));
    const { errors, answers } = validate(release, 'loan', { books }, context);
    expect(errors.map(({ code }) => code)).toEqual(['maxItems']);
    expect(answers['books']).toHaveLength(6);
  });

  it('reports at most a hundred errors', () => {
    const input = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 1]));
    expect(judge(input).errors).toHaveLength(100);
  });

  function isKnown(pointer: string, input: unknown): boolean {
    let schema: unknown = loanForm.schema;
    let data = input;
    for (const part of pointer.split('/').slice(1)) {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      schema = memberOf(memberOf(schema, 'properties'), name) ?? memberOf(schema, 'items');
      data = memberOf(data, name);
    }
    return schema !== undefined || data !== undefined;
  }

  function memberOf(value: unknown, name: string): unknown {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  }
});
