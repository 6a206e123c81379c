import { describe, expect, it } from 'vitest';
import type { RulesDefinition } from '../../language/types.generated.ts';
import { museum, releaseOf } from '../testing/release.ts';
import { analyseRules } from './analyse.ts';

type Tables = NonNullable<RulesDefinition['tables']>;
type Rule = NonNullable<RulesDefinition['rules']>[number];

const facts: RulesDefinition['facts'] = {
  kind: { enum: ['book', 'map', 'film'] },
  lent: { type: 'boolean' },
  pages: { type: 'integer' },
  weight: { type: 'number' },
  limit: { type: 'number' },
  title: { type: 'string' },
  owner: { type: 'string' },
  due: { type: 'date' },
};
const findings: RulesDefinition['findings'] = {
  no: { severity: 'blocks', message: 'No.' },
  maybe: { severity: 'warns', message: 'Perhaps.' },
};

function problems(parts: {
  tables?: Tables;
  rules?: Rule[];
  conditions?: NonNullable<RulesDefinition['conditions']>;
  more?: RulesDefinition['facts'];
}) {
  const { more = {}, ...rest } = parts;
  const definition: RulesDefinition = {
    kind: 'rules',
    id: 'test',
    title: 'Test',
    facts: { ...facts, ...more },
    findings,
    ...rest,
  };
  return analyseRules(releaseOf({ rules: [definition] }), 'test').map(({ code, pointer, message }) => ({
    code,
    pointer,
    message,
  }));
}

const table = (
  hit: 'unique' | 'first' | 'collect',
  columns: string[],
  rows: Tables[string]['rows'],
  partial = false,
): { tables: Tables } => ({
  tables: { t: { hit, columns: [...columns, 'findings'], rows, ...(partial ? { partial } : {}) } },
});
const when = (conditions: Rule['conditions']): { rules: Rule[] } => ({
  rules: [{ name: 'the one', conditions, event: { type: 'no' } }],
});
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

describe('a table without a mistake', () => {
  it('has nothing to report', () => {
    expect(analyseRules(museum, 'loans')).toEqual([]);
    expect(
      problems(
        table(
          'unique',
          ['kind', 'lent'],
          [
            ['book', 'any', []],
            [['map', 'film'], true, ['no']],
            [['map', 'film'], false, []],
          ],
        ),
      ),
    ).toEqual([]);
  });
});

describe('a gap', () => {
  it('is reported with the smallest combination that has no row', () => {
    expect(
      problems(
        table(
          'unique',
          ['kind', 'lent'],
          [
            ['book', 'any', []],
            ['map', true, []],
            ['film', 'any', []],
          ],
        ),
      ),
    ).toEqual([
      {
        code: 'table-gap',
        pointer: '/tables/t',
        message: 'no row of table t matches kind = map, lent = false',
      },
    ]);
  });

  it('leaves out what does not matter', () => {
    const [gap] = problems(table('unique', ['lent', 'kind'], [['any', ['book', 'map'], []]]));
    expect(gap?.message).toBe('no row of table t matches kind = film');
  });

  it('of a number is a number that no row names', () => {
    const [gap] = problems(
      table(
        'unique',
        ['pages'],
        [
          [10, []],
          [11, []],
        ],
      ),
    );
    expect(gap?.message).toBe('no row of table t matches pages = 9');
  });

  it('of a text is something else', () => {
    const [gap] = problems(table('first', ['title'], [['Atlas', []]]));
    expect(gap?.message).toBe('no row of table t matches title = something else');
  });

  it('is no mistake where the table is partial', () => {
    expect(problems(table('unique', ['kind'], [['book', []]], true))).toEqual([]);
  });
});

describe('an overlap', () => {
  it('is reported with both rows and a combination that both match', () => {
    expect(
      problems(
        table(
          'unique',
          ['kind', 'lent'],
          [
            [['book', 'map'], 'any', ['no']],
            ['film', 'any', []],
            ['any', true, ['no']],
          ],
        ),
      ),
    ).toEqual([
      {
        code: 'table-overlap',
        pointer: '/tables/t/rows/2',
        message: 'row 1 of table t and row 3 both match kind = book, lent = true, and both say no',
      },
    ]);
  });

  it('is a contradiction where the two say different things', () => {
    const [found] = problems(
      table(
        'unique',
        ['kind', 'lent'],
        [
          ['any', 'any', []],
          ['map', true, ['no', 'maybe']],
        ],
      ),
    );
    expect(found).toEqual({
      code: 'table-contradiction',
      pointer: '/tables/t/rows/1',
      message:
        'row 1 of table t and row 2 both match kind = map, lent = true; the former says nothing, the latter no and maybe',
    });
  });

  it('is what a table that collects is for', () => {
    expect(
      problems(
        table(
          'collect',
          ['kind'],
          [
            ['any', ['no']],
            ['map', ['maybe']],
          ],
        ),
      ),
    ).toEqual([]);
  });
});

