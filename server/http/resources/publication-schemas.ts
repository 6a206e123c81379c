import { openObject, schema } from '../kit/json-schema.ts';
import { CHANGES, DIAGNOSTICS, HASH, LINE, PERSON, VERSIONS } from './definition-schemas.ts';
import { ID, INSTANT, NAME, TEXT } from './schemas.ts';

const FAILURE = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name', 'message'],
  properties: {
    kind: { enum: ['scenario', 'path', 'property', 'clause'] },
    name: TEXT,
    pointer: TEXT,
    message: TEXT,
    file: { type: 'string', maxLength: 1_000 },
    line: LINE,
    column: LINE,
  },
} as const;

export const FAILURES = { type: 'array', maxItems: 100_000, items: FAILURE } as const;

export const PROPERTIES = {
  type: 'array',
  maxItems: 10_000,
  items: openObject('A property: id, flow, required, result, and the path of what refutes it.'),
} as const;

const COVERAGE = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['covered', 'total'],
    properties: { covered: { type: 'integer' }, total: { type: 'integer' } },
  },
} as const;

const DIFFERENCES = { type: 'array', maxItems: 100_000 } as const;

const VERDICT = schema({
  $id: 'PublicationVerdict',
  type: 'object',
  additionalProperties: false,
  required: [
    'ok',
    'diagnostics',
    'failures',
    'properties',
    'accepted',
    'reference',
    'coverage',
    'versions',
    'changes',
  ],
  properties: {
    ok: { type: 'boolean' },
    diagnostics: DIAGNOSTICS,
    failures: FAILURES,
    properties: PROPERTIES,
    accepted: { type: 'array', maxItems: 1_000, items: NAME },
    reference: {
      type: 'object',
      additionalProperties: false,
      required: ['rules', 'flows'],
      properties: {
        rules: { ...DIFFERENCES, items: openObject('Facts for which rules and their reference differ.') },
        flows: { ...DIFFERENCES, items: openObject('A step for which a flow and its reference differ.') },
      },
    },
    coverage: COVERAGE,
    versions: VERSIONS,
    changes: CHANGES,
  },
});

export const PUBLICATION = schema({
  $id: 'Publication',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'pack', 'draft', 'status', 'reason', 'by', 'createdAt'],
  properties: {
    id: ID,
    pack: NAME,
    draft: ID,
    status: {
      enum: ['running', 'published', 'refused', 'overtaken', 'interrupted'],
      description:
        '`refused`: the verdict says why. `overtaken`: the draft or the release in force was changed meanwhile. `interrupted`: the server stopped; publish it again.',
    },
    stage: { type: 'string', maxLength: 200, description: 'What is being done at this moment.' },
    reason: TEXT,
    by: PERSON,
    createdAt: INSTANT,
    endedAt: INSTANT,
    release: HASH,
    verdict: VERDICT,
  },
});
