import { describe, expect, it } from 'vitest';
import { library, libraryWith, loanForm } from '../../../test/support/library.ts';
import type { FormDefinition } from '../../language/types.generated.ts';
import { formProblems } from '../index.ts';

type Layout = FormDefinition['layout'];

const codes = (change: Partial<FormDefinition>) =>
  formProblems(libraryWith(change), 'loan').map(({ code, pointer }) => `${code} ${pointer}`);
const withFields = (...fields: Layout['steps'][number]['fields'] & {}): Partial<FormDefinition> => ({
  layout: { steps: [{ title: 'All', fields: ['/branch', '/reader', ...fields] }] },
});
const when = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value }) as never;

describe('problems of a form', () => {
  it('there are none in a form that is right', () => expect(formProblems(library, 'loan')).toEqual([]));

  it('fields that decide about each other', () => {
    const circle = withFields(
      { field: '/posted', when: when('/copies', 2) },
      { field: '/copies', when: when('/posted', true) },
    );
    expect(codes(circle)).toEqual(['form-condition-cycle /layout/steps/0/fields/2/when']);
    expect(codes(withFields({ field: '/copies', when: when('/copies', 2) }))).toHaveLength(1);
  });

  it('operators and operands that renderers do not have', () => {
    const dates = withFields('/posted', {
      field: '/copies',
      when: { all: [when('/site', '2026-01-01', 'before')] } as never,
    });
    expect(codes(dates)).toEqual(['form-condition-operator /layout/steps/0/fields/3/when/all/0/operator']);
    const other = withFields('/site', { field: '/copies', when: when('/site', { fact: '/email' }) });
    expect(codes(other)).toEqual(['form-condition-operand /layout/steps/0/fields/3/when/value']);
  });

  it('a field inside another', () => {
    expect(codes(withFields('/address', '/address/street'))).toContain(
      'form-field-inside-field /layout/steps/0/fields/3',
    );
  });

  it('a review that is not the last step', () => {
    const steps = [{ title: 'Review', review: true }, ...loanForm.layout.steps.slice(0, 3)];
    expect(codes({ layout: { steps } })).toEqual(['form-review-not-last /layout/steps/0/review']);
  });

  it('a condition that never holds, also because of other conditions', () => {
    const never = { all: [when('/branch', 'north'), when('/branch', 'south')] };
    expect(codes(withFields({ field: '/copies', when: never }))).toEqual([
      'form-field-never-shown /layout/steps/0/fields/2/when',
    ]);
    const gone = withFields({ field: '/copies', when: when('/branch', 'mill') });
    expect(codes(gone)).toEqual(['form-field-never-shown /layout/steps/0/fields/2/when']);
    const rests = withFields(
      { field: '/posted', when: when('/branch', 'north') },
      { field: '/copies', when: { all: [when('/posted', true), when('/branch', 'south')] } },
    );
    expect(codes(rests)).toEqual(['form-field-never-shown /layout/steps/0/fields/3/when']);
  });

  it('what cannot be decided is said to be so', () => {
    const many = Array.from({ length: 9 }, (_, index) => `f${index}`);
    const properties = Object.fromEntries(
      many.map((name) => [name, { type: 'integer', minimum: 0, maximum: 9 }]),
    );
    const condition = { all: many.map((name) => when(`/${name}`, 5)) };
    const form = {
      schema: { type: 'object', properties: { ...properties, last: { type: 'boolean' } } },
      layout: {
        steps: [
          { title: 'All', fields: [...many.map((name) => `/${name}`), { field: '/last', when: condition }] },
        ],
      },
      choices: {},
      normalise: {},
    };
    expect(codes(form)).toEqual(['form-field-undecided /layout/steps/0/fields/9/when']);
  });

  it('a requirement of the schema that the layout hides', () => {
    const hidden = { ...withFields({ field: '/copies', when: when('/posted', true) }, '/posted') };
    const schema = { ...loanForm.schema, required: ['branch', 'reader', 'copies'] };
    expect(codes({ ...hidden, schema })).toEqual(['form-required-hidden /layout/steps/0/fields/2']);
  });

  it('but not one that is hidden only while something else is missing', () => {
    const shown = withFields({ field: '/copies', when: when('/branch', ['north', 'south'], 'in') });
    const schema = { ...loanForm.schema, required: ['branch', 'reader', 'copies'] };
    expect(codes({ ...shown, schema })).toEqual([]);
  });

  it('a value that nothing meets', () => {
    const schema = {
      type: 'object',
      properties: { code: { type: 'string', pattern: '^[a-z]{5}$', maxLength: 3 }, on: { type: 'boolean' } },
    };
    const layout = { steps: [{ title: 'All', fields: ['/code', '/on'] }] };
    expect(codes({ schema, layout, choices: {}, normalise: {} })).toEqual([
      'form-impossible /schema/properties/code',
    ]);
  });

  it('rules that take no record, with what stood in the way', () => {
    const choices = {
      ...loanForm.choices,
      '/reader': { record: 'member', of: ['own'], rules: 'who-may-read', facts: {} },
    };
    const [problem] = formProblems(libraryWith({ choices: choices as never }), 'loan');
    expect(problem).toMatchObject({ code: 'form-no-example', severity: 'warning' });
    expect(problem?.message).toContain('Reader cannot be judged yet');
  });

  it('evidence that has no effect', () => {
    expect(codes({ evidence: { '/consent': '/reader' } })).toEqual([]);
    expect(codes({ evidence: { '/consent': '/copies', '/site': '/reader' } })).toEqual([
      'form-evidence-not-choice /evidence/~1consent',
      'form-evidence-unused /evidence/~1site',
    ]);
  });

  it('a file in which no row could be right', () => {
    const columns = {
      Branch: { to: '/branch', example: 'Atlantis' },
      House: { to: '/branch', example: 'north' },
      Copies: { to: '/copies', example: 'many' },
    };
    expect(codes({ columns })).toEqual([
      'form-column-twice /columns/House/to',
      'form-column-missing /columns',
      'form-column-example /columns/Copies/example',
    ]);
  });

  it('a field that nobody can fill', () => {
    expect(codes(withFields({ field: '/site', readOnly: true }))).toEqual([
      'form-read-only-empty /layout/steps/0/fields/2',
    ]);
  });
});
