import { openObject, schema } from '../kit/json-schema.ts';

export const ID = { type: 'string', minLength: 1, maxLength: 64 } as const;
export const NAME = { type: 'string', minLength: 1, maxLength: 128 } as const;
export const INSTANT = { type: 'string', format: 'date-time', maxLength: 40 } as const;
export const TEXT = { type: 'string', maxLength: 100_000 } as const;
export const PERSON_NAME = { type: 'string', minLength: 1, maxLength: 200, pattern: String.raw`\S` } as const;
export const LANGUAGE_TAG = {
  type: 'string',
  pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$',
  maxLength: 20,
} as const;

/** Its shape is what the form of the definitions says. */
export const ANSWERS = openObject('The answers of a form, as its definition declares them.');

export const FINDING = schema({
  $id: 'Finding',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'severity', 'message'],
  properties: {
    id: NAME,
    severity: { enum: ['blocks', 'needsEvidence', 'warns', 'advises'] },
    message: TEXT,
    ask: NAME,
    help: TEXT,
    cite: { type: 'array', maxItems: 50, items: NAME },
  },
});

export const STRAND = schema({
  $id: 'Strand',
  type: 'object',
  additionalProperties: false,
  required: ['strand', 'title', 'state', 'status', 'failed', 'done'],
  properties: {
    strand: NAME,
    title: TEXT,
    state: { type: 'string', maxLength: 200 },
    status: TEXT,
    tone: NAME,
    failed: { type: 'boolean' },
    done: { type: 'boolean' },
    next: TEXT,
    begin: NAME,
  },
});

export const DOCUMENT = schema({
  $id: 'Document',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'edition', 'file', 'type', 'size', 'sha256', 'origin', 'at'],
  properties: {
    id: ID,
    name: NAME,
    edition: { type: 'integer' },
    file: { type: 'string', maxLength: 300 },
    type: { type: 'string', maxLength: 100 },
    size: { type: 'integer' },
    sha256: { type: 'string', maxLength: 64 },
    origin: { enum: ['uploaded', 'made', 'signed'] },
    at: INSTANT,
  },
});

export const PARTY = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id: ID, name: { type: 'string', maxLength: 300 } },
} as const;

export const EVENT = schema({
  $id: 'PossibleEvent',
  type: 'object',
  additionalProperties: false,
  required: ['event', 'title', 'allowed'],
  properties: {
    event: NAME,
    title: TEXT,
    description: TEXT,
    confirm: TEXT,
    form: NAME,
    tone: NAME,
    strand: NAME,
    allowed: { type: 'boolean' },
    because: NAME,
    message: TEXT,
    findings: { type: 'array', maxItems: 100, items: FINDING },
    cite: { type: 'array', maxItems: 50, items: NAME },
  },
});
