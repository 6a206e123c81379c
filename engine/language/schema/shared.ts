import {
  choice,
  either,
  flag,
  liquid,
  listOf,
  mapOf,
  NAME,
  object,
  type Schema,
  shared,
  text,
  whole,
  words,
} from './kit.ts';

/**
 * Parts that several kinds of definition use. They are copied into the `$defs` of each kind's schema, so that each
 * schema file stands alone in an editor.
 */
export const SHARED: Record<string, Schema> = {
  id: text('A name: a letter, then letters, digits, hyphens or underscores.', {
    pattern: NAME,
    maxLength: 64,
  }),

  pointer: text(
    'A JSON Pointer, such as `/answers/order/quantity`. It is the only way in which a definition names a place in data.',
    { pattern: '^(/([^~/]|~[01])*)+$', maxLength: 300 },
  ),

  cite: listOf(
    'The clauses of `policy/` that this implements.',
    text('The id of a clause.', { maxLength: 64 }),
    { minItems: 1, maxItems: 50 },
  ),

  text: text(
    'Words that people read, in the first language of the pack. Liquid is allowed where the key says so.',
  ),

  duration: text(
    'An ISO 8601 duration. `PT24H` is elapsed time; `P30D` and `P6M` are days and months of the calendar in the time zone of the pack. The two are not mixed in one duration.',
    {
      pattern:
        '^P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$',
      maxLength: 32,
    },
  ),

  instant: text('An instant in UTC, such as `2026-03-02T09:00:00Z`.', {
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?Z$',
    maxLength: 30,
  }),

  scalar: {
    description: 'A text, a number, true or false.',
    anyOf: [{ type: 'string', maxLength: 2000 }, { type: 'number' }, { type: 'boolean' }],
  },

  /** Any JSON, kept within the limits of the language by the loader. */
  json: { description: 'Any value.' },

  from: object(
    'The value that stands at a pointer in what the case knows at this moment.',
    {
      from: shared('pointer'),
      else: shared('scalar', 'The value to use where nothing stands at the pointer.'),
    },
    ['from'],
  ),

  composed: object('A text composed with Liquid.', { text: text('The text, with Liquid.') }, ['text']),

  binding: either(
    'A value: `{ from: /pointer }`, `{ text: Liquid }`, or anything else, taken as it stands. In a list or a mapping, each entry may be one again.',
    shared('from'),
    shared('composed'),
    shared('literal'),
  ),

  /** A mapping with `from` or `text` is meant as a binding; a misspelt one must not pass for a constant. */
  literal: {
    description: 'A constant, or a list or mapping of values. It has no keys `from` and `text`.',
    properties: { from: false, text: false },
    additionalProperties: shared('binding'),
    items: shared('binding'),
  },

  condition: either(
    'What must hold, as json-rules-engine writes it: `all`, `any`, `not`, the name of a shared condition, or one comparison.',
    object(
      'Every one of these holds.',
      {
        all: listOf('The conditions, each again of any of these shapes.', shared('condition'), {
          minItems: 1,
          maxItems: 100,
        }),
      },
      ['all'],
    ),
    object(
      'At least one of these holds.',
      {
        any: listOf('The conditions, each again of any of these shapes.', shared('condition'), {
          minItems: 1,
          maxItems: 100,
        }),
      },
      ['any'],
    ),
    object('This does not hold.', { not: shared('condition') }, ['not']),
    object('A shared condition, by its name.', { condition: shared('id') }, ['condition']),
    object(
      'One comparison.',
      {
        fact: text(
          'The fact that is read: in rules, one that the rule set declares; in layouts, tables and guards, a JSON Pointer.',
          { maxLength: 300 },
        ),
        path: shared('pointer', 'A place inside the fact.'),
        operator: text(
          'How the fact is compared. The reference lists the operators and the types each takes.',
          { maxLength: 40 },
        ),
        value: shared('operand'),
      },
      ['fact', 'operator', 'value'],
    ),
  ),

  operand: either(
    'What the fact is compared with: a constant, a list of constants, or another fact.',
    { type: 'string', maxLength: 2000 },
    { type: 'number' },
    { type: 'boolean' },
    listOf('A list of constants.', shared('scalar')),
    object('Another fact.', { fact: text('Its name.', { maxLength: 300 }), path: shared('pointer') }, [
      'fact',
    ]),
  ),

  conditions: mapOf('Conditions under names, for use in more than one place.', shared('condition')),

  refusal: object(
    'What the user is told when this stands in the way.',
    {
      message: liquid('Why it is not possible now, and what would help. Liquid is allowed.'),
      cite: shared('cite'),
    },
    ['message'],
  ),

  refer: choice('Whose: of the own company, or of the customer concerned.', ['own', 'customer']),
  tone: choice('How a status looks.', ['neutral', 'info', 'success', 'warning', 'danger']),
  help: object(
    'Where help is to be had.',
    {
      title: words('What the link says.'),
      article: text('The id of an article in the `help` of the pack.', { maxLength: 64 }),
    },
    ['article'],
  ),
  version: whole('Raised by publishing, never by hand; checking ignores it.', { minimum: 1 }),
  required: flag('Whether a value must be given.'),
};

/** Kinds whose titles users read; those of the others are for analysts. */
const READ_BY_USERS = new Set(['pack', 'record', 'form', 'flow', 'document', 'table', 'email', 'connector']);

/** Keys that every definition has. */
export function definition(
  kind: string,
  description: string,
  properties: Record<string, Schema>,
  required: string[],
): Schema {
  return object(
    description,
    {
      kind: { const: kind, description: 'The kind of definition.' },
      id: shared(
        'id',
        'The name by which other definitions refer to this one. It is unique among definitions of its kind.',
      ),
      title: (READ_BY_USERS.has(kind) ? words : text)('What people call it.', { maxLength: 200 }),
      description: text('For the next analyst who reads this.'),
      version: shared('version'),
      cite: shared('cite'),
      ...properties,
    },
    ['kind', 'id', 'title', ...required],
  );
}
