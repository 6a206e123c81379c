import { openObject, schema } from '../kit/json-schema.ts';
import { DIAGNOSTICS } from './definition-schemas.ts';
import { FAILURES, PROPERTIES } from './publication-schemas.ts';
import { FINDING, ID, NAME, TEXT } from './schemas.ts';

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