describe('a row that never counts', () => {
  it('is found behind one row', () => {
    expect(
      problems(
        table(
          'first',
          ['kind', 'lent'],
          [
            [['book', 'map'], 'any', []],
            ['map', true, ['no']],
            ['any', 'any', []],
          ],
        ),
      ),
    ).toEqual([
      {
        code: 'row-shadowed',
        pointer: '/tables/t/rows/1',
        message: 'row 2 of table t never counts: row 1 matches all that it does',
      },
    ]);
  });

  it('is found behind several rows together', () => {
    const [found] = problems(
      table(
        'first',
        ['kind', 'lent'],
        [
          ['any', true, []],
          ['any', false, ['no']],
          ['map', 'any', ['no']],
        ],
      ),
    );
    expect(found?.message).toBe(
      'row 3 of table t never counts: the rows before it together match all that it does',
    );
  });

  it('is found in a table that collects, where another says the same of more', () => {
    expect(
      codes(
        problems(
          table(
            'collect',
            ['kind'],
            [
              ['any', ['no']],
              ['map', ['no']],
            ],
          ),
        ),
      ),
    ).toEqual(['row-shadowed']);
  });

  it('is found where a cell names what its fact cannot be', () => {
    expect(
      codes(
        problems(
          table(
            'unique',
            ['kind'],
            [
              ['any', []],
              ['globe', ['no']],
            ],
          ),
        ),
      ),
    ).toEqual(['row-never-true']);
  });
});

describe('a large table', () => {
  const codesOf = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
  const more = Object.fromEntries(codesOf(12).map((name) => [name, { enum: codesOf(6) }]));
  const columns = Object.keys(more);
  const rowOf = (cell: (column: number) => string | string[]): Tables[string]['rows'][number] =>
    columns.map((_, column) => cell(column)).concat([[]]);

  it('has its overlaps found however many combinations there are', () => {
    const rows = codesOf(6).map((code, row) => rowOf((column) => (column === row ? code : 'any')));
    expect(new Set(codes(problems({ ...table('unique', columns, rows, true), more })))).toEqual(
      new Set(['table-overlap']),
    );
  });

  it('has its gaps found, or is said to be undecided', () => {
    const rows = codesOf(200).map((_, row) =>
      rowOf((column) => codesOf(6).filter((_code, i) => (i * 7 + column * row) % 5 !== 0)),
    );
    const found = codes(problems({ ...table('collect', columns, rows), more }));
    expect(found.some((code) => code.startsWith('table-gap'))).toBe(true);
  });
});

describe('a rule that never holds', () => {
  it.each<[string, Rule['conditions']]>([
    [
      'two values of one fact',
      {
        all: [
          { fact: 'kind', operator: 'equal', value: 'book' },
          { fact: 'kind', operator: 'equal', value: 'map' },
        ],
      },
    ],
    [
      'a value and its opposite',
      {
        all: [
          { fact: 'lent', operator: 'equal', value: true },
          { not: { fact: 'lent', operator: 'equal', value: true } },
        ],
      },
    ],
    [
      'an empty range',
      {
        all: [
          { fact: 'pages', operator: 'greaterThan', value: 10 },
          { fact: 'pages', operator: 'lessThan', value: 11 },
        ],
      },
    ],
    [
      'two days that exclude each other',
      {
        all: [
          { fact: 'due', operator: 'before', value: '2026-03-01' },
          { fact: 'due', operator: 'after', value: '2026-03-02' },
        ],
      },
    ],
    ['a code that there is not', { fact: 'kind', operator: 'in', value: ['globe', 'chart'] }],
    [
      'two texts at once',
      {
        all: [
          { fact: 'title', operator: 'equal', value: 'a' },
          { fact: 'title', operator: 'matches', value: '^b' },
        ],
      },
    ],
    [
      'two domains at once',
      {
        all: [
          { fact: 'owner', operator: 'domainWithin', value: 'a.example' },
          { fact: 'owner', operator: 'domainWithin', value: 'b.example' },
        ],
      },
    ],
    [
      'a number above and not above another',
      {
        all: [
          { fact: 'weight', operator: 'greaterThan', value: { fact: 'limit' } },
          { fact: 'limit', operator: 'greaterThan', value: { fact: 'weight' } },
        ],
      },
    ],
    [
      'present and absent',
      {
        all: [
          { fact: 'title', operator: 'present', value: false },
          { fact: 'title', operator: 'equal', value: 'a' },
        ],
      },
    ],
  ])('is found: %s', (_, conditions) => {
    expect(codes(problems(when(conditions)))).toEqual(['rule-never-true', 'finding-never-arises']);
  });
});

