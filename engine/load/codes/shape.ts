import type { CodeTable } from './entry.ts';

/** What can be wrong with a definition by itself. */
export const SHAPE_CODES = {
  'unknown-key': {
    title: 'Unknown key',
    explanation:
      'The language has no such key here. A misspelt key would be ignored, and with it a guard or a condition.',
    fix: 'Correct it, or remove it.',
  },
  'missing-key': {
    title: 'Key missing',
    explanation: 'A key that must be there is not. The hint says what it is for.',
    fix: 'Add it.',
  },
  'empty-value': {
    title: 'No value',
    explanation: 'A key has nothing after its colon.',
    fix: 'Write a value, or remove the key.',
  },
  'wrong-type': {
    title: 'Wrong type of value',
    explanation: 'Something else was expected: a text, a number, true or false, a list, or a mapping.',
    fix: 'Write the type that the message names. Quotes make a text of a number.',
  },
  'yes-no': {
    title: 'Yes and no',
    explanation: 'In YAML 1.2, yes, no, on and off are texts.',
    fix: 'Write true or false.',
  },
  'wrong-choice': {
    title: 'Not one of the values',
    explanation: 'Only certain words can stand here.',
    fix: 'Write one of them; the hint has the nearest.',
  },
  'wrong-constant': {
    title: 'Always the same value',
    explanation: 'This key has only one possible value.',
    fix: 'Write it, or remove the key.',
  },
  'wrong-shape': {
    title: 'None of the shapes',
    explanation:
      'A mapping can have one of several shapes, each told by a key of its own, and none of these keys is there.',
    fix: 'Add the key of the shape that is meant.',
  },
  'empty-text': {
    title: 'Empty text',
    explanation: 'A text that people or the engine need is empty.',
    fix: 'Write it, or remove the key.',
  },
  'text-too-long': {
    title: 'Text too long',
    explanation: 'Every text has a greatest length, so that screens, mails and the database can hold it.',
    fix: 'Shorten it.',
  },
  'too-few': {
    title: 'Too few entries',
    explanation: 'A list or mapping needs more entries; an empty one says nothing.',
    fix: 'Add one, or remove the key.',
  },
  'too-many': {
    title: 'Too many entries',
    explanation: 'Lists and mappings have a greatest size.',
    fix: 'Divide it.',
  },
  'out-of-range': {
    title: 'Number out of range',
    explanation: 'The number is smaller or greater than allowed.',
    fix: 'Correct it.',
  },
  'bad-name': {
    title: 'Not a name',
    explanation: 'A name begins with a letter and goes on with letters, digits, hyphens and underscores.',
    fix: 'Choose another name; what people read stands in `title`.',
  },
  'bad-pointer': {
    title: 'Not a pointer',
    explanation:
      'A place in data is named by a JSON Pointer, which begins with a slash: /answers/order/quantity.',
    fix: 'Write the parts of the path with a slash before each.',
  },
  'bad-duration': {
    title: 'Not a duration',
    explanation:
      'A duration is PT and hours, minutes, seconds (elapsed time), or P and years, months, weeks, days (of the calendar); never both, and never nothing.',
    fix: 'Write PT24H, P30D, P6M or the like.',
  },
  'bad-instant': {
    title: 'Not an instant',
    explanation: 'An instant is written in UTC, with a Z at its end.',
    fix: 'Write it like 2026-03-02T09:00:00Z.',
  },
  'bad-language': {
    title: 'Not a language',
    explanation: 'Languages are named by two letters, with a country where it matters.',
    fix: 'Write en, nl, fr-BE or the like.',
  },
  'bad-permission': {
    title: 'Not a permission',
    explanation: 'A permission is a noun, a point and a verb.',
    fix: 'Write it like orders.approve.',
  },
  'bad-email': {
    title: 'Not an e-mail address',
    explanation: 'Messages come from this address, so it must be one.',
    fix: 'Write it like desk@example.org.',
  },
  'bad-form': {
    title: 'Not written as it must be',
    explanation: 'The text does not match the pattern that the language asks for here.',
    fix: 'The hint has the pattern.',
  },
  'unknown-guard': {
    title: 'Unknown guard',
    explanation: 'The catalogue has no guard of this name. XState would fail only when the event comes.',
    fix: 'Write one of the guards of the manual.',
  },
  'unknown-action': {
    title: 'Unknown action',
    explanation: 'The catalogue has no action of this name. XState would skip it in silence.',
    fix: 'Write one of the actions of the manual.',
  },
} as const satisfies CodeTable;

/** What can be wrong with a JSON Schema that stands in a definition. */
export const SCHEMA_CODES = {
  'schema-keyword': {
    title: 'Keyword that the dialect leaves out',
    explanation:
      'Schemas here are plain trees of values. Conditions, alternatives and references have other places in the language.',
    fix: 'Do what the hint says.',
  },
  'schema-too-large': {
    title: 'Schema too large',
    explanation:
      'A schema describes at most 300 values, at most 12 deep: the validator made from it grows with it.',
    fix: 'Divide the form, or make it flatter.',
  },
  'schema-not-object': {
    title: 'Not a group of values',
    explanation:
      'The schema of a form, of a record, of the data of a flow, and of what a connector takes and gives, is of type object.',
    fix: 'Write `type: object` and describe the values in `properties`.',
  },
  'schema-unlimited': {
    title: 'Text without a limit',
    explanation: 'Every text has a greatest length, unless its values or its format limit it.',
    fix: 'Add `maxLength`.',
  },
  'schema-required': {
    title: 'Required, but not described',
    explanation: '`required` names a value that `properties` does not have, so no answer could be valid.',
    fix: 'Correct the name, or describe the value.',
  },
  'schema-repeated': {
    title: 'Value twice',
    explanation: 'A value stands twice in `enum` or `required`.',
    fix: 'Keep one of them.',
  },
  'schema-impossible': {
    title: 'No value fits',
    explanation: 'The least is greater than the greatest.',
    fix: 'Exchange or correct them.',
  },
  'bad-pattern': {
    title: 'Pattern that cannot be read',
    explanation: 'The pattern is not a regular expression.',
    fix: 'Correct it. A sign that stands for itself has a backslash before it.',
  },
  'unsafe-pattern': {
    title: 'Pattern that can take for ever',
    explanation:
      'For some texts the pattern would be tried in so many ways that a check takes minutes: a repetition inside a repetition, or two that overlap.',
    fix: 'Let each character of the text be matched by one part of the pattern only.',
  },
} as const satisfies CodeTable;
