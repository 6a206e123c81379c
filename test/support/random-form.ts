import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Answers } from '../../engine/forms/types.ts';
import type { Condition, Field, FormDefinition } from '../../engine/language/types.generated.ts';
import { withValueAt, parsePointer } from '../../engine/pointer.ts';

type Kind = 'flag' | 'count' | 'word' | 'branch' | 'shelves' | 'reader';

const SCHEMAS: Record<Kind, object> = {
  flag: { type: 'boolean' },
  count: { type: 'integer', minimum: 0, maximum: 9 },
  word: { type: 'string', maxLength: 20 },
  branch: { type: 'string', maxLength: 20 },
  shelves: { type: 'array', maxItems: 5, uniqueItems: true, items: { type: 'string', maxLength: 10 } },
  reader: { type: 'string', maxLength: 20 },
};

const blank = fc.constantFrom('', ' ', null, undefined);

/** What may stand in a field, blanks that a renderer leaves behind included. */
const VALUES: Record<Kind, Arbitrary<unknown>> = {
  flag: fc.oneof(fc.boolean(), blank),
  count: fc.oneof(fc.integer({ min: 0, max: 5 }), blank),
  word: fc.oneof(fc.constantFrom('red', 'blue', 'x1'), blank),
  branch: fc.oneof(fc.constantFrom('north', 'south'), blank),
  shelves: fc.oneof(fc.subarray(['a', 'b']), fc.constant(['']), blank),
  reader: fc.oneof(fc.constantFrom('ann', 'ben', 'carl'), blank),
};

/** Comparisons that fit each kind. */
const COMPARISONS: Record<Kind, readonly (readonly [string, unknown])[]> = {
  flag: [
    ['equal', true],
    ['notEqual', true],
    ['present', true],
    ['present', false],
  ],
  count: [
    ['equal', 2],
    ['lessThan', 3],
    ['greaterThanInclusive', 2],
    ['lessThanInclusive', 1],
    ['greaterThan', 4],
    ['in', [1, 2, 3]],
  ],
  word: [
    ['equal', 'red'],
    ['in', ['red', 'blue']],
    ['notIn', ['red']],
    ['matches', '^[a-z]+$'],
    ['present', false],
  ],
  branch: [
    ['equal', 'north'],
    ['notEqual', 'north'],
    ['notIn', ['south']],
    ['present', true],
  ],
  shelves: [
    ['contains', 'a'],
    ['doesNotContain', 'a'],
    ['present', true],
    ['present', false],
  ],
  reader: [
    ['equal', 'ann'],
    ['present', true],
  ],
};

/** The operators that random forms use. */
export const COMPARED_BY = new Set(
  Object.values(COMPARISONS).flatMap((each) => each.map(([operator]) => operator)),
);

interface Made {
  readonly pointer: string;
  readonly kind: Kind;
}

function condition(over: readonly Made[], depth = 2): Arbitrary<Condition> {
  const comparison = fc
    .constantFrom(...over)
    .chain(({ pointer, kind }) =>
      fc
        .constantFrom(...COMPARISONS[kind])
        .map(([operator, value]): Condition => ({ fact: pointer, operator, value: value as never })),
    );
  if (depth === 0) return comparison;
  const inner = condition(over, depth - 1);
  const parts = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: comparison },
    { weight: 1, arbitrary: parts.map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: parts.map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: inner.map((not): Condition => ({ not })) },
  );
}

const made: Arbitrary<Made[]> = fc
  .array(
    fc.tuple(fc.constantFrom<Kind>('flag', 'count', 'word', 'branch', 'shelves', 'reader'), fc.boolean()),
    { minLength: 3, maxLength: 8 },
  )
  .map((kinds) =>
    kinds.map(([kind, inGroup], index) => ({ kind, pointer: `${inGroup ? '/group' : ''}/f${index}` })),
  );

/** Forms whose conditions read fields that come before, so that they never go round in a circle. */
export const randomForm: Arbitrary<FormDefinition> = made.chain((fields) =>
  fc
    .tuple(
      fc.tuple(...fields.map((field, index) => layoutField(field, fields.slice(0, index)))),
      fc.integer({ min: 1, max: fields.length }),
    )
    .chain(([elements, cut]) =>
      fc
        .tuple(
          fc.option(condition(fields.slice(0, cut)), { nil: undefined, freq: 2 }),
          fc.option(condition(fields.slice(0, 1)), { nil: undefined, freq: 2 }),
          fc.boolean(),
        )
        .map(([when, whenGroup, grouped]) => {
          const [head, ...tail] = elements.slice(0, cut) as [Field, ...Field[]];
          const together: Field = { group: 'Group', fields: tail, ...(whenGroup && { when: whenGroup }) };
          const first = grouped && tail.length > 0 ? [head, together] : [head, ...tail];
          const second = elements.slice(cut);
          return formOf(fields, [
            { title: 'One', fields: first },
            ...(second.length > 0 ? [{ title: 'Two', fields: second, ...(when && { when }) }] : []),
            { title: 'Review', review: true },
          ]);
        }),
    ),
);

