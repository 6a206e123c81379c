import type {
  ListDefinition,
  RecordDefinition,
  RulesDefinition,
} from '../../engine/language/types.generated.ts';
import type { Release } from '../../engine/release.ts';
import { releaseOf } from '../../engine/rules/testing/release.ts';
import type { Facts, Finding } from '../../engine/rules/index.ts';
import { Random } from '../fuzz/random.ts';

/** Who may do which duty in a library: 26 rows and rules over 16 facts, as a pack would have them. */
const duties: RulesDefinition = {
  kind: 'rules',
  id: 'duties',
  title: 'Who may do which duty',
  facts: {
    season: { enum: ['summer', 'winter'] },
    duty: { $list: 'duties' },
    branch: { $list: 'branches' },
    employer: { enum: ['library', 'guest'] },
    person: { $record: 'person' },
    signed: { type: 'boolean' },
    secured: { type: 'boolean' },
    agreed: { type: 'boolean' },
    size: { enum: ['small', 'medium', 'large'] },
  },
  findings: {
    notForGuests: { severity: 'blocks', cite: ['D-1'], message: 'Guests do not do this here.' },
    ownRisk: { severity: 'warns', cite: ['D-2'], message: 'Your library carries the risk.' },
    alarm: { severity: 'warns', cite: ['D-3'], message: 'Agree who answers the alarm.' },
    noSignature: {
      severity: 'needsEvidence',
      cite: ['D-4'],
      message: 'The signed consent is missing.',
      ask: 'document',
    },
    noAccount: { severity: 'blocks', cite: ['D-5'], message: '{{ person.name }} has no account.' },
    noAdmin: { severity: 'blocks', cite: ['D-6'], message: '{{ person.name }} is no administrator.' },
    noPhone: { severity: 'blocks', cite: ['D-7'], message: 'A telephone number is needed.' },
    noAuthority: { severity: 'blocks', cite: ['D-8'], message: '{{ person.name }} may not sign.' },
    ownDomain: { severity: 'blocks', cite: ['D-9'], message: 'Give an address elsewhere.' },
    isList: { severity: 'blocks', cite: ['D-10'], message: 'A list cannot do this.' },
    noKey: { severity: 'blocks', cite: ['D-11'], message: '{{ person.name }} has no key.' },
    notSecured: { severity: 'blocks', cite: ['D-12'], message: 'This branch has no alarm.' },
    seniorFirst: { severity: 'advises', cite: ['D-13'], message: 'In a small library the head does this.' },
    expertFirst: { severity: 'advises', cite: ['D-14'], message: 'In a large library an expert does this.' },
    writeDown: { severity: 'advises', cite: ['D-15'], message: 'Write the agreement down.' },
    yourself: { severity: 'warns', cite: ['D-16'], message: '{{ person.name }} takes it on in person.' },
  },
  tables: {
    employer: {
      hit: 'unique',
      columns: ['duty', 'branch', 'employer', 'findings'],
      rows: [
        [['desk', 'archive', 'mailing', 'guard'], 'town', 'guest', []],
        [['desk', 'mailing'], 'any', 'library', []],
        ['till', 'town', 'guest', []],
        ['till', 'any', 'library', ['ownRisk']],
        ['archive', 'any', 'library', ['ownRisk']],
        ['guard', 'any', 'library', ['alarm']],
        ['any', 'village', 'guest', ['notForGuests']],
      ],
    },
  },
  rules: [
    rule('the desk needs an account', 'noAccount', duty('desk'), person('/account', false)),
    rule(
      'the desk in winter needs an administrator',
      'noAdmin',
      duty('desk'),
      season('winter'),
      person('/admin', false),
    ),
    rule('the desk needs a telephone', 'noPhone', duty('desk'), absent('/phone')),
    rule(
      'the desk in summer needs access',
      'noAccount',
      duty('desk'),
      season('summer'),
      person('/access', false),
    ),
    rule('the till needs a telephone', 'noPhone', duty('till'), absent('/phone')),
    rule('the till needs authority', 'noAuthority', duty('till'), person('/authority', false)),
    rule('the till is not for addresses of ours', 'ownDomain', duty('till'), {
      fact: 'person',
      path: '/email',
      operator: 'domainWithin',
      value: 'library.example',
    }),
    rule(
      'our own at the till need consent',
      'noSignature',
      duty('till'),
      employer('library'),
      is('signed', false),
    ),
    rule('who sits at the till in person', 'yourself', duty('till'), person('/self', true)),
    rule('the desk is not for lists', 'isList', duty('desk'), person('/kind', 'list')),
    rule('the till is not for lists', 'isList', duty('till'), person('/kind', 'list')),
    rule('the archive is not for lists', 'isList', duty('archive'), person('/kind', 'list')),
    rule('the guard is not a list', 'isList', duty('guard'), person('/kind', 'list')),
    rule('a guard has a key', 'noKey', duty('guard'), person('/key', false)),
    rule('a guard has an account', 'noAccount', duty('guard'), person('/account', false)),
    rule('a guard guards what has an alarm', 'notSecured', duty('guard'), is('secured', false)),
    rule('a small archive', 'seniorFirst', duty('archive'), is('size', 'small'), person('/head', false)),
    rule('a large archive', 'expertFirst', duty('archive'), is('size', 'large'), person('/expert', false)),
    rule('our own in town', 'writeDown', is('branch', 'town'), employer('library'), is('agreed', false)),
  ],
};

