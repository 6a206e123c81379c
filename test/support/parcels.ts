import type { FlowDefinition, PropertyDefinition } from '../../engine/language/types.generated.ts';
import type { Release } from '../../engine/release.ts';
import { releaseOf } from './release.ts';

/**
 * A carrier whose agents send parcels for their customers. With an `open` agent the customer knows the carrier, with a
 * `silent` one it does not. What tests turn is given to `parcels`.
 */
export interface Turned {
  readonly flow?: Partial<FlowDefinition>;
  readonly machine?: FlowDefinition['machine'];
  /** Whether a silent agent's customers may be chosen. */
  readonly customersMayCollect?: boolean;
  readonly body?: string;
  readonly properties?: readonly Partial<PropertyDefinition>[];
}

export function parcels({
  flow = {},
  machine = MACHINE,
  customersMayCollect = false,
  body = 'Your parcel is on its way.',
  properties = [],
}: Turned = {}): Release {
  return releaseOf({
    pack: [
      {
        id: 'test',
        title: 'Parcels',
        languages: ['en'],
        timeZone: 'Europe/Brussels',
        provider: { name: 'Swift Carriers', secret: ['Swift', 'swift.example'] },
        senders: { desk: { name: 'Parcel desk', address: 'desk@parcels.example' } },
        relationships: { list: 'standings', own: 'house', hidden: ['silent'] },
      },
    ],
    list: [
      {
        id: 'standings',
        title: 'Standings',
        entries: [
          { code: 'house', label: 'House' },
          { code: 'open', label: 'Open' },
          { code: 'silent', label: 'Silent' },
        ],
      },
    ],
    record: [
      {
        id: 'person',
        title: 'Person',
        of: 'member',
        label: '/name',
        email: '/email',
        schema: {
          type: 'object',
          required: ['name', 'email', 'adult'],
          properties: {
            name: { type: 'string', title: 'Name', minLength: 1, maxLength: 100 },
            email: { type: 'string', title: 'E-mail', format: 'email', maxLength: 200 },
            adult: { type: 'boolean', title: 'Adult' },
          },
        },
      },
    ],
    rules: [
      {
        id: 'who-may-collect',
        title: 'Who may collect',
        facts: {
          relationship: { $list: 'standings' },
          organisation: { enum: ['own', 'customer'] },
          person: { $record: 'person' },
        },
        findings: {
          stranger: { severity: 'blocks', message: 'This customer deals with you only.' },
          child: { severity: 'blocks', message: 'Not a child.' },
        },
        tables: {
          whose: {
            hit: 'unique',
            columns: ['relationship', 'organisation', 'findings'],
            rows: [
              [['house', 'open'], 'any', []],
              ['silent', 'own', []],
              ['silent', 'customer', customersMayCollect ? [] : ['stranger']],
            ],
          },
        },
        rules: [
          {
            name: 'no children',
            conditions: { all: [{ fact: 'person', path: '/adult', operator: 'equal', value: false }] },
            event: { type: 'child' },
          },
        ],
      },
    ],
    form: [
      {
        id: 'parcel',
        title: 'Send a parcel',
        schema: {
          type: 'object',
          required: ['kind', 'collector'],
          properties: {
            kind: { type: 'string', title: 'Kind', enum: ['letter', 'box'], maxLength: 10 },
            collector: { type: 'string', title: 'Who collects it', maxLength: 64 },
            comment: { type: 'string', title: 'Comment', maxLength: 100 },
          },
        },
        choices: {
          '/collector': {
            record: 'person',
            of: ['own', 'customer'],
            rules: 'who-may-collect',
            facts: {
              relationship: { from: '/case/relationship' },
              organisation: { choice: 'owner' },
              person: { choice: 'record' },
            },
          },
        },
        layout: { steps: [{ title: 'Parcel', fields: ['/kind', '/collector', '/comment'] }] },
      },
      {
        id: 'remark',
        title: 'Remark',
        schema: {
          type: 'object',
          required: ['words'],
          properties: { words: { type: 'string', title: 'Words', minLength: 1, maxLength: 100 } },
        },
        layout: { steps: [{ title: 'Remark', fields: ['/words'] }] },
      },
    ],
    email: [
      { id: 'sent', title: 'Sent', from: 'desk', subject: 'Parcel', body },
      { id: 'again', title: 'Again', from: 'desk', subject: 'Please collect', body: 'It still waits.' },
    ],
    connector: [
      {
        id: 'carrier',
        title: 'Carrier',
        operations: {
          pack: {
            title: 'Pack',
            use: 'job',
            effect: 'changes',
            output: { type: 'object', required: ['fits'], properties: { fits: { type: 'boolean' } } },
          },
          key: {
            title: 'Give a key',
            use: 'job',
            effect: 'grants',
            output: { type: 'object', properties: {} },
          },
        },
      },
    ],
    access: [
      {
        id: 'access',
        title: 'Access',
        permissions: { 'parcels.send': { title: 'Send' }, 'parcels.handle': { title: 'Handle' } },
        roles: {
          agent: { title: 'Agent', of: 'partner', permissions: ['parcels.send'] },
          clerk: { title: 'Clerk', of: 'provider', permissions: ['parcels.handle'] },
        },
      },
    ],
    flow: [
      {
        id: 'sending',
        title: 'Send a parcel',
        start: { form: 'parcel', permission: 'parcels.send', for: ['own', 'customer'] },
        people: {
          collector: { title: 'The collector', record: 'person', from: '/answers/parcel/collector' },
          agent: { title: 'The agent', starter: true },
        },
        events: {
          accept: { title: 'Accept', by: 'operator', permission: 'parcels.handle' },
          decline: { title: 'Decline', by: 'operator', permission: 'parcels.handle', form: 'remark' },
          collect: { title: 'Collected', by: 'company', permission: 'parcels.send' },
        },
        delays: { unclaimed: { wait: 'P30D', from: '/marks/sent' } },
        reminders: {
          waiting: {
            while: 'sent',
            from: '/marks/sent',
            at: ['P3D', 'P7D'],
            until: 'unclaimed',
            email: 'again',
            to: ['agent'],
          },
        },
        data: { type: 'object', properties: { fits: { type: 'boolean' } } },
        facets: { parcel: { title: 'Parcel', states: {} } },
        machine,
        ...flow,
      },
    ],
    property: properties.map(
      (property, index) =>
        ({ id: `p${index}`, title: 'A property', flows: ['sending'], ...property }) as Omit<
          PropertyDefinition,
          'kind'
        >,
    ),
  });
}

/** What is accepted is packed, and sent if it fits. */
export const MACHINE: FlowDefinition['machine'] = {
  initial: 'asked',
  states: {
    asked: { on: { accept: 'packing', decline: 'declined' } },
    packing: {
      invoke: {
        id: 'pack',
        src: 'carrier.pack',
        onDone: {
          target: 'weighing',
          actions: { type: 'assign', params: { fits: { from: '/event/output/fits' } } },
        },
        onError: 'asked',
      },
    },
    weighing: {
      always: [
        {
          target: 'sent',
          guard: {
            type: 'when',
            params: { condition: { fact: '/data/fits', operator: 'equal', value: true } },
          },
        },
        'declined',
      ],
    },
    sent: {
      entry: [
        { type: 'mark', params: { as: 'sent' } },
        { type: 'email', params: { template: 'sent', to: 'collector' } },
      ],
      on: { collect: 'collected' },
      after: { unclaimed: 'returned' },
    },
    collected: { type: 'final' },
    returned: { type: 'final' },
    declined: { type: 'final' },
  },
};
