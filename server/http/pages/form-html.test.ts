import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  exampleAnswers,
  type FormContext,
  loadPack,
  parsePointer,
  present,
  readAt,
  type Release,
  shownSteps,
} from '../../../engine/index.ts';
import { context, library } from '../../../test/support/library.ts';
import { randomAnswers, randomForm } from '../../../test/support/random-form.ts';
import { releaseOf } from '../../../test/support/release.ts';
import { readPack } from '../../../test/read-pack.ts';
import type { SettledForm } from '../../usecases/show-link.ts';
import { idOf, isAskedHere } from './form-fields.ts';
import { errorSummary, fieldsIn, fieldsShown, formHtml, schemaAt, SEEN } from './form-html.ts';
import { answersFrom } from './form-input.ts';
import { pageWords } from './words/say.ts';

const words = pageWords('en');

/** The fields that a browser would send of this markup, without anything being typed. */
function sent(markup: string): URLSearchParams {
  const fields = new URLSearchParams();
  const controls = markup.matchAll(/<(input|textarea|select)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g);
  for (const [, tag = '', attributes = '', inside = ''] of controls) {
    const name = attribute(attributes, 'name');
    if (tag === 'select') {
      const chosen = inside.match(/<option\s+value="([^"]*)"\s+selected\s*>/)?.[1];
      fields.append(name, unescaped(chosen ?? ''));
    } else if (tag === 'textarea') fields.append(name, unescaped(inside.replace(/^\n/, '')));
    else if (!/type="(checkbox|radio)"/.test(attributes)) fields.append(name, attribute(attributes, 'value'));
    else if (/\schecked\b/.test(attributes) && !/\sdisabled\b/.test(attributes))
      fields.append(name, attribute(attributes, 'value'));
  }
  return fields;
}

const attribute = (text: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(` ${text}`)?.[1] ?? '');

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function settled(release: Release, id: string, around: FormContext, answers: Answers): SettledForm {
  const form = present(release, id, around, answers);
  return { ...form, shown: shownSteps(release, id, around, form) };
}

const markupOf = (form: SettledForm): string => String(formHtml({ form, errors: [], words }));

/** What is shown and sent unchanged is what was there. */
function expectUnchanged(release: Release, id: string, answers: Answers, around: FormContext): void {
  const form = settled(release, id, around, answers);
  const back = present(release, id, around, answersFrom(form, sent(markupOf(form)))).values;
  const shown = new Set(fieldsShown(form));
  for (const element of fieldsIn(
    form.steps.flatMap(({ review, elements }) => (review === true ? [] : elements)),
  )) {
    const { pointer } = element;
    const schema = schemaAt(form, pointer);
    const choices = form.choices[pointer];
    if (!shown.has(pointer) || !isAskedHere({ element, schema, choices })) continue;
    const value = readAt(form.values, parsePointer(pointer));
    const open = choices?.options
      .filter(({ verdict }) => verdict !== 'ineligible')
      .map((option) => option.value);
    const kept = open === undefined ? value : keptOf(value, open);
    // A box that is not ticked says nothing.
    expect([pointer, readAt(back, parsePointer(pointer)) ?? false]).toEqual([pointer, kept ?? false]);
  }
}

/** What is not among the choices cannot be shown as chosen. */
function keptOf(value: unknown, open: readonly unknown[]): unknown {
  if (!Array.isArray(value)) return open.includes(value) ? value : undefined;
  const kept = open.filter((one) => value.includes(one));
  return kept.length === 0 ? undefined : kept;
}

