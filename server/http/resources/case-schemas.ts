import { openObject, schema } from '../kit/json-schema.ts';
import { DOCUMENT, EVENT, FINDING, ID, INSTANT, NAME, PARTY, STRAND, TEXT } from './schemas.ts';
import { HELP_LINK } from './tables.ts';

const POINTER = { type: 'string', maxLength: 500 } as const;
const FINDINGS = { type: 'array', maxItems: 100, items: FINDING } as const;
const SCALAR = { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] } as const;

const FILLED_IN = schema({
  $id: 'FilledIn',
  description:
    'A form that was filled in, in words: what was not answered, and what was not asked, is left out.',
  type: 'object',
  additionalProperties: false,
  required: ['form', 'title', 'steps'],
  properties: {
    form: NAME,
    title: TEXT,
    steps: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'fields'],
        properties: {
          title: TEXT,
          fields: {
            type: 'array',
            maxItems: 1000,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['pointer', 'label', 'as', 'values'],
              properties: {
                pointer: POINTER,
                label: TEXT,
                as: {
                  enum: ['text', 'number', 'yesNo', 'date', 'document'],
                  description: 'How the values are to be read. A document is told by its id.',
                },
                values: { type: 'array', maxItems: 1000, items: SCALAR },
                findings: FINDINGS,
              },
            },
          },
        },
      },
    },
    findings: { ...FINDINGS, description: 'What the rules say of the form as a whole.' },
  },
});

const DOCUMENT_OF_CASE = schema({
  ...DOCUMENT,
  $id: 'DocumentOfCase',
  properties: {
    ...DOCUMENT.properties,
    by: { type: 'string', maxLength: 300, description: 'Who signed it or handed it in.' },
  },
});

export const CASE = schema({
  $id: 'Case',
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'number',
    'pack',
    'flow',
    'title',
    'about',
    'release',
    'status',
    'sequence',
    'openedAt',
    'changedAt',
    'company',
    'partner',
    'starter',
    'strands',
    'answers',
    'filledIn',
    'checks',
    'events',
    'documents',
    'incidents',
  ],
  properties: {
    id: ID,
    number: NAME,
    pack: NAME,
    flow: NAME,
    title: TEXT,
    about: {
      type: 'array',
      maxItems: 2,
      items: TEXT,
      description: 'By what somebody recognises it: what lists call it, and the first words that were typed.',
    },
    list: {
      type: 'object',
      additionalProperties: false,
      required: ['table', 'title'],
      properties: { table: NAME, title: TEXT, help: HELP_LINK },
      description: 'The list of the menu in which it is found, and the help that belongs to it.',
    },
    release: { type: 'string', maxLength: 64 },
    status: { enum: ['active', 'done'] },
    sequence: { type: 'integer' },
    openedAt: INSTANT,
    changedAt: INSTANT,
    company: PARTY,
    partner: PARTY,
    relationship: NAME,
    starter: PARTY,
    strands: { type: 'array', maxItems: 50, items: STRAND },
    answers: openObject('By form, as their definitions declare them.'),
    filledIn: {
      type: 'array',
      maxItems: 100,
      items: FILLED_IN,
      description: 'The same answers, in words.',
    },
    checks: {
      type: 'array',
      maxItems: 100,
      description: 'What services outside answered while the forms were filled in.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['check', 'title', 'outcome', 'at'],
        properties: {
          check: NAME,
          title: TEXT,
          outcome: { enum: ['yes', 'no', 'unavailable'] },
          at: INSTANT,
        },
      },
    },
    events: { type: 'array', maxItems: 200, items: EVENT },
    documents: { type: 'array', maxItems: 1000, items: DOCUMENT_OF_CASE },
    incidents: {
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'since', 'todo'],
        properties: { title: TEXT, since: INSTANT, todo: TEXT },
      },
    },
    data: openObject('What the flow has noted; for operators only.'),
    noted: {
      type: 'array',
      maxItems: 500,
      description: 'What the flow has noted, in words; for operators only.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'label', 'value'],
        properties: { name: NAME, label: TEXT, value: SCALAR },
      },
    },
  },
});

const AHEAD = schema({
  $id: 'Ahead',
  description: 'What would follow if it happened now, as things are.',
  type: 'object',
  additionalProperties: false,
  required: ['messages', 'statuses', 'ends'],
  properties: {
    messages: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message', 'title', 'to'],
        properties: {
          message: NAME,
          title: TEXT,
          to: {
            type: 'array',
            maxItems: 100,
            description: 'By the part that they play.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['person', 'title'],
              properties: { person: NAME, title: TEXT },
            },
          },
        },
      },
    },
    statuses: openObject('The new status of each strand that would change, by strand.'),
    ends: { type: 'boolean' },
  },
});

export const CASE_NEXT = schema({
  $id: 'CaseNext',
  type: 'object',
  additionalProperties: false,
  required: ['timers', 'events', 'jobs'],
  properties: {
    timers: {
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'due', 'kind'],
        properties: {
          name: NAME,
          title: TEXT,
          due: INSTANT,
          kind: { enum: ['delay', 'reminder'] },
          ladder: NAME,
          overdue: NAME,
          ahead: AHEAD,
        },
      },
    },
    events: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['event', 'title', 'by'],
        properties: { event: NAME, title: TEXT, by: NAME, ahead: AHEAD },
      },
    },
    jobs: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'attempts'],
        properties: {
          id: { type: 'string', maxLength: 300 },
          title: TEXT,
          attempts: {
            type: 'integer',
            description: 'How often it did not succeed so far; it is tried again.',
          },
        },
      },
    },
  },
});

export const CASE_LOG = schema({
  $id: 'CaseLog',
  type: 'object',
  additionalProperties: false,
  required: ['entries'],
  properties: {
    entries: {
      type: 'array',
      maxItems: 100_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'by', 'from', 'kind', 'text', 'sequence'],
        properties: {
          at: INSTANT,
          by: { type: 'string', maxLength: 300 },
          from: {
            enum: ['person', 'service', 'portal'],
            description:
              'Whether somebody did it, a service answered or sent news, or the portal did it by itself.',
          },
          kind: { enum: ['event', 'status', 'problem', 'note'] },
          text: TEXT,
          strand: NAME,
          sequence: { type: 'integer' },
        },
      },
    },
  },
});
