import { choice, either, flag, liquid, listOf, mapOf, object, type Schema, shared, text } from './kit.ts';
import { definition } from './shared.ts';

export const SEVERITIES = ['blocks', 'needsEvidence', 'warns', 'advises'] as const;

const fact: Schema = object(
  'What may be asked. A fact that the caller does not know is absent, and absent is unknown, not false.',
  {
    title: text('What people call it.', { maxLength: 200 }),
    description: text('For analysts.'),
    type: choice('The type of a fact that has no list of values. A `date` is an instant or a calendar day.', [
      'string',
      'number',
      'integer',
      'boolean',
      'date',
    ]),
    enum: listOf('The values that it can have.', shared('scalar'), { minItems: 1 }),
    $list: text('The id of a list: the fact has one of its codes.', { maxLength: 64 }),
    $record: text(
      'The id of a record: the fact is one such record, and conditions reach into it by `path`.',
      { maxLength: 64 },
    ),
  },
);

const finding: Schema = object(
  'One thing to say about what was asked.',
  {
    severity: choice(
      '`blocks` makes the answer ineligible; `needsEvidence` asks for a document or a confirmation; `warns` and `advises` are only said.',
      SEVERITIES,
    ),
    message: liquid('What the user reads: why, and what would help. Liquid over the facts is allowed.'),
    cite: shared('cite'),
    ask: choice('What kind of evidence settles it.', ['document', 'confirmation', 'operator']),
    help: liquid('What the user can do about it. Liquid over the facts is allowed.'),
  },
  ['severity', 'message'],
);

const cell: Schema = either(
  'What the fact of this column must be: a value, `any`, or a list of values of which one must match.',
  { type: 'string', maxLength: 200 },
  { type: 'number' },
  { type: 'boolean' },
  listOf('Any one of these.', shared('scalar'), { maxItems: 200 }),
);

const table: Schema = object(
  'A decision table: each row says which combination of facts gives which findings.',
  {
    title: text('What people call it.', { maxLength: 200 }),
    cite: shared('cite'),
    hit: choice(
      '`unique`: exactly one row matches every combination, which is proven. `first`: the first row that matches counts. `collect`: all rows that match count.',
      ['unique', 'first', 'collect'],
    ),
    columns: listOf(
      'The facts that are read, then the word `findings`. A column may reach into a fact: `reader/status`.',
      text('A fact, or `findings`.', { maxLength: 200 }),
      { minItems: 2, maxItems: 20 },
    ),
    rows: listOf(
      'One list for each row: a cell for each fact, then the list of findings, which may be empty.',
      listOf('A row.', cell, { maxItems: 20 }),
      { minItems: 1, maxItems: 500 },
    ),
    partial: flag(
      'Set where combinations without a row are meant to have no finding. Otherwise a gap is a mistake.',
    ),
  },
  ['hit', 'columns', 'rows'],
);

const rule: Schema = object(
  'A rule in the format of json-rules-engine: when the conditions hold, the finding that the event names arises.',
  {
    name: text('A sentence that says what the rule does; shown in explanations.', { maxLength: 200 }),
    cite: shared('cite'),
    conditions: shared('condition'),
    event: object('What follows.', { type: text('The name of a finding.', { maxLength: 64 }) }, ['type']),
  },
  ['name', 'conditions', 'event'],
);

export const rules: Schema = definition(
  'rules',
  'A rule set: the facts that it may ask, the findings that it can give, and the tables and rules that give them. Its verdict is `ineligible` if a finding blocks, else `needsEvidence` if one asks for evidence, else `eligible`; and `undecided` if an absent fact could change that.',
  {
    facts: mapOf('All that the rules may ask.', fact, { minProperties: 1 }),
    findings: mapOf('What the rules can say, in the order in which it is said.', finding, {
      minProperties: 1,
    }),
    conditions: shared('conditions'),
    tables: mapOf('Decision tables: every combination of facts, and the findings that it gives.', table),
    rules: listOf('Rules, for what does not fit into a table.', rule, { maxItems: 10_000 }),
  },
  ['facts', 'findings'],
);
