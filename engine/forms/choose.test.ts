import { describe, expect, it } from 'vitest';
import { context, libraryWith, loanForm } from '../../test/support/library.ts';
import type { FlowDefinition, FormDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { present, validate } from './index.ts';
import type { FormContext } from './types.ts';

const flow = (id: string, start: Partial<FlowDefinition['start']>): FlowDefinition => ({
  kind: 'flow',
  id,
  title: `Flow ${id}`,
  start: { form: 'loan', permission: 'loans.ask', for: ['own', 'customer'], ...start },
  facets: {},
  machine: { states: {} },
});

const schema = {
  ...loanForm.schema,
  properties: { ...(loanForm.schema['properties'] as object), flow: { type: 'string', maxLength: 64 } },
};
const layout: FormDefinition['layout'] = {
  steps: [...loanForm.layout.steps.slice(0, 3), { title: 'Way', fields: ['/flow'] }],
};
const withForm = libraryWith({
  schema,
  layout,
  choices: { ...loanForm.choices, '/flow': { flows: true } },
});
const release: Release = {
  ...withForm,
  definitions: {
    ...withForm.definitions,
    flow: {
      plain: flow('plain', { offer: { title: 'As usual', default: ['own'] } }),
      urgent: flow('urgent', {
        offer: { title: 'Urgent', description: 'Within a day.', default: ['customer'] },
      }),
      members: flow('members', { for: ['own'] }),
      other: flow('other', { form: 'return' }),
    },
  },
};

const good = { branch: 'north', reader: 'ann' };
const from = (forWhom: FormContext['for']) => ({ ...context, for: forWhom }) as FormContext;

describe('a choice of flows', () => {
  it('offers those that handle the form for somebody, the default first and chosen', () => {
    const own = present(release, 'loan', from('own'));
    expect(own.choices['/flow']?.options.map(({ title }) => title)).toEqual([
      'As usual',
      'Urgent',
      'Flow members',
    ]);
    expect(own.values).toEqual({ flow: 'plain' });
    const customer = present(release, 'loan', from('customer'));
    expect(customer.choices['/flow']?.options[0]).toEqual({
      value: 'urgent',
      title: 'Urgent',
      description: 'Within a day.',
    });
  });

  it('refuses a flow that is not offered', () => {
    const errors = (chosen: string, forWhom: FormContext['for']) =>
      validate(release, 'loan', { ...good, flow: chosen }, from(forWhom)).errors.map(({ code }) => code);
    expect(errors('members', 'own')).toEqual([]);
    expect(errors('members', 'customer')).toEqual(['choice']);
    expect(errors('other', 'own')).toEqual(['choice']);
  });
});

describe('rules about the form as a whole', () => {
  const judged = libraryWith({
    rules: [
      {
        rules: 'who-may-read',
        at: '/copies',
        facts: {
          reader: { from: '/address' },
          branch: { from: '/branch' },
          consent: { from: '/case/relationship' },
        },
        when: { fact: '/copies', operator: 'greaterThan', value: 1 },
      },
    ],
  });
  const errors = (copies: number) =>
    validate(judged, 'loan', { ...good, copies }, context).errors.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );

  it('are asked where their condition holds, and told beside the field', () => {
    expect(errors(1)).toEqual([]);
    expect(errors(2)).toEqual(['/copies undecided']);
  });
});
