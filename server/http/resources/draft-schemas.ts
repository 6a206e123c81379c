import { schema } from '../kit/json-schema.ts';
import { FORM_RESULT, KEPT_CHECK } from './form-schemas.ts';
import { ANSWERS, ID, INSTANT, NAME, STRAND, TEXT } from './schemas.ts';

export const STAMP = schema({
  $id: 'DraftStamp',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'version', 'changedAt'],
  properties: { id: ID, version: { type: 'integer' }, changedAt: INSTANT },
});

const MEMBERS = {
  id: ID,
  pack: NAME,
  form: NAME,
  title: TEXT,
  about: {
    type: 'array',
    maxItems: 2,
    items: { type: 'string', maxLength: 100 },
    description: 'By what somebody recognises it: the first words that they typed.',
  },
  case: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'number'],
    properties: { id: ID, number: NAME },
  },
  event: NAME,
  version: { type: 'integer' },
  createdAt: INSTANT,
  changedAt: INSTANT,
} as const;
const ALWAYS = ['id', 'pack', 'form', 'title', 'about', 'version', 'createdAt', 'changedAt'] as const;

export const DRAFT_ENTRY = {
  type: 'object',
  additionalProperties: false,
  required: ALWAYS,
  properties: MEMBERS,
} as const;

export const DRAFT = schema({
  $id: 'Draft',
  type: 'object',
  additionalProperties: false,
  required: [...ALWAYS, 'answers', 'checks'],
  properties: {
    ...MEMBERS,
    answers: ANSWERS,
    checks: { type: 'array', maxItems: 50, items: KEPT_CHECK },
    result: FORM_RESULT,
    hindrance: { ...TEXT, description: 'Why the form cannot be filled in any more.' },
  },
});

export const SUBMITTED = schema({
  $id: 'SubmittedDraft',
  type: 'object',
  additionalProperties: false,
  required: ['case'],
  properties: {
    case: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'number', 'status', 'sequence'],
      properties: {
        id: ID,
        number: NAME,
        status: { enum: ['active', 'done'] },
        sequence: { type: 'integer' },
      },
    },
    said: { ...TEXT, description: 'What the form says to whoever has submitted it.' },
  },
});

const MESSAGES = {
  type: 'array',
  maxItems: 100,
  items: schema({
    $id: 'MessageAhead',
    type: 'object',
    additionalProperties: false,
    required: ['title', 'to'],
    properties: {
      title: TEXT,
      to: {
        type: 'array',
        maxItems: 100,
        description: 'By role and not by address.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['person', 'title'],
          properties: { person: NAME, title: TEXT },
        },
      },
    },
  }),
} as const;

export const AHEAD = schema({
  $id: 'AheadOfDraft',
  type: 'object',
  additionalProperties: false,
  required: ['accepted', 'messages', 'later', 'strands'],
  properties: {
    accepted: { type: 'boolean', description: 'Whether it would be accepted as it is.' },
    message: { ...TEXT, description: 'Why it would not be.' },
    messages: { ...MESSAGES, description: 'What is sent at once.' },
    strands: { type: 'array', maxItems: 50, items: STRAND, description: 'How the case stands then.' },
    later: {
      type: 'array',
      maxItems: 1000,
      description: 'What is sent at its time (`due`), or when somebody does something (`event`, its title).',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['messages'],
        properties: { due: INSTANT, event: TEXT, messages: MESSAGES },
      },
    },
  },
});