type Condition = NonNullable<RulesDefinition['rules']>[number]['conditions'];

function rule(name: string, type: string, ...all: Condition[]) {
  return { name, conditions: { all }, event: { type } };
}

function is(fact: string, value: string | boolean): Condition {
  return { fact, operator: 'equal', value };
}

function duty(value: string): Condition {
  return is('duty', value);
}

function season(value: string): Condition {
  return is('season', value);
}

function employer(value: string): Condition {
  return is('employer', value);
}

function person(path: string, value: string | boolean): Condition {
  return { fact: 'person', path, operator: 'equal', value };
}

function absent(path: string): Condition {
  return { fact: 'person', path, operator: 'present', value: false };
}

const list = (id: string, codes: string[]): ListDefinition => ({
  kind: 'list',
  id,
  title: id,
  entries: codes.map((code) => ({ code, label: code })),
});

const flag = { type: 'boolean' };
const personRecord: RecordDefinition = {
  kind: 'record',
  id: 'person',
  title: 'Person',
  of: 'member',
  label: '/name',
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', maxLength: 80 },
      email: { type: 'string', format: 'email', maxLength: 200 },
      phone: { type: 'string', maxLength: 40 },
      kind: { enum: ['person', 'list'] },
      account: flag,
      admin: flag,
      access: flag,
      authority: flag,
      key: flag,
      head: flag,
      expert: flag,
      self: flag,
    },
  },
};

export const DUTIES = ['desk', 'till', 'archive', 'mailing', 'guard'];

export const dutyRelease: Release = releaseOf({
  rules: [duties],
  lists: [list('duties', DUTIES), list('branches', ['town', 'village'])],
  records: [personRecord],
});

/** Facts of every kind, none absent but a telephone now and then; the same for the same seed. */
export function dutyFacts(count: number, seed = 1): Facts[] {
  const random = new Random(seed);
  const some = <T>(values: readonly T[]): T => random.of(values);
  const maybe = () => random.chance(0.8);
  return Array.from({ length: count }, (_, index) => ({
    season: some(['summer', 'winter']),
    duty: some(DUTIES),
    branch: some(['town', 'village']),
    employer: some(['library', 'guest']),
    person: {
      name: `Person ${index}`,
      email: some([
        `p${index}@elsewhere.example`,
        `p${index}@post.example`,
        `p${index}@desk.library.example`,
      ]),
      phone: maybe() ? '+32 2 000 00 00' : null,
      kind: maybe() ? 'person' : 'list',
      account: maybe(),
      admin: maybe(),
      access: maybe(),
      authority: maybe(),
      key: maybe(),
      head: maybe(),
      expert: maybe(),
      self: !maybe(),
    },
    signed: maybe(),
    secured: maybe(),
    agreed: maybe(),
    size: some(['small', 'medium', 'large']),
  }));
}

/** `count` rules with a condition that can be indexed, a hundred findings between them. */
export function manyRules(count: number): Release {
  const findings = Object.fromEntries(
    Array.from(
      { length: 100 },
      (_, i) => [`finding${i}`, { severity: i % 2 === 0 ? 'warns' : 'blocks', message: `No. ${i}` }] as const,
    ),
  );
  const shelves = Array.from({ length: count / 2 }, (_, i) => `shelf-${i}`);
  const rules = Array.from({ length: count }, (_, i) =>
    rule(`rule ${i}`, `finding${i % 100}`, is('shelf', `shelf-${i % (count / 2)}`), is('lent', i % 3 === 0), {
      fact: 'pages',
      operator: 'greaterThan',
      value: i % 500,
    }),
  );
  const definition: RulesDefinition = {
    kind: 'rules',
    id: 'many',
    title: 'Many',
    facts: { shelf: { $list: 'shelves' }, lent: { type: 'boolean' }, pages: { type: 'integer' } },
    findings,
    rules,
  };
  return releaseOf({ rules: [definition], lists: [list('shelves', shelves)] });
}

export function shelfFacts(count: number, rules: number, seed = 1): Facts[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => ({
    shelf: `shelf-${random.below(rules / 2)}`,
    lent: random.chance(0.5),
    pages: random.below(600),
  }));
}

/** The findings of the fixture, shared and frozen as the engine's are. */
export const FINDINGS: Readonly<Record<string, Finding>> = Object.fromEntries(
  Object.entries(duties.findings).map(([id, { severity, cite = [], ask }]) => [
    id,
    Object.freeze({ id, severity, cite, ...(ask === undefined ? {} : { ask }) }),
  ]),
);
