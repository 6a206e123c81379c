interface CodeEntry {
  /** Without it, an error. */
  readonly severity?: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
}

/** What the manual says of each thing that the analysis of rules reports. */
export const RULE_CODES: { readonly [code: string]: CodeEntry } = {
  'finding-never-arises': {
    severity: 'warning',
    title: 'A finding never arises',
    explanation: 'The rules that would give it can never hold, so nobody will ever read it.',
    fix: 'Put right the rules that give it; they are reported too.',
  },
  'row-never-true': {
    title: 'A row never matches',
    explanation: 'A cell of it names only values that its fact cannot have.',
    fix: 'Correct the cell, or the values that the fact can have.',
  },
  'row-shadowed': {
    title: 'A row never counts',
    explanation:
      'In a table with the hit policy `first`, the rows before it match all that it matches. In one that collects, another row matches as much and says the same.',
    fix: 'Move the row up, narrow those before it, or take it out.',
  },
  'rule-never-true': {
    title: 'A rule never holds',
    explanation: 'Its conditions exclude each other, or compare a fact with values that it cannot have.',
    fix: 'Correct the conditions; `any` was perhaps meant in place of `all`.',
  },
  'rule-without-now': {
    title: 'A rule asks the time, and is not told it',
    explanation:
      'A decision is repeated from its facts alone. `olderThan` and `youngerThan` compare with the fact `now`, and this rule set has none.',
    fix: 'Declare the fact `now: { type: date }`, and bind it to /now where the rule set is asked.',
  },
  'rules-too-large': {
    title: 'The conditions grow beyond measure',
    explanation: 'Shared conditions that name each other more than once multiply when they are put in place.',
    fix: 'Name a shared condition once, or write what it says where it is needed.',
  },
  'rules-undecided': {
    severity: 'warning',
    title: 'It could not be decided whether the rules are in order',
    explanation:
      'The question rests on what several patterns say of the same text, or on more combinations than can be looked at. It is not known to be wrong, and not known to be right.',
    fix: 'Split the table, or replace a pattern by values; a scenario shows that a rule can hold.',
  },
  'table-contradiction': {
    title: 'Two rows match the same and say different things',
    explanation:
      'With the hit policy `unique`, every combination has exactly one row. Which of the two is meant cannot be told.',
    fix: 'Narrow one of the rows, or state the hit policy `first`.',
  },
  'table-gap': {
    title: 'A combination has no row',
    explanation: 'Nobody has decided what holds there. The message names the smallest such combination.',
    fix: 'Add a row, or write `partial: true` if combinations without a row are meant to have no finding.',
  },
  'table-overlap': {
    title: 'Two rows match the same',
    explanation:
      'With the hit policy `unique`, every combination has exactly one row. The two say the same, so one of them is too much.',
    fix: 'Narrow one of the rows, or take it out.',
  },
};
