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
  whole,
  words,
} from './kit.ts';
import { definition } from './shared.ts';

const bodyHelp =
  'Markdown with Liquid. Variables are paths into what the case knows: `answers`, `records`, `data`, `marks`, `case`, `checks`, `link`.';

export const email: Schema = definition(
  'email',
  'A message by e-mail. The flow says to whom it goes.',
  {
    from: text('From whom it comes: a name in `senders` of the pack.', { maxLength: 64 }),
    subject: liquid('One line. Liquid is allowed.', { maxLength: 300 }),
    body: liquid(bodyHelp, { maxLength: 20_000 }),
    link: text('The event whose one-time link the message carries; its address is `{{ link }}`.', {
      maxLength: 64,
    }),
  },
  ['subject', 'body'],
);

export const document: Schema = definition(
  'document',
  'A document that is made from a case, to be read, signed or kept.',
  {
    file: liquid('The name of the file. Liquid is allowed.', { maxLength: 200 }),
    body: liquid(bodyHelp, { maxLength: 100_000 }),
    sign: object(
      'How it is signed. Without it, the document is only read or kept.',
      {
        consent: words('The sentence to which the signer agrees.'),
        by: text('Who of the flow signs, by the name of `people`.', { maxLength: 64 }),
      },
      ['consent'],
    ),
  },
  ['file', 'body'],
);

export const list: Schema = definition(
  'list',
  'Codes and what people call them.',
  {
    attributes: {
      type: 'object',
      description: 'Further columns, each with a JSON Schema.',
      propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_-]*$', maxLength: 64 },
      additionalProperties: shared('jsonSchema'),
    },
    entries: listOf(
      'The entries, in the order in which they are shown.',
      object(
        'An entry.',
        {
          code: text('The code, which is stored.', { maxLength: 100 }),
          label: words('What people read.', { maxLength: 300 }),
          description: words('More about it.'),
          attributes: {
            type: 'object',
            description: 'Values of the further columns.',
            propertyNames: { maxLength: 64 },
            additionalProperties: shared('scalar'),
          },
          retired: flag('Kept for old cases, not offered any more.'),
        },
        ['code', 'label'],
      ),
      { minItems: 1, maxItems: 20_000 },
    ),
  },
  ['entries'],
);

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
    form: text('The form with which it is created and changed.', { maxLength: 64 }),
    keep: object(
      'What is said when it cannot be deleted because an unfinished case depends on it.',
      { message: liquid('Liquid over the cases is allowed.'), cite: shared('cite') },
      ['message'],
    ),
  },
  ['of', 'label', 'schema'],
);

const operation: Schema = object(
  'Something that the connector can be asked.',
  {
    title: text('What it does.', { maxLength: 200 }),
    description: text('For analysts.'),
    use: choice(
      '`check`: asked while a form is filled in, and answers yes, no, or unavailable. `job`: asked by a flow, and retried. `notice`: news that comes from outside, as an event.',
      ['check', 'job', 'notice'],
    ),
    effect: choice('Whether it changes anything outside, or grants access.', ['reads', 'changes', 'grants']),
    input: shared('jsonSchema'),
    output: shared('jsonSchema'),
    errors: mapOf('The refusals that will not change, by their codes.', words('What it means, for people.')),
  },
  ['title', 'use'],
);

export const connector: Schema = definition(
  'connector',
  'What a service outside can be asked, and what it answers. The release pins it; the server provides it.',
  { operations: mapOf('What it can be asked.', operation, { minProperties: 1 }) },
  ['operations'],
);

