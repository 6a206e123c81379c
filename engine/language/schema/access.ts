import { choice, liquid, listOf, mapOf, object, type Schema, shared, text, words } from './kit.ts';
import { definition } from './shared.ts';

export const access: Schema = definition(
  'access',
  'Who may do what: permissions, the roles that bundle them, the services that a company can have, and the navigation.',
  {
    permissions: {
      type: 'object',
      description: 'The permissions, as `noun.verb`.',
      propertyNames: { pattern: '^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$', maxLength: 64 },
      additionalProperties: object('A permission.', { title: words('What it allows.', { maxLength: 200 }) }, [
        'title',
      ]),
    },
    roles: mapOf(
      'Roles, by the names under which users hold them.',
      object(
        'A role.',
        {
          title: words('What it is called.', { maxLength: 200 }),
          of: choice('For users of the provider, or of partners, or of customers who know the provider.', [
            'provider',
            'partner',
            'customer',
          ]),
          permissions: listOf('What it allows.', text('A permission.', { maxLength: 64 }), { maxItems: 200 }),
        },
        ['title', 'of', 'permissions'],
      ),
    ),
    services: mapOf(
      'Services that a company can have.',
      object(
        'A service.',
        {
          title: words('What it is called.', { maxLength: 200 }),
          missing: words('What a user is told whose company does not have it: how to have it activated.'),
        },
        ['title', 'missing'],
      ),
    ),
    missing: object(
      'What a user is told who lacks a permission.',
      {
        message: liquid(
          'Liquid over `permission`, what it allows, and `helpers`, a list of the names of the users of the own company who can give it.',
        ),
        helpers: text('The permission that those users hold.', { maxLength: 64 }),
      },
      ['message', 'helpers'],
    ),
    switch: object(
      'Acting for a customer.',
      {
        title: words('What it is called.', { maxLength: 200 }),
        permission: text('The permission that it needs.', { maxLength: 64 }),
        banner: liquid('What is shown all the time while acting for another company. Liquid over `company`.'),
        notListed: words('What is said where a customer is not in the list.'),
        form: text('The form that registers one.', { maxLength: 64 }),
        creating: liquid(
          'What is said when something is created for the own company. Liquid over `company` and `record`.',
        ),
      },
      ['title', 'banner', 'notListed'],
    ),
    profile: object(
      'Looking after the profile of the own company, or of the company for which one acts.',
      { permission: text('The permission that changing it needs.', { maxLength: 64 }) },
      ['permission'],
    ),
    activation: object(
      'Activating services for companies. Users of the provider do it.',
      { permission: text('The permission that it needs.', { maxLength: 64 }) },
      ['permission'],
    ),
    definitions: object(
      'Changing these definitions on a running server. Users of the provider do it; without this, nobody can.',
      {
        edit: text('The permission that looking at releases and writing drafts needs.', { maxLength: 64 }),
        approve: text(
          'The permission that approving the draft of somebody else, and putting a former release in force, needs.',
          { maxLength: 64 },
        ),
      },
      ['edit', 'approve'],
    ),
    navigation: listOf(
      'The menu, in its order.',
      object(
        'An entry.',
        {
          title: words('What it says.', { maxLength: 200 }),
          table: text('The id of the table that it opens.', { maxLength: 64 }),
          screen: choice('Or a screen that every portal has.', [
            'companyProfile',
            'services',
            'documents',
            'usersAndPermissions',
          ]),
          help: shared('help'),
          cite: shared('cite'),
        },
        ['title'],
      ),
      { maxItems: 50 },
    ),
  },
  ['permissions', 'roles'],
);
