import { schema } from '../kit/json-schema.ts';
import { ID, INSTANT, NAME, TEXT } from './schemas.ts';

/** The name of a file in a pack: folders and an ending, nothing that leads out of it. */
export const FILE_PATH = {
  type: 'string',
  minLength: 3,
  maxLength: 200,
  pattern: '^(?:[A-Za-z0-9][A-Za-z0-9 _-]*/){0,4}[A-Za-z0-9][A-Za-z0-9 ._-]*\\.[A-Za-z0-9]+$',
  description: 'Name of a file, from the folder of the pack.',
  examples: ['rules/who-may-borrow.yaml'],
} as const;

export const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$', maxLength: 64 } as const;
export const REASON = { type: 'string', minLength: 1, maxLength: 2_000 } as const;
export const FILE_TEXT = { type: 'string', maxLength: 1_000_000 } as const;
export const LINE = { type: 'integer', minimum: 0 } as const;

const DIAGNOSTIC = schema({
  $id: 'Diagnostic',
  type: 'object',
  additionalProperties: false,
  required: ['code', 'severity', 'message', 'file', 'line', 'column'],
  properties: {
    code: NAME,
    severity: { enum: ['error', 'warning', 'info'] },
    message: TEXT,
    hint: TEXT,
    file: { type: 'string', maxLength: 1_000 },
    line: LINE,
    column: LINE,
    endLine: LINE,
    endColumn: LINE,
  },
});

export const DIAGNOSTICS = { type: 'array', maxItems: 1_001, items: DIAGNOSTIC } as const;

/** Who did something. What the server does by itself has no name. */
export const PERSON = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: { id: NAME, name: { type: 'string', maxLength: 300 } },
} as const;

const CHANGE = schema({
  $id: 'DefinitionChange',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'id', 'change', 'places'],
  properties: {
    kind: NAME,
    id: NAME,
    change: { enum: ['added', 'removed', 'changed'] },
    places: {
      type: 'array',
      maxItems: 100_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'change'],
        properties: {
          pointer: TEXT,
          change: { enum: ['added', 'removed', 'changed', 'moved'] },
          from: {},
          to: {},
        },
      },
    },
  },
});

export const CHANGES = { type: 'array', maxItems: 10_000, items: CHANGE } as const;

export const VERSIONS = {
  type: 'object',
  description: 'How often each definition was published with a change, by `kind/id`.',
  additionalProperties: { type: 'integer' },
} as const;

export const RELEASE = schema({
  $id: 'Release',
  type: 'object',
  additionalProperties: false,
  required: ['pack', 'hash', 'number', 'at', 'by', 'reason', 'inForce'],
  properties: {
    pack: NAME,
    hash: HASH,
    number: { type: 'integer' },
    at: INSTANT,
    by: PERSON,
    approvedBy: PERSON,
    reason: TEXT,
    inForce: { type: 'boolean' },
  },
});

const FILES = {
  type: 'array',
  maxItems: 5_000,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'size'],
    properties: { path: { type: 'string', maxLength: 1_000 }, size: { type: 'integer' } },
  },
} as const;

export const RELEASE_DETAILS = schema({
  $id: 'ReleaseDetails',
  type: 'object',
  additionalProperties: false,
  required: [...RELEASE.required, 'versions', 'files'],
  properties: { ...RELEASE.properties, versions: VERSIONS, files: FILES },
});

export const SOURCES = {
  type: 'array',
  maxItems: 5_000,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'text'],
    properties: { path: { type: 'string', maxLength: 1_000 }, text: { type: 'string' } },
  },
} as const;

const DRAFT_MEMBERS = {
  id: ID,
  pack: NAME,
  title: TEXT,
  status: { enum: ['open', 'proposed', 'published', 'discarded'] },
  base: HASH,
  upToDate: { type: 'boolean', description: 'Whether the release from which it began is still in force.' },
  secondPerson: { type: 'boolean', description: 'Whether somebody else has to approve it.' },
  reason: TEXT,
  by: PERSON,
  editedBy: PERSON,
  proposedBy: PERSON,
  approval: {
    type: 'object',
    additionalProperties: false,
    required: ['by', 'at', 'content', 'accepted'],
    properties: {
      by: PERSON,
      at: INSTANT,
      content: HASH,
      accepted: { type: 'array', maxItems: 100, items: NAME },
    },
  },
  version: { type: 'integer' },
  createdAt: INSTANT,
  changedAt: INSTANT,
} as const;

const DRAFT_REQUIRED = [
  'id',
  'pack',
  'title',
  'status',
  'upToDate',
  'secondPerson',
  'reason',
  'by',
  'editedBy',
  'version',
  'createdAt',
  'changedAt',
] as const;

export const DRAFT_SUMMARY = schema({
  $id: 'DefinitionDraftSummary',
  type: 'object',
  additionalProperties: false,
  required: DRAFT_REQUIRED,
  properties: DRAFT_MEMBERS,
});

export const DRAFT = schema({
  $id: 'DefinitionDraft',
  type: 'object',
  additionalProperties: false,
  required: [...DRAFT_REQUIRED, 'content', 'files'],
  properties: {
    ...DRAFT_MEMBERS,
    content: { ...HASH, description: 'Of all files. An approval names it.' },
    files: FILES,
  },
});

/** What is told of a step at once; the draft itself is read when it is shown. */
export const DRAFT_STEP = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'status', 'version'],
  properties: { id: ID, status: DRAFT_MEMBERS.status, version: DRAFT_MEMBERS.version },
} as const;

export const EDITED_DRAFT = {
  type: 'object',
  additionalProperties: false,
  required: ['draft', 'diagnostics'],
  properties: { draft: DRAFT, diagnostics: DIAGNOSTICS },
} as const;
