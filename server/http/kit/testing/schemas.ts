import { schema } from '../index.ts';

export const ID = {
  type: 'string',
  pattern: '^[a-z0-9-]+$',
  maxLength: 60,
  description: 'Id of the note.',
} as const;

export const NOTE = schema({
  $id: 'Note',
  type: 'object',
  description: 'A note.',
  required: ['id', 'title', 'version'],
  properties: {
    id: ID,
    title: { type: 'string', maxLength: 80 },
    version: { type: 'integer', minimum: 1 },
  },
  additionalProperties: false,
  examples: [{ id: 'n1', title: 'Milk', version: 1 }],
});

export const TREE = schema({
  $id: 'Tree',
  type: 'object',
  required: ['label'],
  properties: {
    label: { type: 'string', maxLength: 20 },
    children: { type: 'array', maxItems: 5, items: { $ref: 'Tree' } },
  },
  additionalProperties: false,
});

export const LIST = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: NOTE } },
  additionalProperties: false,
} as const;

export const TITLE = {
  type: 'object',
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 1, maxLength: 80 },
    tags: { type: 'array', maxItems: 3, items: { type: 'string', maxLength: 10 } },
    weight: { type: 'number', minimum: 0 },
  },
  additionalProperties: false,
  examples: [{ title: 'Milk' }],
} as const;

export const TOO_LATE = {
  code: 'too-late',
  status: 409,
  title: 'It is too late for this',
  description: 'The note is closed.',
} as const;

export const TAGS = [
  { name: 'notes', description: 'Notes.' },
  { name: 'service', description: 'The service itself.' },
];
