import { choice, either, flag, listOf, mapOf, object, type Schema, shared, text } from './kit.ts';
import { definition } from './shared.ts';

const handles = (description: string, value: Schema) => mapOf(description, value);
const answers: Schema = {
  type: 'object',
  description: 'What is entered. A value that is the handle of a record stands for that record.',
};

const findingsByName = listOf(
  'The findings, in the order of the definition.',
  text('A finding.', { maxLength: 64 }),
  { maxItems: 50 },
);

const message: Schema = object(
  'A message that is expected.',
  {
    email: text('The id of the e-mail.', { maxLength: 64 }),
    to: either(
      'The handle or the address of whom it goes to; one, or several.',
      { type: 'string', maxLength: 254 },
      listOf('Several.', text('One.', { maxLength: 254 }), { minItems: 1, maxItems: 50 }),
    ),
    contains: listOf('Words that stand in subject or body.', text('Words.', { maxLength: 500 }), {
      minItems: 1,
      maxItems: 20,
    }),
    lacks: listOf('Words that must not stand there.', text('Words.', { maxLength: 500 }), {
      minItems: 1,
      maxItems: 20,
    }),
  },
  ['email', 'to'],
);

const expect: Schema = object(
  'What must be so now. `messages`, `effects` and `decisions` are those since the last step that was not an expectation.',
  {
    states: listOf(
      'The states that are active, by their paths with dots; all of the innermost.',
      text('A path.', { maxLength: 200 }),
      { maxItems: 50 },
    ),
    facets: {
      type: 'object',
      description: 'The status of each strand, as people read it.',
      propertyNames: { maxLength: 64 },
      additionalProperties: { type: 'string', maxLength: 200 },
    },
    messages: listOf('All messages that were sent, in their order; `[]` for none.', message, {
      maxItems: 100,
    }),
    effects: listOf(
      'Effects that took place, among others, in their order.',
      { type: 'object', description: 'The type of the effect, and any of its parameters.' },
      { maxItems: 50 },
    ),
    timers: {
      type: 'object',
      description:
        'The timers that are pending and when each is due: all of them, by their names. A delay is called by its own name, `unsigned`; with the state, `unsigned@awaitingSignature`, where several states wait for it, and so is a plain duration. A reminder has the name of its ladder and a number: `signing.1`.',
      propertyNames: { maxLength: 128 },
      additionalProperties: shared('instant'),
    },
    allowed: listOf('All events that are possible now.', text('An event.', { maxLength: 64 }), {
      maxItems: 100,
    }),
    notAllowed: listOf('Events that are not possible now.', text('An event.', { maxLength: 64 }), {
      maxItems: 100,
    }),
    data: { type: 'object', description: 'What stands in `/data`, among other things.' },
    records: {
      type: 'object',
      description: 'Attributes of records, by handle, among others.',
      propertyNames: { maxLength: 64 },
      additionalProperties: { type: 'object' },
    },
    jobs: listOf(
      'The connector jobs that are running, by the id of the invoke: all of them.',
      text('An id.', { maxLength: 64 }),
      { maxItems: 50 },
    ),
    ended: flag('Whether the case has ended.'),
    log: listOf('Words that stand in the activity log, in their order.', text('Words.', { maxLength: 300 }), {
      minItems: 1,
      maxItems: 50,
    }),
    failed: flag('Whether the case counts as failed.'),
    counters: {
      type: 'object',
      description:
        'What the counters of tables count among all cases of the scenario: by table, all of its counters.',
      propertyNames: { maxLength: 64 },
      additionalProperties: {
        type: 'object',
        description: 'By counter, how many cases it counts.',
        propertyNames: { maxLength: 64 },
        additionalProperties: { type: 'integer', minimum: 0 },
      },
    },
  },
);

const refused: Schema = object(
  'The step is refused, and nothing changes.',
  {
    because: choice(
      'Why: no state takes it now; a guard refused; the answers are not valid; this user may not; the key is taken.',
      ['notNow', 'refused', 'invalid', 'notAllowed', 'taken'],
    ),
    findings: findingsByName,
    message: text('Words that stand in the reason.', { maxLength: 500 }),
    errors: {
      type: 'object',
      description: 'The code of each error, by pointer: all of them.',
      propertyNames: { maxLength: 300 },
      additionalProperties: { type: 'string', maxLength: 64 },
    },
  },
  ['because'],
);

