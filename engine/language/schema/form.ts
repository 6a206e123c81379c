import {
  choice,
  either,
  flag,
  liquid,
  listOf,
  mapOf,
  object,
  type Schema,
  shared,
  text,
  words,
} from './kit.ts';
import { definition } from './shared.ts';

const pointerMap = (description: string, value: Schema): Schema => ({
  type: 'object',
  description,
  propertyNames: { pattern: '^(/([^~/]|~[01])*)+$', maxLength: 300 },
  maxProperties: 300,
  additionalProperties: value,
});

const choiceFact: Schema = either(
  'What the rules are told: another answer, a place in the case, the record that is being judged, whose it is, or a constant.',
  object(
    'The answer at a pointer in this form; or, beginning with `/case`, what the case knows.',
    { from: shared('pointer') },
    ['from'],
  ),
  object(
    'The candidate itself (`record`), whose it is (`owner`), or whether it is the record of the user who fills in the form (`self`).',
    { choice: choice('Which.', ['record', 'owner', 'self']) },
    ['choice'],
  ),
  object('The name of the field that is filled in.', { field: choice('Its name.', ['name']) }, ['field']),
  { type: 'string', maxLength: 200 },
  { type: 'number' },
  { type: 'boolean' },
);

const fieldKeys: Record<string, Schema> = {
  field: shared('pointer'),
  when: shared('condition', 'The field is shown only where this holds. Facts are pointers to other answers.'),
  required: either(
    'Whether it must be given while it is shown: always, or where a condition holds.',
    { type: 'boolean' },
    shared('condition'),
  ),
  hint: words('Shown beside the field.'),
  label: words('Shown in place of the title of the schema.', { maxLength: 200 }),
  widget: choice(
    'How it is asked for, where the type leaves a choice. With `upload` the answer is the id of a file that was handed in.',
    ['text', 'textarea', 'radio', 'select', 'checkboxes', 'picker', 'upload', 'note'],
  ),
  collapsed: flag('For a group: closed until it is asked for.'),
  create: object(
    'A record can be created on the spot.',
    {
      record: text('The kind of record.', { maxLength: 64 }),
      form: text('The form for it.', { maxLength: 64 }),
    },
    ['record', 'form'],
  ),
  readOnly: flag('Shown, and not changed.'),
};

const field: Schema = either(
  'A field by its pointer, or with more to say.',
  shared('pointer'),
  object('A field.', Object.fromEntries(Object.entries(fieldKeys).filter(([key]) => key !== 'collapsed')), [
    'field',
  ]),
  object(
    'Fields that belong together.',
    {
      group: words('The heading.', { maxLength: 200 }),
      hint: fieldKeys['hint'] as Schema,
      when: fieldKeys['when'] as Schema,
      collapsed: fieldKeys['collapsed'] as Schema,
      fields: listOf('The fields.', shared('field'), { minItems: 1, maxItems: 100 }),
    },
    ['group', 'fields'],
  ),
  object(
    'Words between the fields.',
    {
      note: liquid('What it says. Markdown and Liquid over the answers are allowed.'),
      tone: shared('tone'),
      when: fieldKeys['when'] as Schema,
    },
    ['note'],
  ),
);

export const FORM_PARTS: Record<string, Schema> = { field };

const step: Schema = object(
  'One screen of the form.',
  {
    title: words('What the step is called.', { maxLength: 200 }),
    description: words('What it is for.'),
    help: shared('help'),
    when: fieldKeys['when'] as Schema,
    fields: listOf('The fields, in their order.', shared('field'), { minItems: 1, maxItems: 100 }),
    review: flag(
      'This step shows everything that was entered, every warning, and everything that is still owed.',
    ),
  },
  ['title'],
);

const choices: Schema = either(
  'From what the value is chosen.',
  object(
    'The codes of a list.',
    {
      list: text('The id of a list.', { maxLength: 64 }),
      only: object(
        'Only those codes whose attribute has a value.',
        { attribute: text('The attribute.', { maxLength: 64 }), equal: shared('scalar') },
        ['attribute', 'equal'],
      ),
      fills: pointerMap(
        'Answers that are filled in from the entry chosen, such as `/label` or `/attributes/shelf`. What the entry has replaces what was typed; what it lacks stays to be typed.',
        shared('pointer'),
      ),
    },
    ['list'],
  ),
  object(
    'Records of the directory. Rules judge each; those that a rule excludes are shown with the reason, and cannot be chosen.',
    {
      record: text('The kind of record.', { maxLength: 64 }),
      of: listOf('Whose records.', shared('refer'), { minItems: 1, maxItems: 2 }),
      rules: text('The rule set that judges each.', { maxLength: 64 }),
      facts: {
        type: 'object',
        description: 'What the rules are told, by the name of the fact.',
        propertyNames: { maxLength: 64 },
        additionalProperties: shared('choiceFact'),
      },
      duty: text(
        'A list whose code is the name of the field, and whose description says what the person chosen will do.',
        { maxLength: 64 },
      ),
    },
    ['record', 'of'],
  ),
  object('The flows that can handle this form.', { flows: { const: true, description: 'Always true.' } }, [
    'flows',
  ]),
);