describe('a form as a page', () => {
  it('is sent as it was shown, whatever form it is and whatever was answered', () => {
    fc.assert(
      fc.property(
        randomForm.chain((form) => fc.tuple(fc.constant(form), randomAnswers(form))),
        ([form, answers]) => {
          const release = { ...library, definitions: { ...library.definitions, form: { [form.id]: form } } };
          expectUnchanged(release, form.id, answers, context);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['equipment-loan', 'partner-portal', 'msp-hub'])('is so for the forms of %s', (pack) => {
    const { release } = loadPack(readPack(new URL(`../../../definitions/${pack}/`, import.meta.url)));
    if (release === undefined) throw new Error('the pack does not load');
    for (const id of Object.keys(release.definitions.form))
      for (const seed of [1, 2, 3]) {
        const example = exampleAnswers(release, id, seed, { for: 'customer' });
        if (example !== undefined) expectUnchanged(release, id, example.answers, example.context);
      }
  });
});

const survey = releaseOf({
  form: [
    {
      id: 'survey',
      title: 'Survey',
      schema: {
        type: 'object',
        required: ['kind', 'agreed', 'wanted'],
        properties: {
          kind: { type: 'string', title: 'Kind', enum: ['a', 'b'], maxLength: 1 },
          when: { type: 'string', title: 'When', format: 'date', maxLength: 10 },
          why: { type: 'string', title: 'Why', maxLength: 2000 },
          many: { type: 'integer', title: 'How many', minimum: 1 },
          agreed: { type: 'boolean', title: 'I agree', const: true },
          wanted: { type: 'boolean', title: 'Wanted' },
          more: { type: 'string', title: 'More about b', maxLength: 20 },
          file: { type: 'string', title: 'A file', maxLength: 64 },
        },
      },
      layout: {
        steps: [
          {
            title: 'First',
            fields: [
              '/kind',
              {
                note: 'Only **a** is *usual*. <b>Really</b>',
                when: { fact: '/kind', operator: 'equal', value: 'a' },
              },
              { field: '/more', when: { fact: '/kind', operator: 'equal', value: 'b' }, required: true },
              { field: '/when', hint: 'A day' },
            ],
          },
          {
            title: 'Second',
            fields: ['/why', '/many', '/agreed', '/wanted', { field: '/file', widget: 'upload' }],
          },
          { title: 'Review', review: true },
        ],
      },
    },
  ],
});

const surveyed = (answers: Answers): SettledForm =>
  settled(survey, 'survey', { case: {}, records: {}, checks: {}, now: '2026-03-02T09:00:00Z' }, answers);

describe('what a page shows of a form', () => {
  it('all steps but the review, each with its title', () => {
    const markup = markupOf(surveyed({}));
    expect(markup).toMatch(/<legend>First<\/legend>/);
    expect(markup).toMatch(/<legend>Second<\/legend>/);
    expect(markup).not.toContain('Review');
  });

  it('fields and notes that depend on an answer, as it is known', () => {
    const none = markupOf(surveyed({}));
    expect(none).not.toMatch(/More about b|usual/);
    const a = markupOf(surveyed({ kind: 'a' }));
    expect(a).toContain('Only <strong>a</strong> is <em>usual</em>');
    expect(a).not.toContain('<b>');
    expect(sent(a).getAll(SEEN)).not.toContain('/more');
    const b = markupOf(surveyed({ kind: 'b' }));
    expect(b).toMatch(/id="f\.more"[^>]*aria-required="true"/);
    expect(sent(b).getAll(SEEN)).toContain('/more');
  });

  it('for each type the control that browsers have for it', () => {
    const markup = markupOf(surveyed({}));
    expect(markup).toMatch(/name="\/kind"\s+type="radio"/);
    expect(markup).toMatch(/name="\/when"\s+type="date"/);
    expect(markup).toMatch(/<textarea id="f\.why"/);
    expect(markup).toMatch(/name="\/many"\s+type="text"\s+inputmode="numeric"/);
    expect(markup).toMatch(/name="\/agreed"\s+type="checkbox"/);
    // A no has to be said where an answer is required.
    expect(markup.match(/name="\/wanted"\s+type="radio"/g)).toHaveLength(2);
    expect(markup).toContain('This cannot be given on this page.');
  });

  it('every control has a label, and no two have the same id', () => {
    const markup = markupOf(surveyed({ kind: 'b' }));
    const ids = [...markup.matchAll(/<(?:input|select|textarea)[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(markup).toContain(`for="${id}"`);
  });

  it('takes no answer that the form does not ask for', () => {
    const fields = new URLSearchParams([
      ['/kind', 'a'],
      ['/file', 'some-id'],
      ['/__proto__/admin', 'true'],
      ['/more/deeper', 'x'],
      ['/other', 'x'],
    ]);
    expect(answersFrom(surveyed({}), fields)).toEqual({ kind: 'a' });
  });

  it('ids of fields differ wherever their pointers do', () => {
    const pointers = ['/a/b', '/a-b', '/a.b', '/a_b', '/ab', '/a~1b'];
    expect(new Set(pointers.map(idOf)).size).toBe(pointers.length);
  });

  it('mistakes lead to their fields; one of no field is told without a link', () => {
    const summary = String(
      errorSummary(
        [
          { pointer: '/address/street', message: 'The street is missing.' },
          { pointer: '', message: 'Both <cannot> be.' },
        ],
        words,
        ['/address'],
      ),
    );
    expect(summary).toContain('<a href="#f.address">The street is missing.</a>');
    expect(summary).toContain('<li>Both &lt;cannot&gt; be.</li>');
  });
});
