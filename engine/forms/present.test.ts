import { describe, expect, it } from 'vitest';
import { ann, context, library, libraryWith, loanForm } from '../../test/support/library.ts';
import { checkInput, choicePage, doneText, present, validate } from './index.ts';
import type { FormElement, RecordEntry } from './types.ts';

const answer = present(library, 'loan', context, { branch: 'south' });

describe('a form as it goes out', () => {
  it('has its choices in the schema as titled constants', () => {
    const properties = answer.schema['properties'] as Record<string, Record<string, unknown>>;
    expect(properties['branch']?.['oneOf']).toEqual([
      { const: 'north', title: 'North' },
      { const: 'south', title: 'South' },
    ]);
    expect(properties['shelves']?.['items']).toMatchObject({ oneOf: [{ const: 'a' }, { const: 'b' }] });
  });

  it('shows candidates that rules exclude, last and with the reason', () => {
    const { options, total } = answer.choices['/reader'] ?? { options: [], total: 0 };
    expect(options.map(({ value, verdict }) => `${value} ${verdict}`)).toEqual([
      'ann eligible',
      'ben needsEvidence',
      'dora needsEvidence',
      'unknown undecided',
      'carl ineligible',
    ]);
    expect(options.at(-1)?.findings?.[0]).toMatchObject({ message: 'carl may not borrow.', cite: ['R-1'] });
    expect(total).toBe(5);
  });

  it('has steps with their conditions, and says what is required', () => {
    const [book, post] = answer.steps;
    const elements = book?.elements as Extract<FormElement, { kind: 'field' }>[];
    expect(elements.map(({ label, required }) => [label, required])).toContainEqual(['Branch', true]);
    expect(post?.when).toEqual({ fact: '/posted', operator: 'equal', value: true });
    expect(post?.elements[2]).toMatchObject({
      pointer: '/address/doorCode',
      when: { fact: '/address/express', operator: 'equal', value: true },
      required: { fact: '/copies', operator: 'greaterThan', value: 2 },
    });
  });

  it('speaks the language asked for', () => {
    const dutch = present(library, 'loan', { ...context, language: 'nl' });
    expect(dutch.steps[0]?.elements[0]).toMatchObject({ label: 'Filiaal' });
    expect(dutch.submit).toBe('Indienen');
  });

  it('begins with what is known, and never overwrites what was answered', () => {
    const release = libraryWith({
      prefill: {
        '/email': { from: '/case/starter/email' },
        '/copies': 2,
        '/site': { text: '{{ case.number }}.example' },
      },
    });
    const known = { ...context, case: { starter: { id: '1', name: 'Ann', email: 'ann@x.example' } } };
    expect(present(release, 'loan', known, { copies: 3 }).values).toEqual({
      copies: 3,
      email: 'ann@x.example',
    });
  });
});

describe('a field that is shown and not changed', () => {
  const release = libraryWith({
    prefill: { '/copies': { from: '/case/company/copies' } },
    layout: {
      steps: [{ title: 'All', fields: [{ field: '/copies', readOnly: true }, '/branch', '/reader'] }],
    },
  });
  const known = { ...context, case: { company: { id: '1', name: 'x', copies: 2 } } };

  it('has the value that is known, whatever was sent', () => {
    const sent = { branch: 'north', reader: 'ann', copies: 5 };
    expect(validate(release, 'loan', sent, known).answers).toMatchObject({ copies: 2 });
  });
});

describe('a choice that fills in other answers', () => {
  const release = libraryWith({
    choices: { '/branch': { list: 'branches', fills: { '/site': '/label', '/posted': '/attributes/open' } } },
  });

  it('replaces what was typed, in the usual form of the field', () => {
    const { answers } = validate(release, 'loan', { branch: 'north', reader: 'ann', site: 'mine' }, context);
    expect(answers).toMatchObject({ site: 'north', posted: true });
  });

  it('tells a renderer beforehand what it fills in', () => {
    expect(present(release, 'loan', context).choices['/branch']?.options[0]).toEqual({
      value: 'north',
      title: 'North',
      fills: { '/site': 'North', '/posted': true },
    });
  });

  it('leaves what is typed where nothing was chosen', () => {
    expect(validate(release, 'loan', { site: 'mine' }, context).answers).toEqual({ site: 'mine' });
  });
});

describe('choices beyond what one page holds', () => {
  const many: RecordEntry[] = Array.from({ length: 300 }, (_, index) => ({
    ...ann,
    id: `m${index}`,
    attributes: { ...ann.attributes, name: `Élise ${String(index).padStart(3, '0')}` },
  }));
  const crowd = { ...context, records: Object.fromEntries(many.map((record) => [record.id, record])) };

  it('are no part of the schema, and come page by page', () => {
    const big = present(library, 'loan', crowd);
    expect((big.schema['properties'] as Record<string, object>)['reader']).not.toHaveProperty('oneOf');
    expect(big.choices['/reader']).toMatchObject({ total: 300 });
    expect(big.choices['/reader']?.options).toHaveLength(200);
    const page = choicePage(library, 'loan', crowd, {}, '/reader', { offset: 298, limit: 50 });
    expect(page?.options.map(({ value }) => value)).toEqual(['m298', 'm299']);
  });

  it('are searched without regard to accents and capitals', () => {
    const page = choicePage(library, 'loan', crowd, {}, '/reader', { search: 'elise 12' });
    expect(page?.total).toBe(13);
    expect(choicePage(library, 'loan', crowd, {}, '/copies')).toBeUndefined();
  });
});

describe('checks and last words', () => {
  const release = libraryWith({
    layout: { ...loanForm.layout, done: 'Thank you, {{ reader }}.' },
    checks: {
      card: {
        ask: 'register.check',
        with: { number: { from: '/reader' }, at: { from: '/branch', else: 'north' } },
        when: { fact: '/copies', operator: 'greaterThan', value: 1 },
        maxAge: 'P1D',
        unavailable: 'warn',
      },
    },
  });
  const input = (answers: object) => checkInput(release, 'loan', 'card', { ...answers }, context);

  it('a check is asked with the answers, once they are there', () => {
    expect(input({ reader: ' ann ', copies: '2' })).toEqual({ number: 'ann', at: 'north' });
    expect(input({ copies: 2 })).toBeUndefined();
    expect(input({ reader: 'ann', copies: 1 })).toBeUndefined();
    expect(input({ reader: 'ann' })).toBeUndefined();
  });

  it('the last words are about the answers', () => {
    expect(doneText(release, 'loan', { reader: 'Ann' }, context)).toBe('Thank you, Ann.');
    expect(doneText(release, 'loan', {}, context)).toBeUndefined();
  });
});
