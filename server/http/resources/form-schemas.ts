import { openObject, schema } from '../kit/json-schema.ts';
import { FINDING, ID, INSTANT, NAME, TEXT } from './schemas.ts';

export const POINTER = { type: 'string', pattern: '^(/.*)?$', maxLength: 500 } as const;
const TITLE = { type: 'string', maxLength: 2000 } as const;
const VERDICT = { enum: ['eligible', 'needsEvidence', 'ineligible', 'undecided'] } as const;
const OWNER = { enum: ['own', 'customer'] } as const;
const CITES = { type: 'array', maxItems: 50, items: NAME } as const;

/** `fact` points into the answers; shared conditions are resolved. */
const CONDITION = openObject(
  'A condition as definitions write it: `all`, `any`, `not`, or `fact`, `operator` and `value`.',
);

const CHECK = { type: 'array', maxItems: 50, items: NAME } as const;

const ELEMENT = schema({
  $id: 'FormElement',
  description: 'A field, a group of elements, or a note.',
  anyOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'pointer', 'label'],
      properties: {
        kind: { const: 'field' },
        pointer: POINTER,
        label: TITLE,
        hint: TEXT,
        widget: NAME,
        when: CONDITION,
        required: { anyOf: [{ type: 'boolean' }, CONDITION] },
        readOnly: { type: 'boolean' },
        create: {
          type: 'object',
          additionalProperties: false,
          required: ['record', 'form'],
          properties: { record: NAME, form: NAME },
        },
        checks: CHECK,
        evidenceFor: POINTER,
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'title', 'elements'],
      properties: {
        kind: { const: 'group' },
        title: TITLE,
        hint: TEXT,
        when: CONDITION,
        collapsed: { type: 'boolean' },
        elements: { type: 'array', maxItems: 100, items: { $ref: 'FormElement' } },
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'text'],
      properties: { kind: { const: 'note' }, text: TEXT, tone: NAME, when: CONDITION },
    },
  ],
});

const STEP = schema({
  $id: 'FormStep',
  type: 'object',
  additionalProperties: false,
  required: ['title', 'elements'],
  properties: {
    title: TITLE,
    description: TEXT,
    help: {
      type: 'object',
      additionalProperties: false,
      required: ['article'],
      properties: { article: NAME, title: TITLE },
    },
    when: CONDITION,
    review: { type: 'boolean' },
    elements: { type: 'array', maxItems: 100, items: ELEMENT },
  },
});

const OPTION = schema({
  $id: 'FormOption',
  type: 'object',
  additionalProperties: false,
  required: ['value', 'title'],
  properties: {
    value: { type: 'string', maxLength: 200 },
    title: TITLE,
    description: TEXT,
    verdict: VERDICT,
    findings: { type: 'array', maxItems: 100, items: FINDING },
    owner: OWNER,
    fills: openObject('Other answers that follow from choosing it, by pointer.'),
  },
});

export const CHOICES = schema({
  $id: 'FormChoices',
  type: 'object',
  additionalProperties: false,
  required: ['options', 'total'],
  properties: {
    options: { type: 'array', maxItems: 200, items: OPTION },
    total: { type: 'integer' },
    duty: { ...TEXT, description: 'What the one who is chosen will do.' },
    owners: {
      type: 'array',
      maxItems: 2,
      description: 'Of records: whose can be chosen here, and created where the field offers it.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['owner'],
        properties: {
          owner: OWNER,
          company: { ...TITLE, description: 'Its name, as far as it is known.' },
          barred: { ...TEXT, description: 'Why nobody of it can be created.' },
        },
      },
    },
  },
});

const NEUTRAL = schema({
  $id: 'Form',
  type: 'object',
  additionalProperties: false,
  required: ['form', 'title', 'submit', 'schema', 'steps', 'choices', 'values', 'language'],
  properties: {
    form: NAME,
    title: TITLE,
    description: TEXT,
    submit: TITLE,
    schema: openObject('JSON Schema 2020-12 of the answers, with its texts in the language asked for.'),
    steps: { type: 'array', maxItems: 100, items: STEP },
    choices: {
      type: 'object',
      description: 'By pointer of the field. More than 200 are asked for page by page.',
      maxProperties: 300,
      additionalProperties: CHOICES,
    },
    values: openObject('What is there at the beginning.'),
    language: NAME,
  },
});

