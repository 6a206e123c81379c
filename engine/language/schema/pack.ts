import { flag, listOf, mapOf, object, type Schema, text, words } from './kit.ts';
import { definition } from './shared.ts';

export const pack: Schema = definition(
  'pack',
  'A set of definitions that are checked, published and rolled back together.',
  {
    languages: listOf(
      'The languages, the first being that of the definitions.',
      text('A language tag.', { pattern: '^[a-z]{2}(-[A-Z]{2})?$', maxLength: 5 }),
      { minItems: 1, maxItems: 20 },
    ),
    timeZone: text('The time zone in which days and months are counted, such as `Europe/Brussels`.', {
      maxLength: 64,
    }),
    secondPerson: flag('Whether publishing needs a second person.'),
    provider: object(
      'The company that runs the portal.',
      {
        name: text('Its name, as people know it.', { maxLength: 200 }),
        secret: listOf(
          'Names and domains by which it could be recognised, for checks of confidentiality.',
          text('A word or a domain.', { maxLength: 200 }),
          { maxItems: 100 },
        ),
      },
      ['name'],
    ),
    senders: mapOf(
      'Addresses from which messages come.',
      object(
        'A sender.',
        {
          name: words('The name shown.', { maxLength: 200 }),
          address: text('The address.', { maxLength: 254, format: 'email' }),
        },
        ['name', 'address'],
      ),
    ),
    relationships: object(
      'How a partner can stand to a customer.',
      {
        list: text('The id of the list that names the relationships.', { maxLength: 64 }),
        own: text('The code that stands for a case of the own company.', { maxLength: 100 }),
        hidden: listOf(
          'The relationships in which the customer does not know the provider.',
          text('A code.', { maxLength: 100 }),
          { maxItems: 20 },
        ),
      },
      ['list', 'own'],
    ),
    help: object(
      'Where users get help; the same on every screen.',
      {
        ways: listOf(
          'The ways, in their order.',
          object(
            'A way.',
            {
              title: words('What it is.', { maxLength: 200 }),
              description: words('When to use it.'),
              address: text('Where it leads: a web address, `mailto:` or `tel:`.', {
                maxLength: 500,
                pattern: '^(https://|mailto:|tel:)',
              }),
            },
            ['title', 'address'],
          ),
          { minItems: 1, maxItems: 10 },
        ),
        articles: mapOf(
          'Help articles.',
          object(
            'An article.',
            {
              title: words('Its title.', { maxLength: 200 }),
              body: words('The article, in Markdown.', { maxLength: 20_000 }),
            },
            ['title', 'body'],
          ),
        ),
      },
      ['ways'],
    ),
  },
  ['languages', 'timeZone'],
);