const step: Schema = either(
  'One step of the timeline.',
  object(
    'A case begins.',
    {
      start: text('The id of the flow.', { maxLength: 64 }),
      as: text('A handle for the case; without it, `case`.', { maxLength: 64 }),
      by: text('The handle of the user who does it.', { maxLength: 64 }),
      for: text('The handle of the customer for whom the user acts.', { maxLength: 64 }),
      answers,
      checks: {
        type: 'object',
        description:
          'What the checks of the form answered: `outcome` and `output`, by the name of the check.',
        propertyNames: { maxLength: 64 },
        additionalProperties: { type: 'object' },
      },
      refused,
      expect: shared('expect'),
      note: text('What this step shows.', { maxLength: 500 }),
    },
    ['start', 'by'],
  ),
  object(
    'An event comes in.',
    {
      event: text('The event, by its name in `events` of the flow.', { maxLength: 64 }),
      case: text('The handle of the case; without it, `case`.', { maxLength: 64 }),
      by: text('The handle of a user, `link`, or `connector`.', { maxLength: 64 }),
      answers,
      checks: {
        type: 'object',
        description:
          'What the checks of the form answered: `outcome` and `output`, by the name of the check.',
        propertyNames: { maxLength: 64 },
        additionalProperties: { type: 'object' },
      },
      payload: { type: 'object', description: 'For news from a connector: what it says.' },
      refused,
      expect: shared('expect'),
      note: text('What this step shows.', { maxLength: 500 }),
    },
    ['event', 'by'],
  ),
  object(
    'Time passes. Every timer that becomes due fires, in order.',
    {
      wait: shared('duration'),
      expect: shared('expect'),
      note: text('What this step shows.', { maxLength: 500 }),
    },
    ['wait'],
  ),
  object(
    'Time passes until an instant.',
    {
      until: shared('instant'),
      expect: shared('expect'),
      note: text('What this step shows.', { maxLength: 500 }),
    },
    ['until'],
  ),
  object(
    'The world was away: time passes and nothing fires until the end of it.',
    {
      outage: shared('duration'),
      expect: shared('expect'),
      note: text('What this step shows.', { maxLength: 500 }),
    },
    ['outage'],
  ),
  object(
    'A connector answers a request.',
    {
      connector: text('The `id` of the request in the machine of the flow.', { maxLength: 64 }),
      case: text('The handle of the case; without it, `case`.', { maxLength: 64 }),
      answers: { type: 'object', description: 'What it answers: the output of the operation.' },
      fails: object(
        'It refuses, or has given up.',
        {
          code: text('The code of the refusal, one of `errors` of the operation.', { maxLength: 64 }),
          message: text('What it says.', { maxLength: 500 }),
        },
        ['code'],
      ),
      expect: shared('expect'),
      note: text('What this step shows.', { maxLength: 500 }),
    },
    ['connector'],
  ),
  object(
    'A record of the directory changes, by hand.',
    {
      change: text('The handle of the record.', { maxLength: 64 }),
      to: { type: 'object', description: 'The attributes that change.' },
      note: text('What this step shows.', { maxLength: 500 }),
    },
    ['change', 'to'],
  ),
  object(
    'Only an expectation.',
    { expect: shared('expect'), note: text('What this step shows.', { maxLength: 500 }) },
    ['expect'],
  ),
);

export const SCENARIO_PARTS: Record<string, Schema> = { expect };