const RJSF = schema({
  $id: 'FormForRjsf',
  description: 'Props of `Form` of react-jsonschema-form.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'uiSchema', 'formData', 'experimental_defaultFormStateBehavior'],
  properties: {
    schema: openObject('JSON Schema of the answers.'),
    uiSchema: openObject('As react-jsonschema-form takes it.'),
    formData: openObject('What is there at the beginning.'),
    experimental_defaultFormStateBehavior: openObject('As react-jsonschema-form takes it.'),
  },
});

const JSON_FORMS = schema({
  $id: 'FormForJsonForms',
  description: 'For JSON Forms.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'uischema', 'data'],
  properties: {
    schema: openObject('JSON Schema of the answers.'),
    uischema: openObject('As JSON Forms takes it.'),
    data: openObject('What is there at the beginning.'),
  },
});

export const FORM = { anyOf: [NEUTRAL, RJSF, JSON_FORMS] } as const;

const FORM_ERROR = schema({
  $id: 'FormError',
  type: 'object',
  additionalProperties: false,
  required: ['pointer', 'code', 'message'],
  properties: {
    pointer: POINTER,
    code: NAME,
    message: TEXT,
    cite: CITES,
    finding: NAME,
    params: openObject('What the code is about, such as the limit that was passed.'),
  },
});

const ERRORS = { type: 'array', maxItems: 200, items: FORM_ERROR } as const;

export const FORM_RESULT = schema({
  $id: 'FormResult',
  type: 'object',
  additionalProperties: false,
  required: ['valid', 'answers', 'errors', 'warnings', 'findings', 'removed', 'records', 'checks', 'unasked'],
  properties: {
    valid: { type: 'boolean' },
    answers: openObject('As they would be taken: in their usual form, without the values of hidden fields.'),
    errors: ERRORS,
    warnings: ERRORS,
    findings: {
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'rules', 'verdict', 'findings'],
        properties: {
          pointer: POINTER,
          rules: NAME,
          verdict: VERDICT,
          findings: { type: 'array', maxItems: 100, items: FINDING },
        },
      },
    },
    removed: { type: 'array', maxItems: 500, items: POINTER, description: 'Values of hidden fields.' },
    records: {
      type: 'array',
      maxItems: 1000,
      description: 'What was chosen, by what people call it.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'id', 'record', 'owner', 'label'],
        properties: { pointer: POINTER, id: ID, record: NAME, owner: OWNER, label: TITLE },
      },
    },
    checks: { ...CHECK, description: 'The checks whose answers were used.' },
    unasked: { ...CHECK, description: 'The checks that are asked when the form is submitted.' },
  },
});

const OUTCOME = { enum: ['yes', 'no', 'unavailable'] } as const;
const OUTPUT = openObject('What the connector said, as it declares it.');

export const CHECKED = schema({
  $id: 'CheckAnswer',
  type: 'object',
  additionalProperties: false,
  required: ['check', 'asked', 'errors', 'warnings'],
  properties: {
    check: NAME,
    asked: { type: 'boolean', description: 'False where these answers leave nothing to ask yet.' },
    outcome: OUTCOME,
    at: INSTANT,
    output: OUTPUT,
    fills: openObject('Values of other fields that the answer brings along, by pointer.'),
    twin: { type: 'boolean', description: 'A simulation has answered, and not the service itself.' },
    errors: ERRORS,
    warnings: ERRORS,
  },
});

export const KEPT_CHECK = schema({
  $id: 'KeptCheck',
  type: 'object',
  additionalProperties: false,
  required: ['check', 'outcome', 'at'],
  properties: { check: NAME, outcome: OUTCOME, at: INSTANT, output: OUTPUT },
});

export const RECORD_IN_DRAFT = schema({
  $id: 'RecordInDraft',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'record', 'owner', 'label', 'attributes', 'version'],
  properties: {
    id: ID,
    record: NAME,
    owner: OWNER,
    label: TITLE,
    attributes: openObject('As the definition of the record declares them.'),
    version: { type: 'integer' },
  },
});
