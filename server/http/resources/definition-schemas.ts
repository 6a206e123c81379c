import { openObject, schema } from '../kit/json-schema.ts';
import { FINDING, ID, INSTANT, NAME, TEXT } from './schemas.ts';

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
const LINE = { type: 'integer', minimum: 0 } as const;

export const DIAGNOSTIC = schema({
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

export const CHANGE = schema({
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

const VERSIONS = {
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

export const FILES = {
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

export const VERDICT = schema({
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

const BRIEFLY = {
  type: 'object',
  additionalProperties: false,
  required: ['verdict', 'findings', 'missing'],
  properties: {
    verdict: NAME,
    findings: { type: 'array', maxItems: 1_000, items: NAME },
    missing: { type: 'array', maxItems: 1_000, items: TEXT },
  },
} as const;

const IN_CASE = { case: ID, number: NAME, sequence: { type: 'integer' } } as const;

export const BACKTEST = schema({
  $id: 'Backtest',
  type: 'object',
  additionalProperties: false,
  required: ['cases', 'skipped', 'decisions', 'differences', 'paths', 'cut', 'diagnostics'],
  properties: {
    cases: { type: 'integer' },
    skipped: { type: 'integer', description: 'Cases that cannot be told any more: somebody was erased.' },
    decisions: { type: 'integer' },
    differences: {
      type: 'array',
      maxItems: 1_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['case', 'number', 'sequence', 'rules', 'at', 'before', 'after', 'because'],
        properties: {
          ...IN_CASE,
          rules: NAME,
          at: TEXT,
          before: BRIEFLY,
          after: { oneOf: [BRIEFLY, { type: 'null' }] },
          because: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['rule', 'before', 'after'],
              properties: { rule: TEXT, before: TEXT, after: TEXT },
            },
          },
        },
      },
    },
    paths: {
      type: 'array',
      maxItems: 1_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['case', 'number', 'sequence', 'event', 'before', 'after'],
        properties: { ...IN_CASE, event: TEXT, before: TEXT, after: TEXT },
      },
    },
    cut: { type: 'boolean', description: 'Whether there are more differences than are told.' },
    next: { ...ID, description: 'Where the next page begins; nothing where this was the last.' },
    diagnostics: DIAGNOSTICS,
  },
});

export const SIMULATION = schema({
  $id: 'Simulation',
  type: 'object',
  additionalProperties: false,
  required: ['diagnostics'],
  properties: {
    diagnostics: DIAGNOSTICS,
    steps: {
      type: 'array',
      maxItems: 100_000,
      items: openObject('at, case, event, refused, facets, effects, messages, timers, possible.'),
    },
    case: { oneOf: [openObject('How the case stands at the end.'), { type: 'null' }] },
    failures: { type: 'array', maxItems: 10_000, items: TEXT },
  },
});

export const DECISION = schema({
  $id: 'Decision',
  type: 'object',
  additionalProperties: false,
  required: ['diagnostics'],
  properties: {
    diagnostics: DIAGNOSTICS,
    verdict: { enum: ['eligible', 'needsEvidence', 'ineligible', 'undecided'] },
    findings: { type: 'array', maxItems: 1_000, items: FINDING },
    missing: { type: 'array', maxItems: 1_000, items: TEXT },
    trace: openObject('rules: what was read and what came of it; turns: what would turn the verdict.'),
  },
});

export const SUITE = schema({
  $id: 'SuiteReport',
  type: 'object',
  additionalProperties: false,
  required: ['diagnostics'],
  properties: {
    diagnostics: DIAGNOSTICS,
    passed: { type: 'integer' },
    failed: { type: 'integer' },
    counts: openObject('How many scenarios, paths and properties there are.'),
    notConcretised: {
      type: 'array',
      maxItems: 10_000,
      items: openObject('A path for which no values were found: name, reason.'),
    },
    failures: FAILURES,
    properties: PROPERTIES,
    coverage: openObject('By what: covered, total, and what is not.'),
    clauses: {
      type: 'array',
      maxItems: 10_000,
      items: openObject('A clause: id, text, implementedBy, shownBy, elsewhere, ok.'),
    },
  },
});
