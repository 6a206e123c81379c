import { describe, expect, it } from 'vitest';
import { compileTemplate, TemplateError } from './template.ts';

const uses = (source: string) =>
  Object.fromEntries(compileTemplate(source).uses.map((use) => [use.pointer, use.optional]));

describe('a template', () => {
  it('reads variables by paths, which are pointers', () => {
    const template = compileTemplate('Dear {{ records.borrower.name }}, {{ answers.loan-request.title }}');
    expect(template.variables).toEqual(['/records/borrower/name', '/answers/loan-request/title']);
    expect(
      template.render({
        records: { borrower: { name: 'Ann' } },
        answers: { 'loan-request': { title: 'Dune' } },
      }),
    ).toBe('Dear Ann, Dune');
  });

  it('refuses a variable that is missing, and says which', () => {
    const template = compileTemplate('Due {{ marks.due }}');
    expect(() => template.render({ marks: {} })).toThrow(/undefined variable: marks.due/);
  });

  it('does not read what was not put there', () => {
    expect(() => compileTemplate('{{ a.constructor.name }}').render({ a: {} })).toThrow(TemplateError);
  });

  it('does without a variable that has a default, or that an if has asked for', () => {
    expect(uses('{{ a.b | default: "none" }}')).toEqual({ '/a/b': true });
    expect(uses('{% if a.b %}{{ a.b }}{% else %}none{% endif %} {{ c.d }}')).toEqual({
      '/a/b': true,
      '/c/d': false,
    });
    expect(uses('{% if a %}{{ a.b }}{% endif %}')).toEqual({ '/a': true, '/a/b': false });
    const template = compileTemplate('{% if a.b %}{{ a.b }}{% else %}none{% endif %}');
    expect(template.render({ a: {} })).toBe('none');
  });

  it('is not vouched for where an if has found that it is not there', () => {
    expect(compileTemplate('{% if a %}x{% else %}{{ a }}{% endif %}').uses.at(-1)).toMatchObject({
      pointer: '/a',
      optional: false,
    });
    expect(compileTemplate('{% unless a %}{{ a }}{% endunless %}').uses.at(-1)).toMatchObject({
      pointer: '/a',
      optional: false,
    });
    expect(compileTemplate('{% unless a %}x{% else %}{{ a }}{% endunless %}').uses.at(-1)).toMatchObject({
      pointer: '/a',
      optional: true,
    });
  });

  it('knows what a loop reads from outside and what is its own', () => {
    const template = compileTemplate(
      '{% for book in data.books %}{{ book.title }}, {{ forloop.index }} {{ case.number }}{% endfor %}',
    );
    expect(template.variables).toEqual(['/data/books', '/case/number']);
    expect(template.render({ data: { books: [{ title: 'Dune' }] }, case: { number: 7 } })).toBe('Dune, 1 7');
  });

  it('reads the branches of a case', () => {
    expect(uses('{% case data.kind %}{% when "book" %}{{ a.b }}{% else %}{{ c.d }}{% endcase %}')).toEqual({
      '/data/kind': false,
      '/a/b': false,
      '/c/d': false,
    });
  });

  it('refuses tags and filters that are not allowed, with the place', () => {
    expect(() => compileTemplate('one\n {% include "x" %}')).toThrow(/the tag "include" is not allowed/);
    try {
      compileTemplate('one\n {{ a | shout }}');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ line: 2, column: 2 });
      expect(String(error)).toContain('the filter "shout" is not allowed; allowed are append');
    }
  });

  it('writes dates in words of the language, in the zone, and labels of lists', () => {
    const template = compileTemplate('{{ d | date }} {{ d | time }} {{ c | label: "kinds" }}');
    expect(template.lists).toEqual(['kinds']);
    const label = (list: string, code: string) => (list === 'kinds' && code === 'b' ? 'livre' : undefined);
    expect(
      template.render(
        { d: '2026-08-01T22:30:00Z', c: 'b' },
        { language: 'fr', zone: 'Europe/Brussels', label },
      ),
    ).toBe('2 août 2026 00:30 livre');
  });

  it('says in Markdown what a value holds to the letter', () => {
    const body = compileTemplate('Dear {{ name }}, see {{ link }}.', 'markdown');
    const link = 'https://portal.example/l/a_b-c';
    expect(body.render({ name: '[Sign here](https://evil.example) *now* | <b>', link })).toBe(
      'Dear \\[Sign here\\](https://evil.example) \\*now\\* \\| \\<b>, see https://portal.example/l/a_b-c.',
    );
  });
});
