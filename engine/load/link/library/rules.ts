export const MAY_BORROW = {
  kind: 'rules',
  id: 'may-borrow',
  title: 'Who may borrow what',
  cite: ['L1'],
  facts: {
    genre: { $list: 'genres' },
    reader: { $record: 'reader' },
    owner: { enum: ['own', 'customer'] },
    days: { type: 'integer' },
    part: { enum: ['reader', 'guarantor'] },
  },
  findings: {
    noCard: {
      severity: 'blocks',
      message: '{{ reader.name }} has no card.',
      help: 'Ask at the desk.',
      cite: ['L1'],
    },
    stays: { severity: 'blocks', message: 'Rare books stay here.', cite: ['L2'] },
    tooLong: { severity: 'warns', message: '{{ days }} days are long.' },
  },
  conditions: { long: { fact: 'days', operator: 'greaterThan', value: 14 } },
  tables: {
    genre: {
      hit: 'unique',
      columns: ['genre', 'reader/card', 'findings'],
      rows: [
        ['rare', 'any', ['stays']],
        [['novel', 'poetry'], 'none', ['noCard']],
        [['novel', 'poetry'], ['child', 'adult'], []],
      ],
    },
  },
  rules: [
    {
      name: 'a long loan of a guarantor',
      conditions: {
        all: [
          { condition: 'long' },
          { fact: 'owner', operator: 'equal', value: 'own' },
          { fact: 'part', operator: 'notEqual', value: 'guarantor' },
        ],
      },
      event: { type: 'tooLong' },
    },
  ],
};
