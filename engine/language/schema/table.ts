import {
  choice,
  either,
  flag,
  listOf,
  mapOf,
  object,
  type Schema,
  shared,
  text,
  whole,
  words,
} from './kit.ts';
import { definition } from './shared.ts';

const rowCondition: Schema = object(
  'What must hold of a row: one strand has one of these statuses, or an attribute one of these values.',
  {
    facet: text('A strand, as `flow.strand` or, where the table shows one flow, `strand`.', {
      maxLength: 128,
    }),
    attribute: shared('pointer'),
    in: listOf('The statuses, by the paths of their states; or the values.', shared('scalar'), {
      minItems: 1,
      maxItems: 100,
    }),
    is: choice('A property of the status instead.', ['failed', 'done', 'notDone']),
  },
);

const column: Schema = object(
  'A column.',
  {
    title: words('Its heading.', { maxLength: 200 }),
    attribute: shared('pointer', 'What it shows: a place in the case, or in the record.'),
    facet: text('The strand whose status it shows.', { maxLength: 128 }),
    as: choice('How it is shown.', [
      'text',
      'relativeTime',
      'date',
      'status',
      'listLabel',
      'yesNo',
      'company',
    ]),
    list: text('For `listLabel`: the id of the list whose label stands for the code.', { maxLength: 64 }),
    sort: flag('Whether users can sort by it.'),
    search: flag('Whether the search box looks into this column.'),
    hint: words('More about it.'),
  },
  ['title'],
);

export const table: Schema = definition(
  'table',
  'A screen with a list: of cases of flows, of companies, or of records.',
  {
    permission: text('The permission that it needs.', { maxLength: 64 }),
    service: text("The service that the user's own company must have.", { maxLength: 64 }),
    rows: either(
      'What is listed: cases, records, or customers.',
      object(
        'Cases of these flows.',
        {
          flows: listOf(
            'The flows whose cases are listed, by their ids.',
            text('A flow.', { maxLength: 64 }),
            { minItems: 1, maxItems: 50 },
          ),
          finished: flag('Whether finished cases are listed too.'),
        },
        ['flows'],
      ),
      object(
        'Records of one kind, of the acting company.',
        { record: text('The kind of record.', { maxLength: 64 }) },
        ['record'],
      ),
      object(
        'The customers of the own company.',
        { companies: { const: 'customers', description: 'Always `customers`.' } },
        ['companies'],
      ),
    ),
    columns: mapOf('The columns, in their order from left to right.', column, { minProperties: 1 }),
    counters: mapOf(
      'Counters above the list. They are tried in their order, and a row is counted by the first that fits; the last may have no condition.',
      object(
        'A counter.',
        {
          title: words('What it counts.', { maxLength: 200 }),
          hint: words('More about it.'),
          tone: shared('tone'),
          all: listOf('What must hold.', rowCondition, { maxItems: 20 }),
          any: listOf('Of what one must hold.', rowCondition, { maxItems: 20 }),
        },
        ['title'],
      ),
    ),
    filters: mapOf(
      'Filters above the list, by which users narrow it.',
      object(
        'A filter.',
        {
          title: words('What it says.', { maxLength: 200 }),
          attribute: shared('pointer'),
          facet: text('A strand, by its name in `facets` of the flow.', { maxLength: 128 }),
          list: text('The id of the list whose codes can be chosen.', { maxLength: 64 }),
        },
        ['title'],
      ),
    ),
    add: object(
      'The button beside the search.',
      {
        title: words('What it says.', { maxLength: 200 }),
        choices: listOf(
          'What can be added; with one, it is added at once.',
          object(
            'A choice.',
            {
              title: words('What it says.', { maxLength: 200 }),
              description: words('When to choose it.'),
              form: text('The form that begins it.', { maxLength: 64 }),
              record: text('The kind of record that is created.', { maxLength: 64 }),
              permission: text(
                'The permission that it needs; without one, that of the table. What begins a case needs that of its flow besides.',
                { maxLength: 64 },
              ),
            },
            ['title', 'form'],
          ),
          { minItems: 1, maxItems: 20 },
        ),
      },
      ['title', 'choices'],
    ),
    actions: listOf(
      'What can be done with a row.',
      object(
        'An action.',
        {
          title: words('What it says.', { maxLength: 200 }),
          event: text('An event of the flow.', { maxLength: 64 }),
          form: text('A form that is filled in for the company of the row.', { maxLength: 64 }),
          act: choice('Something that every portal can do.', [
            'switchCompany',
            'openTable',
            'edit',
            'delete',
          ]),
          table: text('For `openTable`: the id of the table.', { maxLength: 64 }),
          permission: text('The permission that it needs.', { maxLength: 64 }),
        },
        ['title'],
      ),
      { maxItems: 20 },
    ),
    bulk: object(
      'Adding many at once from a file.',
      {
        form: text('The form, whose `columns` say how a row is written.', { maxLength: 64 }),
        same: shared('pointer', 'The answer by which a row that is already there is recognised.'),
        title: words('What the button says.', { maxLength: 200 }),
        maxRows: whole('The most rows of a file.', { minimum: 1, maximum: 1_000_000 }),
      },
      ['form', 'title'],
    ),
    empty: words('What is said where there is nothing to list.'),
    help: shared('help'),
  },
  ['rows', 'columns'],
);
