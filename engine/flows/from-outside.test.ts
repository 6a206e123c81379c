import { describe, expect, it } from 'vitest';
import { flowOf, releaseWith, Run, startOf, user } from '../../test/support/flow.ts';
import type { CaseEvent } from './types.ts';

const NOW = '2026-03-02T09:00:00Z';
const yes = { card: { outcome: 'yes', at: NOW } } as const;
const no = { card: { outcome: 'no', at: NOW } } as const;

const flow = flowOf({
  events: { ask: { title: 'Ask again', by: 'starter', form: 'again' } },
  machine: {
    on: {
      ask: {
        guard: {
          type: 'when',
          params: { condition: { fact: '/checks/desk/outcome', operator: 'equal', value: 'yes' } },
        },
      },
    },
  },
});

const release = releaseWith(flow, {
  form: [
    {
      id: 'request',
      title: 'Borrow a book',
      schema: {
        type: 'object',
        properties: {
          book: { type: 'string', title: 'Book', maxLength: 100 },
          reader: { type: 'string', title: 'Reader', maxLength: 40 },
        },
      },
      layout: { steps: [{ title: 'Book', fields: ['/book', '/reader'] }] },
    },
    {
      id: 'again',
      title: 'Ask again',
      schema: { type: 'object', properties: { why: { type: 'string', title: 'Why', maxLength: 100 } } },
      checks: {
        card: {
          ask: 'catalogue.card',
          with: { holder: { from: '/records/reader/name' } },
          maxAge: 'PT1H',
          refuses: {
            outcome: 'no',
            at: '/why',
            message: 'The card of {{ records.reader.name }} has lapsed.',
          },
          unavailable: 'refuse',
        },
      },
      layout: { steps: [{ title: 'Why', fields: ['/why'] }] },
    },
  ],
});

const run = (answers = {}) =>
  new Run(release, startOf(answers, { checks: { ...yes, desk: { outcome: 'yes', at: NOW } } }), NOW);
const ask = (checks?: Extract<CaseEvent, { kind: 'event' }>['checks']): CaseEvent => ({
  kind: 'event',
  name: 'ask',
  by: user(),
  answers: { why: 'Not finished' },
  ...(checks === undefined ? {} : { checks }),
});

describe('the form of an event', () => {
  it('sees the people of the case', () => {
    expect(run({ reader: 'r1' }).try(ask(no))).toMatchObject({
      because: 'invalid',
      errors: [{ code: 'check', message: 'The card of Ada has lapsed.' }],
    });
    expect(run().try(ask(no)).accepted).toBe(true);
  });

  it('is not vouched for by what was checked for an earlier one', () => {
    expect(run({ reader: 'r1' }).try(ask())).toMatchObject({
      because: 'invalid',
      errors: [{ code: 'checkUnavailable' }],
    });
    expect(run({ reader: 'r1' }).try(ask(yes)).accepted).toBe(true);
  });

  it('leaves what was checked before to the guards', () => {
    const after = run({ reader: 'r1' });
    after.take(ask(yes));
    expect(Object.keys(after.case.checks)).toEqual(['card', 'desk']);
  });
});
