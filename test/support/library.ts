import type { FormContext, RecordEntry } from '../../engine/forms/types.ts';
import type { FormDefinition } from '../../engine/language/types.generated.ts';
import type { Release } from '../../engine/release.ts';
import { releaseOf } from './release.ts';

/** A small library that lends books: enough to show everything that a form can say. */
export const loanForm: FormDefinition = {
  kind: 'form',
  id: 'loan',
  title: 'Borrow a book',
  schema: {
    type: 'object',
    required: ['branch', 'reader'],
    properties: {
      branch: { type: 'string', title: 'Branch', maxLength: 40 },
      reader: { type: 'string', title: 'Reader', maxLength: 40 },
      copies: { type: 'integer', title: 'Copies', minimum: 1, maximum: 5 },
      posted: { type: 'boolean', title: 'Send it by post' },
      address: {
        type: 'object',
        required: ['street'],
        properties: {
          street: { type: 'string', title: 'Street', maxLength: 100 },
          express: { type: 'boolean', title: 'Express' },
          doorCode: { type: 'string', title: 'Door code', maxLength: 10 },
        },
      },
      email: { type: 'string', title: 'E-mail', format: 'email', maxLength: 100 },
      shelves: {
        type: 'array',
        title: 'Shelves',
        maxItems: 5,
        uniqueItems: true,
        items: { type: 'string', maxLength: 10 },
      },
      site: { type: 'string', title: 'Web site', maxLength: 100 },
      phone: { type: 'string', title: 'Telephone', maxLength: 30, pattern: '^\\+?[0-9]+$' },
      consent: { type: 'string', title: 'Consent of a parent', maxLength: 40 },
    },
  },
  normalise: { '/site': ['domain'], '/phone': ['digitsAndPlus'], '/email': ['lowercase'] },
  choices: {
    '/branch': { list: 'branches', only: { attribute: 'open', equal: true } },
    '/shelves': { list: 'shelves' },
    '/reader': {
      record: 'member',
      of: ['own'],
      rules: 'who-may-read',
      facts: { reader: { choice: 'record' }, consent: { from: '/consent' }, branch: { from: '/branch' } },
    },
  },
  layout: {
    steps: [
      { title: 'Book', fields: ['/branch', '/reader', '/copies', '/posted', '/email', '/shelves'] },
      {
        title: 'Post',
        when: { fact: '/posted', operator: 'equal', value: true },
        fields: [
          { field: '/address/street', required: true },
          '/address/express',
          {
            field: '/address/doorCode',
            when: { fact: '/address/express', operator: 'equal', value: true },
            required: { fact: '/copies', operator: 'greaterThan', value: 2 },
          },
        ],
      },
      { title: 'More', fields: ['/site', '/phone', '/consent'] },
      { title: 'Review', review: true },
    ],
  },
};

export const library = releaseOf(
  {
    form: [loanForm],
    list: [
      {
        id: 'branches',
        title: 'Branches',
        entries: [
          { code: 'north', label: 'North', attributes: { open: true } },
          { code: 'south', label: 'South', attributes: { open: true } },
          { code: 'old', label: 'Old house', attributes: { open: false } },
          { code: 'mill', label: 'Mill', attributes: { open: true }, retired: true },
        ],
      },
      {
        id: 'shelves',
        title: 'Shelves',
        entries: [
          { code: 'a', label: 'A' },
          { code: 'b', label: 'B' },
        ],
      },
    ],
    record: [
      {
        id: 'member',
        title: 'Member',
        of: 'member',
        label: '/name',
        schema: {
          type: 'object',
          required: ['name', 'adult'],
          properties: {
            name: { type: 'string', title: 'Name', minLength: 1, maxLength: 100 },
            adult: { type: 'boolean', title: 'Adult' },
            barred: { type: 'boolean', title: 'Barred' },
          },
        },
      },
    ],
    rules: [
      {
        id: 'who-may-read',
        title: 'Who may read',
        facts: {
          reader: { $record: 'member' },
          consent: { type: 'string' },
          branch: { $list: 'branches' },
        },
        findings: {
          barred: { severity: 'blocks', message: '{{ reader.name }} may not borrow.', cite: ['R-1'] },
          consent: { severity: 'needsEvidence', ask: 'document', message: 'A parent must consent.' },
          visit: { severity: 'needsEvidence', ask: 'operator', message: 'The desk will ask for the card.' },
          far: { severity: 'warns', message: 'The south branch is small.' },
        },
        rules: [
          {
            name: 'the barred',
            conditions: { all: [{ fact: 'reader', path: '/barred', operator: 'equal', value: true }] },
            event: { type: 'barred' },
          },
          {
            name: 'children need consent',
            conditions: {
              all: [
                { fact: 'reader', path: '/adult', operator: 'equal', value: false },
                { fact: 'consent', operator: 'present', value: false },
              ],
            },
            event: { type: 'consent' },
          },
          {
            name: 'the south branch',
            conditions: { all: [{ fact: 'branch', operator: 'equal', value: 'south' }] },
            event: { type: 'far' },
          },
          {
            name: 'no card yet',
            conditions: { all: [{ fact: 'reader', path: '/card', operator: 'present', value: false }] },
            event: { type: 'visit' },
          },
        ],
      },
    ],
  },
  { nl: { 'form/loan': { '/schema/properties/branch/title': 'Filiaal' } } },
);

const member = (id: string, attributes: RecordEntry['attributes']): RecordEntry => ({
  id,
  record: 'member',
  owner: 'own',
  attributes: { name: id, barred: false, ...attributes },
});

export const ann = member('ann', { adult: true, card: 'c1' });
const ben = member('ben', { adult: false, card: 'c2' });
const carl = member('carl', { adult: true, card: 'c3', barred: true });
const dora = member('dora', { adult: true });
const stranger: RecordEntry = {
  ...member('stranger', { adult: true, card: 'c5' }),
  owner: 'customer',
};
/** Nothing is known of whether he is barred. */
const unknown = member('unknown', { adult: true, card: 'c6', barred: undefined });

export const context: FormContext = {
  case: {},
  records: { ann, ben, carl, dora, stranger, unknown },
  checks: {},
  now: '2026-03-02T09:00:00Z',
};

/** The library with one form, a change of the one that it has. */
export function libraryWith(change: Partial<FormDefinition>): Release {
  const form = { ...loanForm, ...change };
  return { ...library, definitions: { ...library.definitions, form: { [form.id]: form } } };
}