export const policy: Schema = definition(
  'policy',
  'The clauses that the pack implements, and the readings of those that disagree.',
  {
    source: text('Where the clauses come from.', { maxLength: 500 }),
    clauses: mapOf(
      'The clauses, by their ids.',
      object(
        'A clause.',
        {
          text: text('What it demands.'),
          source: text('Where it comes from; without it, the source of the policy.', { maxLength: 500 }),
          decided: flag('Whether this is a decision of the analysts rather than of the source.'),
          elsewhere: text('For a clause that no definition can show by itself: what implements it, and why.'),
        },
        ['text'],
      ),
      { minProperties: 1 },
    ),
    readings: mapOf(
      'Where clauses disagree: how they are read.',
      object(
        'A reading.',
        {
          between: listOf(
            'What disagrees.',
            text('A clause, or a quotation with its place.', { maxLength: 500 }),
            { minItems: 2, maxItems: 10 },
          ),
          chosen: text('How it is read.'),
          by: text('Who decided.', { maxLength: 200 }),
          because: text('The reason for it.'),
          cite: shared('cite'),
        },
        ['between', 'chosen', 'by', 'because'],
      ),
    ),
  },
  ['clauses'],
);

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

const rowCondition: Schema = object(
  'What must hold of a row: one strand has one of these statuses, or an attribute one of these values.',
  {
    facet: text('A strand, as `flow.strand` or, where the table shows one flow, `strand`.', {
      maxLength: 128,
    }),
    attribute: shared('pointer'),
    in: listOf('The statuses, by the paths of their states; or the values.', shared('scalar'), {
      minItems: 1,
      maxItems: 100,
    }),
    is: choice('A property of the status instead.', ['failed', 'done', 'notDone']),
  },
);

const column: Schema = object(
  'A column.',
  {
    title: words('Its heading.', { maxLength: 200 }),
    attribute: shared('pointer', 'What it shows: a place in the case, or in the record.'),
    facet: text('The strand whose status it shows.', { maxLength: 128 }),
    as: choice('How it is shown.', [
      'text',
      'relativeTime',
      'date',
      'status',
      'listLabel',
      'yesNo',
      'company',
    ]),
    list: text('For `listLabel`: the id of the list whose label stands for the code.', { maxLength: 64 }),
    sort: flag('Whether users can sort by it.'),
    search: flag('Whether the search box looks into this column.'),
    hint: words('More about it.'),
  },
  ['title'],
);

export const table: Schema = definition(
  'table',
  'A screen with a list: of cases of flows, of companies, or of records.',
  {
    permission: text('The permission that it needs.', { maxLength: 64 }),
    service: text("The service that the user's own company must have.", { maxLength: 64 }),
    rows: either(
      'What is listed: cases, records, or customers.',
      object(
        'Cases of these flows.',
        {
          flows: listOf(
            'The flows whose cases are listed, by their ids.',
            text('A flow.', { maxLength: 64 }),
            { minItems: 1, maxItems: 50 },
          ),
          finished: flag('Whether finished cases are listed too.'),
        },
        ['flows'],
      ),
      object(
        'Records of one kind, of the acting company.',
        { record: text('The kind of record.', { maxLength: 64 }) },
        ['record'],
      ),
      object(
        'The customers of the own company.',
        { companies: { const: 'customers', description: 'Always `customers`.' } },
        ['companies'],
      ),
    ),
    columns: mapOf('The columns, in their order from left to right.', column, { minProperties: 1 }),
    counters: mapOf(
      'Counters above the list. They are tried in their order, and a row is counted by the first that fits; the last may have no condition.',
      object(
        'A counter.',
        {
          title: words('What it counts.', { maxLength: 200 }),
          hint: words('More about it.'),
          tone: shared('tone'),
          all: listOf('What must hold.', rowCondition, { maxItems: 20 }),
          any: listOf('Of what one must hold.', rowCondition, { maxItems: 20 }),
        },
        ['title'],
      ),
    ),
    filters: mapOf(
      'Filters above the list, by which users narrow it.',
      object(
        'A filter.',
        {
          title: words('What it says.', { maxLength: 200 }),
          attribute: shared('pointer'),
          facet: text('A strand, by its name in `facets` of the flow.', { maxLength: 128 }),
          list: text('The id of the list whose codes can be chosen.', { maxLength: 64 }),
        },
        ['title'],
      ),
    ),
    add: object(
      'The button beside the search.',
      {
        title: words('What it says.', { maxLength: 200 }),
        choices: listOf(
          'What can be added; with one, it is added at once.',
          object(
            'A choice.',
            {
              title: words('What it says.', { maxLength: 200 }),
              description: words('When to choose it.'),
              form: text('The form that begins it.', { maxLength: 64 }),
              record: text('The kind of record that is created.', { maxLength: 64 }),
            },
            ['title', 'form'],
          ),
          { minItems: 1, maxItems: 20 },
        ),
      },
      ['title', 'choices'],
    ),
    actions: listOf(
      'What can be done with a row.',
      object(
        'An action.',
        {
          title: words('What it says.', { maxLength: 200 }),
          event: text('An event of the flow.', { maxLength: 64 }),
          form: text('A form that is filled in for the company of the row.', { maxLength: 64 }),
          act: choice('Something that every portal can do.', [
            'switchCompany',
            'openTable',
            'edit',
            'delete',
          ]),
          table: text('For `openTable`: the id of the table.', { maxLength: 64 }),
          permission: text('The permission that it needs.', { maxLength: 64 }),
        },
        ['title'],
      ),
      { maxItems: 20 },
    ),
    bulk: object(
      'Adding many at once from a file.',
      {
        form: text('The form, whose `columns` say how a row is written.', { maxLength: 64 }),
        same: shared('pointer', 'The answer by which a row that is already there is recognised.'),
        title: words('What the button says.', { maxLength: 200 }),
        maxRows: whole('The most rows of a file.', { minimum: 1, maximum: 1_000_000 }),
      },
      ['form', 'title'],
    ),
    empty: words('What is said where there is nothing to list.'),
    help: shared('help'),
  },
  ['rows', 'columns'],
);

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

