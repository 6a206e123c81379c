import type { AppServices } from '../../app-services.ts';
import { ListedCases } from '../../tables/listed-cases.ts';
import { showTable } from '../../usecases/show-table.ts';
import { ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { REFUSAL_KINDS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, NAME, TEXT } from './schemas.ts';

const TITLE = { type: 'string', maxLength: 2000 } as const;
const PATH = { type: 'string', maxLength: 200 } as const;
const CITE = { type: 'array', maxItems: 50, items: NAME } as const;

export const HELP_LINK = {
  type: 'object',
  additionalProperties: false,
  required: ['article', 'title'],
  properties: { article: NAME, title: TITLE },
} as const;

const COLUMN = {
  type: 'object',
  additionalProperties: false,
  required: ['column', 'title', 'as', 'sort', 'search'],
  properties: {
    column: NAME,
    title: TITLE,
    hint: TEXT,
    as: { enum: ['text', 'relativeTime', 'date', 'status', 'listLabel', 'yesNo', 'company'] },
    sort: { type: 'boolean' },
    search: { type: 'boolean' },
  },
} as const;

const COUNTER = {
  type: 'object',
  additionalProperties: false,
  required: ['counter', 'title', 'count'],
  properties: { counter: NAME, title: TITLE, hint: TEXT, tone: NAME, count: { type: 'integer' } },
} as const;

const FILTER = {
  type: 'object',
  additionalProperties: false,
  required: ['filter', 'title', 'options'],
  properties: {
    filter: NAME,
    title: TITLE,
    options: {
      type: 'array',
      maxItems: 20_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'title'],
        properties: { value: TEXT, title: TEXT },
      },
    },
  },
} as const;

const ACTION = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: TITLE,
    event: NAME,
    form: NAME,
    act: { enum: ['switchCompany', 'openTable', 'edit', 'delete'] },
    table: NAME,
  },
} as const;

const ADD = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'choices'],
  properties: {
    title: TITLE,
    choices: {
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'form', 'flows', 'allowed'],
        properties: {
          title: TITLE,
          description: TEXT,
          form: NAME,
          record: NAME,
          flows: { type: 'array', maxItems: 50, items: NAME },
          allowed: { type: 'boolean' },
          message: TEXT,
        },
      },
    },
  },
} as const;

const BULK = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'form', 'formTitle', 'maxRows', 'allowed'],
  properties: {
    title: TITLE,
    form: NAME,
    formTitle: TITLE,
    maxRows: { type: 'integer' },
    allowed: { type: 'boolean' },
    message: TEXT,
  },
} as const;

/** What can be done with a row: whether, and what is asked for; or why not. */
const OFFERED = {
  allowed: { type: 'boolean' },
  message: TEXT,
  form: NAME,
  confirm: TEXT,
  tone: NAME,
  cite: CITE,
} as const;

const CELL = {
  type: 'object',
  additionalProperties: false,
  required: ['column', 'value'],
  properties: {
    column: NAME,
    value: { type: ['string', 'number', 'boolean', 'null'] },
    text: TEXT,
    tone: NAME,
    failed: { const: true },
    done: { const: true },
    begin: {
      type: 'object',
      additionalProperties: false,
      required: ['event', 'title', 'allowed'],
      properties: { event: NAME, title: TITLE, ...OFFERED },
    },
  },
} as const;

const ROW = schema({
  $id: 'TableRow',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind', 'version', 'held', 'cells', 'actions'],
  properties: {
    id: ID,
    kind: { enum: ['case', 'record', 'company'] },
    version: { type: 'integer', description: 'Of a case: its sequence, for `If-Match`.' },
    counter: NAME,
    held: { type: 'boolean', description: 'Something about it waits for an operator.' },
    cells: { type: 'array', maxItems: 100, items: CELL, description: 'In the order of the columns.' },
    actions: {
      type: 'array',
      maxItems: 20,
      description: 'By their places in `actions` of the table; one that is not for this row is left out.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['action', 'allowed'],
        properties: { action: { type: 'integer' }, ...OFFERED },
      },
    },
  },
});

const TABLE = schema({
  $id: 'Table',
  type: 'object',
  additionalProperties: false,
  required: [
    'pack',
    'table',
    'title',
    'kind',
    'columns',
    'counters',
    'filters',
    'actions',
    'total',
    'all',
    'offset',
    'rows',
  ],
  properties: {
    pack: NAME,
    table: NAME,
    title: TITLE,
    kind: { enum: ['cases', 'records', 'companies'] },
    record: { ...NAME, description: 'Which records are listed.' },
    columns: { type: 'array', maxItems: 100, items: COLUMN },
    counters: { type: 'array', maxItems: 100, items: COUNTER },
    filters: { type: 'array', maxItems: 100, items: FILTER },
    actions: { type: 'array', maxItems: 20, items: ACTION },
    add: ADD,
    bulk: BULK,
    empty: TEXT,
    help: HELP_LINK,
    cite: CITE,
    total: { type: 'integer', description: 'Rows that were looked for.' },
    all: { type: 'integer', description: 'Rows that there are.' },
    offset: { type: 'integer' },
    rows: { type: 'array', maxItems: 200, items: ROW },
  },
});

interface Query {
  readonly search?: string;
  readonly sort?: string;
  readonly filter?: readonly string[];
  readonly counter?: string;
  readonly offset: number;
  readonly limit: number;
}

export function tableRoutes(app: AppServices): ApiRoute[] {
  const listed = new ListedCases(app.releases);
  return [
    route<{ params: { pack: string; table: string }; query: Query; headers: Spoken }>({
      method: 'GET',
      path: '/tables/{pack}/{table}',
      id: 'readTable',
      tag: 'Portal',
      summary: 'A table and a page of its rows',
      description:
        'All that is needed to show a list: columns, counters over all rows that the caller may see, filters with what can be chosen, and what may be done, with the reason where it may not. Search looks into columns marked `search`, in the words that the reader sees.',
      access: 'session',
      params: { pack: NAME, table: NAME },
      query: {
        search: { type: 'string', maxLength: 200, description: 'Words, all of which have to occur.' },
        sort: { ...PATH, description: 'A column, or `-column` for the other way.', examples: ['-enrolled'] },
        filter: {
          type: 'array',
          maxItems: 50,
          items: { type: 'string', maxLength: 500 },
          description: '`filter:value`; several values of one filter are alternatives.',
          examples: [['kind:person']],
        },
        counter: { ...NAME, description: 'Only the rows that this counter counts.' },
        offset: { type: 'integer', minimum: 0, maximum: 10_000_000, default: 0 },
        limit: { type: 'integer', minimum: 0, maximum: 200, default: 50 },
      },
      headers: LANGUAGE,
      answers: { 200: { description: 'The table as the caller may see it.', schema: TABLE } },
      problems: REFUSAL_KINDS,
      handler: async ({ params, query, caller, headers }) => {
        const { search = '', filter = [], sort, counter, offset, limit } = query;
        const wanted = { search, filters: filter, sort, counter, offset, limit };
        const language = languageOf(headers, caller);
        return ok(await showTable(app, listed, { ...params, ...wanted, caller, language }));
      },
    }),
  ];
}
