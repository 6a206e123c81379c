import type { ImportVerdict } from '../../store/schema/index.ts';
import { schema } from '../kit/json-schema.ts';
import { ID, INSTANT, NAME, TEXT } from './schemas.ts';

export const COUNT = { type: 'integer', minimum: 0 } as const;
export const VERDICTS = [
  'good',
  'wrong',
  'repeated',
  'taken',
  'begun',
  'refused',
] as const satisfies readonly ImportVerdict[];

export const IMPORT = schema({
  $id: 'Import',
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'pack',
    'table',
    'title',
    'company',
    'file',
    'size',
    'status',
    'rows',
    'counts',
    'progress',
    'problems',
    'headings',
    'createdAt',
    'changedAt',
  ],
  properties: {
    id: ID,
    pack: NAME,
    table: NAME,
    title: TEXT,
    company: ID,
    file: { type: 'string', maxLength: 200 },
    size: COUNT,
    status: {
      enum: ['judging', 'ready', 'refused', 'accepting', 'done', 'cancelled', 'stopped'],
      description:
        '`judging`: the file is read. `ready`: it waits to be accepted. `refused`: nothing in it can be read, `problems` say why. `accepting`: its good rows become cases. `stopped`: that ended before its time, `problems` say why.',
    },
    rows: COUNT,
    counts: {
      type: 'object',
      additionalProperties: false,
      required: [...VERDICTS],
      properties: Object.fromEntries(VERDICTS.map((verdict) => [verdict, COUNT])),
    },
    progress: { type: 'number', minimum: 0, maximum: 1 },
    problems: {
      type: 'array',
      maxItems: 1000,
      description: 'What is wrong with the file itself, by line; line 0 where it is about none.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['line', 'code', 'message'],
        properties: { line: COUNT, code: NAME, message: TEXT },
      },
    },
    headings: { type: 'array', maxItems: 1000, items: TEXT },
    createdAt: INSTANT,
    changedAt: INSTANT,
  },
});

export const LINE = schema({
  $id: 'ImportLine',
  type: 'object',
  additionalProperties: false,
  required: ['position', 'line', 'verdict', 'cells', 'reasons', 'warnings'],
  properties: {
    position: COUNT,
    line: { ...COUNT, description: 'In the file, from 1, as an editor counts.' },
    verdict: {
      enum: VERDICTS,
      description:
        '`good`, `wrong`, `repeated` (an earlier row has the same value) and `taken` (it is there already) are said when the file is judged; `begun` and `refused` when its good rows were accepted.',
    },
    cells: { type: 'array', maxItems: 1000, items: TEXT, description: 'In the order of the headings.' },
    reasons: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'message'],
        properties: {
          column: { ...COUNT, description: 'From 0.' },
          code: NAME,
          message: TEXT,
          cite: { type: 'array', maxItems: 50, items: NAME },
        },
      },
    },
    warnings: { type: 'array', maxItems: 200, items: TEXT },
    repeats: { ...COUNT, description: 'The line with the same value.' },
    taken: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'number'],
      properties: { id: ID, number: NAME },
    },
    case: ID,
  },
});