export const scenario: Schema = definition(
  'scenario',
  'A test: who is there, what happens, and what must follow. Everything is declared in the file.',
  {
    companies: handles(
      'Companies, by handle. The provider and the own company need not be declared: they are `provider` and `own`.',
      object(
        'A company.',
        {
          is: choice('What it is: a partner, or a customer of one.', ['partner', 'customer']),
          of: text('For a customer: the handle of its partner; without it, `own`.', { maxLength: 64 }),
          relationship: text('For a customer: how the partner stands to it.', { maxLength: 100 }),
          services: listOf('The services that it has.', text('A service.', { maxLength: 64 }), {
            maxItems: 50,
          }),
          attributes: { type: 'object', description: 'Its attributes, as its record declares them.' },
        },
        ['is'],
      ),
    ),
    records: handles(
      'Records that belong to companies, by handle.',
      object(
        'A record.',
        {
          record: text('The kind of record.', { maxLength: 64 }),
          of: text('The handle of the company.', { maxLength: 64 }),
          attributes: { type: 'object', description: 'Its attributes.' },
        },
        ['record', 'of', 'attributes'],
      ),
    ),
    users: handles(
      'Users, by handle.',
      object(
        'A user.',
        {
          of: text('The handle of the company.', { maxLength: 64 }),
          roles: listOf(
            'Roles, by the names under which users hold them.',
            text('A role.', { maxLength: 64 }),
            { minItems: 1, maxItems: 20 },
          ),
          record: text('The handle of the record that is this user.', { maxLength: 64 }),
          name: text('The name.', { maxLength: 200 }),
          email: text('The address.', { maxLength: 254 }),
          language: text(
            'In which they are told why something is refused; without it, the first of the pack.',
            {
              maxLength: 20,
            },
          ),
        },
        ['of', 'roles'],
      ),
    ),
    now: shared('instant', 'When it begins; without it, 2026-03-02T09:00:00Z.'),
    timeline: listOf('What happens, in its order.', step, { minItems: 1, maxItems: 500 }),
    decisions: listOf(
      'Single decisions of rule sets.',
      object(
        'A decision.',
        {
          rules: text('The id of the rule set.', { maxLength: 64 }),
          note: text('What it shows.', { maxLength: 500 }),
          facts: {
            type: 'object',
            description:
              'The facts. A text that is the handle of a record stands for its attributes, where the fact is a record.',
          },
          each: {
            type: 'object',
            description: 'Facts with a list of values: the decision is asked for every combination.',
            additionalProperties: listOf('Values.', shared('json'), { minItems: 1, maxItems: 100 }),
          },
          verdict: choice('The verdict that must come out.', [
            'eligible',
            'needsEvidence',
            'ineligible',
            'undecided',
          ]),
          findings: findingsByName,
          missing: listOf('The absent facts that were needed.', shared('pointer'), { maxItems: 50 }),
        },
        ['rules', 'facts', 'verdict'],
      ),
      { minItems: 1, maxItems: 500 },
    ),
    submissions: listOf(
      'Single submissions of forms.',
      object(
        'A submission.',
        {
          form: text('The id of the form.', { maxLength: 64 }),
          note: text('What it shows.', { maxLength: 500 }),
          by: text('The handle of the user who does it.', { maxLength: 64 }),
          for: text('The handle of the customer for whom the user acts.', { maxLength: 64 }),
          earlier: {
            type: 'object',
            description: 'What was answered earlier in the same case, by the form.',
            propertyNames: { maxLength: 64 },
            additionalProperties: { type: 'object' },
          },
          answers,
          row: {
            type: 'object',
            description: 'Instead of answers: a row of a file, by the headings of its columns.',
            propertyNames: { maxLength: 64 },
            additionalProperties: { type: 'string', maxLength: 4000 },
          },
          checks: {
            type: 'object',
            description: 'What the checks answered.',
            propertyNames: { maxLength: 64 },
            additionalProperties: { type: 'object' },
          },
          valid: {
            type: 'object',
            description: 'The answers after normalising, all of them, where they are valid.',
          },
          errors: {
            type: 'object',
            description: 'The code of each error, by pointer: all of them.',
            propertyNames: { maxLength: 300 },
            additionalProperties: { type: 'string', maxLength: 64 },
          },
          visible: listOf('All fields that are shown, by pointer.', shared('pointer'), { maxItems: 300 }),
          prefilled: {
            type: 'object',
            description: 'The answers that are there at the beginning, all of them.',
          },
          choices: {
            type: 'object',
            description:
              'The verdict for each candidate, by the pointer of the field and the handle of the record.',
            propertyNames: { maxLength: 300 },
            additionalProperties: { type: 'object', additionalProperties: { type: 'string', maxLength: 64 } },
          },
        },
        ['form'],
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  [],
);
