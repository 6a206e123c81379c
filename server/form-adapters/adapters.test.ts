import { describe, expect, it } from 'vitest';
import { present } from '../../engine/forms/index.ts';
import { context, library } from '../../test/support/library.ts';
import { toJsonForms, toRjsf } from './index.ts';

const answer = present(library, 'loan', context, { branch: 'north' });

describe('a form for react-jsonschema-form', () => {
  const { schema, uiSchema, formData, experimental_defaultFormStateBehavior } = toRjsf(answer);
  const options = (name: string) =>
    (uiSchema[name] as Record<string, Record<string, unknown>>)['ui:options'] ?? {};

  it('has the fields in the order of the layout, and the layout beside them', () => {
    expect(uiSchema['ui:order']).toEqual([
      'branch',
      'reader',
      'copies',
      'posted',
      'email',
      'shelves',
      'address',
      'site',
      'phone',
      'consent',
    ]);
    expect(uiSchema['ui:options']).toMatchObject({ steps: answer.steps });
    expect(formData).toEqual({ branch: 'north' });
    expect(schema).toEqual(answer.schema);
  });

  it('disables what a rule excludes, and has the reason at hand', () => {
    expect(options('reader')).toMatchObject({ enumDisabled: ['carl'], choices: { total: 5 } });
  });

  it('says when a field is shown and when it must be given, as conditions', () => {
    const address = uiSchema['address'] as Record<string, Record<string, unknown>>;
    expect(address['ui:options']).toEqual({
      inside: ['/address/street', '/address/express', '/address/doorCode'],
    });
    expect(address['doorCode']?.['ui:options']).toMatchObject({
      step: 1,
      when: { all: [{ fact: '/posted' }, { fact: '/address/express' }] },
      required: { fact: '/copies', operator: 'greaterThan', value: 2 },
    });
  });

  it('never lets RJSF tick by itself what a person has to confirm', () => {
    expect(experimental_defaultFormStateBehavior.constAsDefaults).toBe('never');
  });
});

describe('a form for JSON Forms', () => {
  const { schema, uischema, data } = toJsonForms(answer);

  it('has a category for each step, with a rule where it has a condition', () => {
    expect(uischema.elements?.map(({ type, label }) => `${type} ${label}`)).toEqual([
      'Category Book',
      'Category Post',
      'Category More',
      'Category Review',
    ]);
    expect(uischema.elements?.[1]?.rule).toMatchObject({ effect: 'SHOW', condition: { scope: '#' } });
    expect(uischema.elements?.[3]?.options).toEqual({ review: true });
    expect(data).toEqual({ branch: 'north' });
  });

  it('has controls with what JSON Forms does not know in their options', () => {
    const [, reader] = uischema.elements?.[0]?.elements ?? [];
    expect(reader).toMatchObject({
      type: 'Control',
      scope: '#/properties/reader',
      label: 'Reader',
      options: { excluded: ['carl'] },
    });
  });

  it('requires by its schema what the layout requires whenever it is shown', () => {
    const { address } = schema['properties'] as Record<string, { required: string[] }>;
    expect(address?.required).toEqual(['street']);
    expect(schema['required']).toEqual(['branch', 'reader']);
  });
});