FORM_PARTS['choiceFact'] = choiceFact;

const check: Schema = object(
  'A question to a connector while the form is filled in.',
  {
    ask: text('The connector and its operation.', { maxLength: 128 }),
    with: {
      type: 'object',
      description: 'What is sent: bindings over the answers.',
      propertyNames: { maxLength: 64 },
      additionalProperties: shared('binding'),
    },
    when: shared('condition', 'It is asked only where this holds.'),
    fills: pointerMap(
      'Answers that are filled in from what came back, by pointer into `/output`.',
      shared('pointer'),
    ),
    refuses: object(
      'The answer that refuses the value.',
      {
        outcome: choice('The outcome.', ['yes', 'no']),
        at: shared('pointer', 'The field that is refused.'),
        message: liquid('Why. Liquid is allowed.'),
        cite: shared('cite'),
      },
      ['outcome', 'at', 'message'],
    ),
    maxAge: shared('duration', 'How old an answer may be at submission before it is asked again.'),
    unavailable: choice(
      'What it means that nobody answered: the value is accepted with a warning, or refused for now. It is never taken for a no.',
      ['warn', 'refuse'],
    ),
    cite: shared('cite'),
  },
  ['ask', 'with', 'maxAge', 'unavailable'],
);

export const form: Schema = definition(
  'form',
  'What is asked. `schema` says what is valid; `layout` says how it is shown, and under which conditions; `choices` say from what a value is chosen.',
  {
    schema: shared('jsonSchema'),
    layout: object(
      'Steps, groups and fields. Conditions stand here and nowhere else.',
      {
        steps: listOf('The steps.', step, { minItems: 1, maxItems: 20 }),
        submit: words('What the last button says.', { maxLength: 100 }),
        done: liquid('What is said when it is submitted. Liquid is allowed.'),
      },
      ['steps'],
    ),
    choices: pointerMap(
      'By the pointer of a field, in which `*` stands for every field at that place.',
      choices,
    ),
    rules: listOf(
      'Rule sets that judge the form as a whole, at review and at submission. What blocks, or asks for evidence, stops it.',
      object(
        'A rule set and what it is told.',
        {
          rules: text('The id of the rule set.', { maxLength: 64 }),
          at: shared('pointer', 'The field beside which the findings are shown.'),
          facts: {
            type: 'object',
            description: 'What the rules are told.',
            propertyNames: { maxLength: 64 },
            additionalProperties: shared('choiceFact'),
          },
          when: shared('condition'),
        },
        ['rules', 'facts'],
      ),
      { maxItems: 20 },
    ),
    evidence: pointerMap(
      'Where the evidence for a choice is given: by the pointer of the evidence field, the choice that it belongs to.',
      shared('pointer'),
    ),
    checks: mapOf('Questions to connectors while the form is filled in.', check),
    prefill: pointerMap(
      'Answers that are there at the beginning, from what the case, the company or a check knows. They stay editable.',
      shared('binding'),
    ),
    personal: listOf(
      'Answers that say who somebody is, besides e-mail addresses. They are kept apart, so that they can be erased.',
      shared('pointer'),
      { minItems: 1, maxItems: 50 },
    ),
    columns: mapOf(
      'How a row of a file is written, by the heading of its column. The same form validates it.',
      object(
        'A column.',
        {
          to: shared('pointer', 'The answer that it fills.'),
          example: text('For the sample in the format file.', { maxLength: 200 }),
          as: choice(
            'How it is written: as it stands, or as the code of a list whose label the form shows.',
            ['value', 'code'],
          ),
          list: text('The list, for `code`.', { maxLength: 64 }),
        },
        ['to', 'example'],
      ),
      { propertyNames: { maxLength: 64 } },
    ),
    normalise: pointerMap(
      'How an answer is brought to its usual form before it is validated, besides trimming.',
      listOf(
        'In their order.',
        choice('What is done.', ['lowercase', 'uppercase', 'removeSpaces', 'digitsAndPlus', 'domain']),
        { minItems: 1, maxItems: 5 },
      ),
    ),
  },
  ['schema', 'layout'],
);
