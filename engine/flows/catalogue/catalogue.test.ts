import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { releaseOf } from '../../../test/support/release.ts';
import { placeOf } from '../place.ts';
import { CATALOGUE, type View } from './index.ts';

/** The flow in which all examples of the catalogue are set. */
const flow: FlowDefinition = {
  kind: 'flow',
  id: 'lending',
  title: 'Lend a book',
  start: { form: 'loan', permission: 'loans.request', for: ['own'] },
  people: {
    reader: { title: 'The reader', record: 'reader', from: '/answers/loan/reader' },
    guarantor: { title: 'The guarantor', record: 'reader', from: '/answers/loan/guarantor' },
    borrower: { title: 'Whoever asked', starter: true },
  },
  delays: { loanPeriod: { wait: 'P14D', from: '/marks/lent' } },
  conditions: { lastCopy: { fact: '/data/copies', operator: 'equal', value: 1 } },
  facets: {},
  machine: {},
};

const release = releaseOf({
  flow: [flow],
  rules: [
    {
      id: 'lending',
      title: 'Who may borrow',
      facts: { hasCard: { type: 'boolean' } },
      findings: { noCard: { severity: 'needsEvidence', message: 'Show a card.' } },
      rules: [
        {
          name: 'a card is needed',
          conditions: { all: [{ fact: 'hasCard', operator: 'equal', value: false }] },
          event: { type: 'noCard' },
        },
      ],
    },
  ],
  email: [
    {
      id: 'ready',
      title: 'Ready',
      subject: 'Your book',
      body: 'Dear {{ records.reader.name }}, shelf {{ data.shelf }}. {{ link }}',
    },
  ],
  document: [{ id: 'receipt', title: 'Receipt', file: 'receipt', body: 'Shelf {{ data.shelf }}' }],
});

const place = placeOf(release, flow);

const viewWith = (given: object): View =>
  ({
    case: {},
    answers: {},
    records: {},
    checks: {},
    data: {},
    marks: {},
    event: {},
    now: '2026-03-02T09:00:00Z',
    ...given,
  }) as View;

describe.each(CATALOGUE.guards)('the guard $id', ({ examples, handler }) => {
  it.each(examples)('$title', ({ params, given, active = [], gives }) => {
    const { holds } = handler(params, place)(viewWith(given), (path) => active.includes(path));
    expect(holds ?? 'unknown').toBe(gives);
  });
});

describe.each(CATALOGUE.actions)('the action $id', ({ id, examples, handler }) => {
  it.each(examples)('$title', ({ params, given, gives }) => {
    const machine = { entry: { type: id, params } };
    const standing = placeOf(release, { ...flow, machine });
    expect(handler(params, standing)(viewWith(given))).toEqual(gives);
  });
});

describe('the catalogue', () => {
  const entries = [...CATALOGUE.guards, ...CATALOGUE.actions];

  it('says of each entry what it does, and shows it', () => {
    for (const entry of entries) {
      expect(entry.description.length, entry.id).toBeGreaterThan(40);
      expect(entry.examples.length, entry.id).toBeGreaterThan(0);
    }
  });

  it('knows each name once', () => {
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  it('is closed: an input takes no other parameters', () => {
    for (const { id, input } of entries) {
      const open = input['additionalProperties'] !== false && input['propertyNames'] === undefined;
      expect(open, id).toBe(false);
    }
  });
});
