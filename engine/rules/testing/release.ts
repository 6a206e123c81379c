import type { ListDefinition, RecordDefinition, RulesDefinition } from '../../language/types.generated.ts';
import type { Definitions, Release } from '../../release.ts';

export interface Pieces {
  readonly rules?: readonly RulesDefinition[];
  readonly lists?: readonly ListDefinition[];
  readonly records?: readonly RecordDefinition[];
  readonly texts?: Release['texts'];
}

/** A release of little more than rules, for tests. */
export function releaseOf({ rules = [], lists = [], records = [], texts = {} }: Pieces): Release {
  const definitions = {
    pack: {
      test: { kind: 'pack', id: 'test', title: 'Test', languages: ['en', 'nl'], timeZone: 'Europe/Brussels' },
    },
    policy: {},
    connector: {},
    form: {},
    flow: {},
    email: {},
    document: {},
    table: {},
    access: {},
    property: {},
    scenario: {},
    rules: byId(rules),
    list: byId(lists),
    record: byId(records),
  } satisfies Definitions;
  return { pack: 'test', semantics: 1, hash: '0'.repeat(64), definitions, texts };
}

function byId<T extends { readonly id: string }>(definitions: readonly T[]): Record<string, T> {
  return Object.fromEntries(definitions.map((definition) => [definition.id, definition]));
}

/** Loans of a museum: facts of every kind, two tables and a few rules. */
export const loans: RulesDefinition = {
  kind: 'rules',
  id: 'loans',
  title: 'What may be lent to whom',
  facts: {
    kind: { enum: ['book', 'map', 'film'] },
    reader: { $record: 'reader' },
    place: { $list: 'places' },
    copies: { type: 'integer' },
    deposit: { type: 'boolean' },
  },
  findings: {
    notHere: { severity: 'blocks', cite: ['LEND-1'], message: 'A {{ kind }} is not lent here.' },
    noDeposit: {
      severity: 'needsEvidence',
      message: 'The deposit of {{ reader.name }} is missing.',
      help: 'Pay it.',
      ask: 'document',
    },
    lastCopy: { severity: 'warns', message: 'This is the last copy.' },
    young: { severity: 'advises', message: 'Show {{ reader.name }} around.' },
    noPhone: { severity: 'blocks', message: 'A telephone number is needed.' },
  },
  tables: {
    places: {
      hit: 'unique',
      columns: ['kind', 'place', 'findings'],
      rows: [
        ['book', 'any', []],
        ['map', 'hall', []],
        ['map', ['desk', 'depot'], ['notHere']],
        ['film', 'any', ['notHere']],
      ],
    },
    welcome: {
      hit: 'first',
      columns: ['reader/member', 'kind', 'findings'],
      rows: [
        [true, 'any', []],
        [false, 'book', ['young']],
        ['any', 'any', []],
      ],
    },
  },
  conditions: { scarce: { fact: 'copies', operator: 'lessThanInclusive', value: 1 } },
  rules: [
    { name: 'the last copy', conditions: { condition: 'scarce' }, event: { type: 'lastCopy' } },
    {
      name: 'a deposit for a guest',
      conditions: {
        all: [
          { fact: 'reader', path: '/member', operator: 'equal', value: false },
          { fact: 'deposit', operator: 'equal', value: false },
        ],
      },
      event: { type: 'noDeposit' },
    },
    {
      name: 'a way to call',
      conditions: { any: [{ fact: 'reader', path: '/phone', operator: 'present', value: false }] },
      event: { type: 'noPhone' },
    },
  ],
};

export const museum = releaseOf({
  rules: [loans],
  lists: [
    {
      kind: 'list',
      id: 'places',
      title: 'Places',
      entries: [
        { code: 'hall', label: 'Hall' },
        { code: 'desk', label: 'Desk' },
        { code: 'depot', label: 'Depot' },
      ],
    },
  ],
  records: [
    {
      kind: 'record',
      id: 'reader',
      title: 'Reader',
      of: 'member',
      label: '/name',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', maxLength: 80 },
          phone: { type: 'string', maxLength: 40 },
          member: { type: 'boolean' },
        },
      },
    },
  ],
  texts: {
    nl: { 'rules/loans': { '/findings/noDeposit/message': 'De waarborg van {{ reader.name }} ontbreekt.' } },
  },
});
