import type { Condition, RecordDefinition, RulesDefinition } from '../../engine/language/types.generated.ts';
import { placeOfColumn } from '../../engine/rules/program.ts';
import type { Facts } from '../../engine/rules/index.ts';
import type { Random } from './random.ts';

type Table = NonNullable<RulesDefinition['tables']>[string];
type Comparison = Extract<Condition, { fact: string }>;

/** A place that random conditions read: how to make a value, and with what it is compared. */
interface Field {
  readonly column: string;
  readonly value: (random: Random) => unknown;
  readonly constant: (random: Random) => string | number | boolean;
  readonly operators: readonly string[];
  /** Other places of the same type. */
  readonly like: readonly string[];
}

const EQUALITIES = ['equal', 'notEqual', 'in', 'notIn'];
const COMPARISONS = [...EQUALITIES, 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const CODES = ['a', 'b', 'c'];
const TEXTS = [
  'a',
  'LOAN-12',
  'loan 1',
  '',
  'x@desk.library.example',
  'x@LIBRARY.example',
  'x@elsewhere.example',
];
const DAYS = ['2026-01-01', '2026-02-28', '2026-03-01', '2026-03-01T12:00:00Z', '2026-12-31'];
const PATTERNS = ['^LOAN-[0-9]+$', 'a', '^$', '\\.example$'];
const DOMAINS = ['library.example', 'elsewhere.example', 'example'];

const code = (column: string, like: string[]): Field => ({
  column,
  value: (random) => random.of([...CODES, 'd']),
  constant: (random) => random.of(CODES),
  operators: EQUALITIES,
  like,
});
const flag = (column: string, like: string[]): Field => ({
  column,
  value: (random) => random.chance(0.5),
  constant: (random) => random.chance(0.5),
  operators: EQUALITIES,
  like,
});
const number = (column: string, like: string[]): Field => ({
  column,
  value: (random) => random.between(-1, 4) / (column === 'm' ? 2 : 1),
  constant: (random) => random.between(0, 3),
  operators: COMPARISONS,
  like,
});
const words = (column: string, like: string[]): Field => ({
  column,
  value: (random) => random.of(TEXTS),
  constant: (random) => random.of(TEXTS),
  operators: [...EQUALITIES, 'matches', 'domainWithin'],
  like,
});
const day = (column: string): Field => ({
  column,
  value: (random) => random.of(DAYS),
  constant: (random) => random.of(DAYS),
  operators: ['equal', 'before', 'after', 'olderThan', 'youngerThan'],
  like: ['now'],
});

/** Nothing but `present` reads these, so that their absence is an answer. */
const asked: readonly Field[] = ['p', 'r/note'].map((column) => ({
  column,
  value: (random) => (random.chance(0.5) ? 'here' : null),
  constant: (random) => random.chance(0.5),
  operators: ['present'],
  like: [],
}));

export const FIELDS: readonly Field[] = [
  code('e', ['f', 'r/code']),
  code('f', ['e']),
  flag('b', ['r/flag']),
  flag('r/flag', ['b']),
  number('n', ['m', 'r/count']),
  number('m', ['n']),
  number('r/count', ['n']),
  words('s', ['r/mail']),
  words('r/mail', ['s']),
  code('r/code', ['e', 'f']),
  day('d'),
  day('now'),
  {
    column: 'r/tags',
    value: (random) => random.some(CODES, 0),
    constant: (random) => random.of([...CODES, 'd']),
    operators: ['contains', 'doesNotContain'],
    like: [],
  },
  ...asked,
];

const FACTS: RulesDefinition['facts'] = {
  e: { enum: [...CODES, 'd'] },
  f: { enum: [...CODES, 'd'] },
  b: { type: 'boolean' },
  n: { type: 'integer' },
  m: { type: 'number' },
  s: { type: 'string' },
  d: { type: 'date' },
  p: { type: 'string' },
  r: { $record: 'thing' },
  now: { type: 'date' },
};

/** Facts of the right types, but for a few in a hundred where `odd` says so. */
export function randomFacts(random: Random, odd = 0.03): Facts {
  const facts: { [fact: string]: unknown } = { r: {} };
  for (const field of FIELDS)
    put(facts, field.column, random.chance(odd) ? random.of([1, 'a', true, '10']) : field.value(random));
  facts['now'] = '2026-03-15T12:00:00Z';
  return facts;
}

export function put(facts: { [fact: string]: unknown }, column: string, value: unknown): void {
  const { fact, path } = placeOfColumn(column);
  if (path === '') facts[fact] = value;
  else (facts[fact] as { [name: string]: unknown })[path.slice(1)] = value;
}

export function randomRules(random: Random): RulesDefinition {
  const ids: string[] = [];
  const finding = (): string => {
    if (ids.length > 2 && random.chance(0.2)) return random.of(ids);
    return ids[ids.push(`finding${ids.length}`) - 1] as string;
  };
  const shared = random.list(0, 2, (index) => [`shared${index}`, randomCondition(random, [], 2)] as const);
  const names = shared.map(([name]) => name);
  const tables = random.list(0, 2, (index) => [`table${index}`, randomTable(random, finding)] as const);
  const rules = random.list(tables.length === 0 ? 1 : 0, random.chance(0.2) ? 12 : 4, (index) => ({
    name: `rule ${index}`,
    conditions: randomCondition(random, names, 3),
    event: { type: finding() },
  }));
  if (ids.length === 0) finding();
  return {
    kind: 'rules',
    id: 'random',
    title: 'Random',
    facts: FACTS,
    findings: Object.fromEntries(
      ids.map((id) => [
        id,
        { severity: random.of(['blocks', 'needsEvidence', 'warns', 'advises']), message: id },
      ]),
    ),
    conditions: Object.fromEntries(shared),
    tables: Object.fromEntries(tables),
    rules,
  };
}

function randomTable(random: Random, finding: () => string): Table {
  const fields = random
    .some(FIELDS.filter(({ operators }) => operators.includes('equal') && !operators.includes('before')))
    .slice(0, 3);
  const cell = (field: Field): Table['rows'][number][number] => {
    if (random.chance(0.3)) return 'any';
    return random.chance(0.4) ? random.list(1, 3, () => field.constant(random)) : field.constant(random);
  };
  return {
    hit: random.of(['unique', 'first', 'first', 'collect']),
    columns: [...fields.map(({ column }) => column), 'findings'],
    rows: random.list(1, 6, () => [...fields.map(cell), random.list(0, 2, finding)]),
  };
}

function randomCondition(random: Random, shared: readonly string[], depth: number): Condition {
  if (depth === 0 || random.chance(0.35)) return randomComparison(random);
  const inner = (): Condition => randomCondition(random, shared, depth - 1);
  switch (random.below(shared.length === 0 ? 4 : 5)) {
    case 0:
    case 1:
      return { all: random.list(1, 3, inner) };
    case 2:
      return { any: random.list(1, 3, inner) };
    case 3:
      return { not: inner() };
    default:
      return { condition: random.of(shared) };
  }
}

function randomComparison(random: Random): Comparison {
  const field = random.of(FIELDS);
  const operator = random.of(field.operators);
  const { fact, path } = placeOfColumn(field.column);
  return { fact, ...(path === '' ? {} : { path }), operator, value: operandFor(random, field, operator) };
}

function operandFor(random: Random, field: Field, operator: string): Comparison['value'] {
  if (operator === 'in' || operator === 'notIn') return random.list(1, 3, () => field.constant(random));
  if (operator === 'matches') return random.of(PATTERNS);
  if (operator === 'domainWithin') return random.chance(0.5) ? random.of(DOMAINS) : random.some(DOMAINS);
  if (operator === 'olderThan' || operator === 'youngerThan') return random.of(['P1M', 'P14D', 'PT24H']);
  if (field.like.length > 0 && operator !== 'present' && random.chance(0.25)) {
    const { fact, path } = placeOfColumn(random.of(field.like));
    return path === '' ? { fact } : { fact, path };
  }
  return field.constant(random);
}

/** The record that the facts name. */
export const THING: RecordDefinition = {
  kind: 'record',
  id: 'thing',
  title: 'Thing',
  of: 'member',
  label: '/code',
  schema: {
    type: 'object',
    properties: {
      code: { enum: [...CODES, 'd'] },
      flag: { type: 'boolean' },
      count: { type: 'integer' },
      mail: { type: 'string', maxLength: 100 },
      tags: { type: 'array', maxItems: 5, items: { enum: CODES } },
      note: { type: 'string', maxLength: 100 },
    },
  },
};