const pattern: Schema = object(
  'A kind of step. Every key that is given must fit.',
  {
    event: text('An event of the flow is accepted.', { maxLength: 64 }),
    enters: text('A state is entered, by its path with dots.', { maxLength: 200 }),
    effect: choice('An effect takes place.', [
      'email',
      'notify',
      'issueLink',
      'createDocument',
      'createRecord',
      'updateRecord',
      'grantAccess',
      'connector',
      'any',
    ]),
    template: text('With this e-mail or document.', { maxLength: 64 }),
    connector: text('With this connector and operation.', { maxLength: 128 }),
    grants: flag('With a connector operation that grants access.'),
    to: text('To this one of `people`.', { maxLength: 64 }),
    organisation: choice('To a person of this organisation, or about one.', [
      'own',
      'customer',
      'other',
      'provider',
    ]),
    ends: flag('The case ends.'),
  },
  [],
  { minProperties: 1 },
);

export const property: Schema = definition(
  'property',
  'What must never, or always, hold on any path through the flows.',
  {
    flows: either(
      'The flows for which it must hold: all of them, all that have a relationship, or these.',
      { const: 'all' },
      { const: 'withRelationship' },
      listOf('The flows whose cases are listed, by their ids.', text('A flow.', { maxLength: 64 }), {
        minItems: 1,
        maxItems: 100,
      }),
    ),
    given: object('For which cases it must hold.', {
      relationship: text('The code of the relationship.', { maxLength: 100 }),
    }),
    never: listOf('None of these steps takes place.', pattern, { minItems: 1, maxItems: 20 }),
    before: listOf('As long as none of these has taken place.', pattern, { minItems: 1, maxItems: 20 }),
    after: listOf('Once one of these has taken place.', pattern, { minItems: 1, maxItems: 20 }),
    until: listOf('Up to the next of these.', pattern, { minItems: 1, maxItems: 20 }),
    together: listOf(
      'Never in all of these states at the same time, by their paths.',
      text('A state.', { maxLength: 200 }),
      { minItems: 2, maxItems: 10 },
    ),
    canEnd: { const: true, description: 'From wherever the case is, it can still end.' },
    reveals: object(
      'Nothing that these people can be shown contains what is secret.',
      {
        organisation: choice('People of which organisation.', ['own', 'customer', 'other']),
        secret: { const: 'provider', description: 'The names and domains in `secret` of the pack.' },
      },
      ['organisation', 'secret'],
    ),
    required: flag('Whether publishing needs it proven.'),
    timeLimit: shared('duration', 'How long the proof may take; without it, 30 seconds.'),
  },
  ['flows'],
);