function layoutField({ pointer, kind }: Made, before: readonly Made[]): Arbitrary<Field> {
  const perhaps =
    before.length === 0 ? fc.constant(undefined) : fc.option(condition(before), { nil: undefined, freq: 2 });
  const required = fc.oneof(fc.constant(undefined), fc.constant(true), perhaps);
  const widget =
    kind === 'branch'
      ? fc.constantFrom(undefined, 'radio' as const, 'select' as const)
      : kind === 'shelves'
        ? fc.constantFrom(undefined, 'checkboxes' as const)
        : fc.constant(undefined);
  return fc
    .record({ when: perhaps, required, widget })
    .map((more) =>
      Object.fromEntries([
        ['field', pointer],
        ...Object.entries(more).filter(([, value]) => value !== undefined),
      ]),
    )
    .map((field) => field as Field);
}

function formOf(fields: readonly Made[], steps: FormDefinition['layout']['steps']): FormDefinition {
  const described = (inGroup: boolean) =>
    Object.fromEntries(
      fields
        .filter(({ pointer }) => pointer.startsWith('/group') === inGroup)
        .map(({ pointer, kind }) => [
          pointer.split('/').at(-1),
          { ...SCHEMAS[kind], title: pointer.replaceAll('/', ' ') },
        ]),
    );
  const choices = Object.fromEntries(
    fields.flatMap(({ pointer, kind }) => {
      const choice = choiceOf(kind, fields);
      return choice === undefined ? [] : [[pointer, choice]];
    }),
  );
  const first = fields[0] as Made;
  const unconditional = first.pointer.startsWith('/group') ? [] : [first.pointer.slice(1)];
  return {
    kind: 'form',
    id: 'random',
    title: 'Random',
    schema: {
      type: 'object',
      required: unconditional,
      properties: { ...described(false), group: { type: 'object', properties: described(true) } },
    },
    choices,
    layout: { steps },
  };
}

type Choice = NonNullable<FormDefinition['choices']>[string];

function choiceOf(kind: Kind, fields: readonly Made[]): Choice | undefined {
  if (kind === 'branch') return { list: 'branches', only: { attribute: 'open', equal: true } };
  if (kind === 'shelves') return { list: 'shelves' };
  return kind === 'reader' ? readers(fields) : undefined;
}

/** Judged with the answer of another field, where there is one. */
function readers(fields: readonly Made[]): Choice {
  const branch = fields.find(({ kind }) => kind === 'branch');
  return {
    record: 'member',
    of: ['own'],
    rules: 'who-may-read',
    facts: {
      reader: { choice: 'record' },
      consent: 'given',
      branch: branch === undefined ? 'north' : { from: branch.pointer },
    },
  };
}

export function randomAnswers(form: FormDefinition): Arbitrary<Answers> {
  const kinds = fieldsIn(form);
  return fc
    .tuple(...kinds.map(({ kind }) => VALUES[kind]))
    .map((values) =>
      values.reduce<Answers>(
        (answers, value, index) =>
          value === undefined
            ? answers
            : (withValueAt(answers, parsePointer(kinds[index]?.pointer ?? ''), value) as Answers),
        {},
      ),
    );
}

function fieldsIn({ schema, choices = {} }: FormDefinition): Made[] {
  const { group, ...flat } = schema['properties'] as Record<
    string,
    { type: string; properties?: Record<string, { type: string }> }
  >;
  const all = [
    ...Object.entries(flat).map(([name, one]) => [`/${name}`, one] as const),
    ...Object.entries(group?.properties ?? {}).map(([name, one]) => [`/group/${name}`, one] as const),
  ];
  return all.map(([pointer, { type }]) => ({ pointer, kind: kindOf(type, choices[pointer]) }));
}

function kindOf(type: string, choice: object | undefined): Kind {
  if (type === 'boolean') return 'flag';
  if (type === 'integer') return 'count';
  if (choice === undefined) return 'word';
  return 'record' in choice ? 'reader' : type === 'array' ? 'shelves' : 'branch';
}