describe('a rule that can hold', () => {
  it.each<[string, Rule['conditions']]>([
    [
      'a narrow range',
      {
        all: [
          { fact: 'weight', operator: 'greaterThan', value: 10 },
          { fact: 'weight', operator: 'lessThan', value: 11 },
        ],
      },
    ],
    ['a pattern', { fact: 'title', operator: 'matches', value: '^(?=.*x)[^y]*$' }],
    [
      'a pattern and a text',
      {
        all: [
          { fact: 'title', operator: 'matches', value: '^LOAN-[0-9]{4}$' },
          { fact: 'title', operator: 'notEqual', value: 'LOAN-0000' },
        ],
      },
    ],
    [
      'equal facts',
      {
        all: [
          { fact: 'title', operator: 'equal', value: { fact: 'owner' } },
          { fact: 'title', operator: 'notEqual', value: 'a' },
        ],
      },
    ],
    [
      'different facts',
      {
        all: [
          { fact: 'title', operator: 'notEqual', value: { fact: 'owner' } },
          { fact: 'title', operator: 'notIn', value: ['a', 'b'] },
        ],
      },
    ],
    [
      'a domain below another',
      {
        all: [
          { fact: 'owner', operator: 'domainWithin', value: 'a.example' },
          { fact: 'owner', operator: 'domainWithin', value: 'b.a.example' },
        ],
      },
    ],
    [
      'numbers apart',
      {
        all: [
          { fact: 'weight', operator: 'greaterThan', value: { fact: 'limit' } },
          { fact: 'limit', operator: 'greaterThan', value: 5 },
        ],
      },
    ],
    ['absence', { fact: 'title', operator: 'present', value: false }],
  ])('is not reported: %s', (_, conditions) => {
    expect(problems(when(conditions))).toEqual([]);
  });

  it('is not reported where it asks for an age between two others, and the present is a fact', () => {
    const conditions: Rule['conditions'] = {
      all: [
        { fact: 'due', operator: 'olderThan', value: 'P30D' },
        { fact: 'due', operator: 'youngerThan', value: 'P6M' },
      ],
    };
    expect(problems({ ...when(conditions), more: { now: { type: 'date' } } })).toEqual([]);
    expect(codes(problems(when(conditions)))).toEqual(['rule-without-now']);
  });
});

describe('what cannot be decided', () => {
  it('is said to be undecided, as a warning', () => {
    const patterns = {
      all: ['x.*y', 'y.*x'].map((value) => ({ fact: 'title', operator: 'matches', value })),
    };
    const definition: RulesDefinition = {
      kind: 'rules',
      id: 'test',
      title: 'Test',
      facts,
      findings,
      ...when(patterns),
    };
    expect(analyseRules(releaseOf({ rules: [definition] }), 'test')).toMatchObject([
      { code: 'rules-undecided', severity: 'warning', pointer: '/rules/0' },
    ]);
  });

  it('is a rule set that grows beyond measure by its shared conditions', () => {
    const conditions = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `c${i}`,
        { all: [{ condition: `c${i + 1}` }, { condition: `c${i + 1}` }] },
      ]),
    );
    const found = problems({
      ...when({ condition: 'c0' }),
      conditions: { ...conditions, c40: { fact: 'lent', operator: 'equal', value: true } },
    });
    expect(codes(found)).toEqual(['rules-too-large']);
  });
});

describe('a large rule set', () => {
  it('of 10,000 rules is analysed in about a second', () => {
    const rules = Array.from({ length: 10_000 }, (_, i): Rule => ({
      name: `rule ${i}`,
      conditions: {
        all: [
          { fact: 'title', operator: 'equal', value: `title ${i}` },
          { fact: 'lent', operator: 'equal', value: i % 2 === 0 },
        ],
      },
      event: { type: 'no' },
    }));
    const start = performance.now();
    expect(problems({ rules })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
