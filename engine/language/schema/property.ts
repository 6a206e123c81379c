import { choice, either, flag, listOf, object, type Schema, shared, text } from './kit.ts';
import { definition } from './shared.ts';

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
