import { choice, liquid, object, type Schema, shared, text } from './kit.ts';
import { definition } from './shared.ts';

export const record: Schema = definition(
  'record',
  'The attributes of something in the directory: of companies, or of something that belongs to a company.',
  {
    of: choice('What it describes: a company, or something that belongs to one.', ['company', 'member']),
    label: shared('pointer', 'The attribute by which people know it.'),
    email: shared('pointer', 'The attribute to which messages go.'),
    schema: shared('jsonSchema'),
    choices: {
      type: 'object',
      description: 'Attributes whose values are codes of a list, by pointer.',
      propertyNames: { maxLength: 300 },
      additionalProperties: object('A list.', { list: text('Its id.', { maxLength: 64 }) }, ['list']),
    },
    derived: {
      type: 'object',
      description:
        'Attributes that nobody types, because the portal knows them: by pointer, what is known. `canSignIn`: a user who has set a password belongs to it. `provisional`: it was created while a form was filled in that has not been settled yet.',
      propertyNames: { maxLength: 300 },
      additionalProperties: choice('What is known.', ['canSignIn', 'provisional']),
    },
    form: text('The form with which it is created and changed.', { maxLength: 64 }),
    keep: object(
      'What is said when it cannot be deleted because an unfinished case depends on it.',
      { message: liquid('Liquid over the cases is allowed.'), cite: shared('cite') },
      ['message'],
    ),
  },
  ['of', 'label', 'schema'],
);
