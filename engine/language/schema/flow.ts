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

const start: Schema = object(
  'How a case of this flow begins.',
  {
    form: text('The form whose answers begin the case.', { maxLength: 64 }),
    permission: text('The permission that the starter needs.', { maxLength: 64 }),
    service: text("The service that the starter's own company must have.", { maxLength: 64 }),
    for: listOf(
      'For whom it can be started: the own company, or a customer for whom the user acts (`customer`), or a customer who is not yet registered (`new`).',
      choice('For whom.', ['own', 'customer', 'new']),
      { minItems: 1 },
    ),
    relationship: shared(
      'pointer',
      'Where the answers say how the partner stands to the customer, for a customer who is not yet registered. Otherwise it is read from the directory.',
    ),
    guard: shared('guard', 'What must hold for a case to be accepted.'),
    bulk: flag('Whether many cases can be started from a file.'),
    offer: object(
      'Where several flows can handle the same form, which of them are offered, and which first.',
      {
        title: words('What the user chooses.', { maxLength: 200 }),
        description: words('When to choose it.'),
        default: listOf('For whom it is the default.', choice('For whom.', ['own', 'customer', 'new'])),
      },
      ['title'],
    ),
  },
  ['form', 'permission', 'for'],
);

const person: Schema = either(
  'Somebody to whom this flow can write: a record named in an answer, somebody whose address was typed, the starter, or all who hold a permission.',
  object(
    'A record of the directory, by the id that stands in an answer.',
    {
      title: words('The part that this person plays.', { maxLength: 200 }),
      record: text('The kind of record.', { maxLength: 64 }),
      from: shared('pointer'),
    },
    ['title', 'record', 'from'],
  ),
  object(
    'An address that was typed.',
    {
      title: words('The part that this person plays.', { maxLength: 200 }),
      address: object('Where the address stands.', { email: shared('pointer'), name: shared('pointer') }, [
        'email',
      ]),
      organisation: choice('Whose person this is.', ['own', 'customer', 'other']),
    },
    ['title', 'address', 'organisation'],
  ),
  object(
    'The user who started the case.',
    {
      title: words('The part that this person plays.', { maxLength: 200 }),
      starter: { const: true, description: 'Always true.' },
    },
    ['title', 'starter'],
  ),
  object(
    'All users who hold a permission: of the provider, or of the company that started the case.',
    {
      title: words('The part that these people play.', { maxLength: 200 }),
      permission: text('The permission that they hold.', { maxLength: 64 }),
      organisation: choice(
        'Whether they are users of the provider, or of the company that started the case.',
        ['provider', 'own'],
      ),
    },
    ['title', 'permission', 'organisation'],
  ),
);

const event: Schema = object(
  'Something that can come from outside. Nothing else can.',
  {
    title: words('What the button says, or what the log says.', { maxLength: 200 }),
    description: words('For whoever uses the button.'),
    by: choice(
      'By whom it comes: `starter`, anyone of the `company` that started the case, an `operator` of the provider, somebody who follows a one-time `link`, or a `connector` with news from outside.',
      ['starter', 'company', 'operator', 'link', 'connector'],
    ),
    person: text('For `link`: who of `people` gets the link.', { maxLength: 64 }),
    sets: choice(
      'For `link`: what the page behind the link asks for besides the form. With `password`, whoever follows it can sign in from then on.',
      ['password'],
    ),
    connector: text(
      'For `connector`: the connector notice that brings it, such as `warehouse.parcelArrived`.',
      { maxLength: 128 },
    ),
    about: object(
      'For `connector`: how the case is found that the notice is about. Without it, every unfinished case of the flow is asked.',
      {
        payload: shared('pointer', 'A value in what the notice says, such as `/parcelId`.'),
        case: shared('pointer', 'The same value in the case, such as `/data/parcelId`.'),
      },
      ['payload', 'case'],
    ),
    permission: text('The permission that the user needs.', { maxLength: 64 }),
    form: text('The form that is filled in.', { maxLength: 64 }),
    confirm: liquid('What the user must confirm first. Liquid is allowed.'),
    tone: shared('tone'),
    facet: text('The strand beside which the button stands.', { maxLength: 64 }),
    cite: shared('cite'),
  },
  ['title', 'by'],
);

const delay: Schema = object(
  'An instant that is computed when the state that waits for it is entered.',
  {
    title: words('What the log says once it has passed, and before that what lies ahead.', {
      maxLength: 200,
    }),
    wait: either(
      'How long: a duration, or a number of days that stands at a pointer.',
      shared('duration'),
      object('A number of days of the calendar.', { days: shared('pointer') }, ['days']),
    ),
    from: shared(
      'pointer',
      'The instant from which it counts. Without it, from the moment the state is entered.',
    ),
    times: shared(
      'pointer',
      'A whole number by which the duration is multiplied: the n-th extension counts from the first end.',
    ),
    cite: shared('cite'),
  },
  ['wait'],
);

const reminder: Schema = object(
  'A ladder of reminders that are sent while a state waits. It leaves the state and its other delays alone.',
  {
    title: words('What the log says.', { maxLength: 200 }),
    while: text('The state that waits, as a path with dots.', { maxLength: 200 }),
    from: shared('pointer', 'The instant from which the ages count.'),
    at: listOf('The ages at which a reminder is sent.', shared('duration'), { minItems: 1, maxItems: 50 }),
    every: shared('duration', 'The time between reminders, until the deadline.'),
    until: text('The delay that is the deadline; no reminder is sent at it or after it.', { maxLength: 64 }),
    email: text('The id of the e-mail.', { maxLength: 64 }),
    to: listOf('To whom: names of `people`.', text('A name of `people`.', { maxLength: 64 }), {
      minItems: 1,
      maxItems: 20,
    }),
    byHand: object(
      'Sending it by hand.',
      {
        event: text('The event that sends it.', { maxLength: 64 }),
        atMost: shared('duration', 'The least time between two by hand.'),
      },
      ['event', 'atMost'],
    ),
    overdue: choice(
      'What is sent when several are due at once, after an outage: `all`, the `last`, or `none`.',
      ['all', 'last', 'none'],
    ),
    cite: shared('cite'),
  },
  ['while', 'from', 'email', 'to'],
);

const facet: Schema = object(
  'A strand of the process, as people see it: one status at any time. Tables, search and counters read facets and nothing else of the state.',
  {
    title: words('What the strand is called.', { maxLength: 200 }),
    of: text('The state within which the strand lives, as a path with dots; without it, the whole flow.', {
      maxLength: 200,
    }),
    states: {
      type: 'object',
      description:
        'The status for each state, by its path with dots. A state without one has that of the state around it.',
      propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_.-]*$', maxLength: 200 },
      additionalProperties: object(
        'A status.',
        {
          title: words('What people read.', { maxLength: 200 }),
          tone: shared('tone'),
          failed: flag('Whether this status counts as failed.'),
          done: flag('Whether this status counts as done.'),
          next: liquid('What happens next, or what the user can do. Liquid is allowed.'),
          begin: text(
            'For a strand that has not begun: the event whose button stands in place of the status.',
            { maxLength: 64 },
          ),
        },
        ['title'],
      ),
      minProperties: 1,
    },
    cite: shared('cite'),
  },
  ['title', 'states'],
);

/** Catalogue entries are checked against their own input schema by the loader, so here `params` is any mapping. */
const guard: Schema = object(
  'A condition on a transition, from the catalogue of guards.',
  {
    type: text('The name of a guard of the catalogue.', { maxLength: 40 }),
    params: { type: 'object', description: 'What the guard is given; see its entry.' },
  },
  ['type', 'params'],
);

const action: Schema = object(
  'Something to do, from the catalogue of actions.',
  {
    type: text('The name of an action of the catalogue.', { maxLength: 40 }),
    params: { type: 'object', description: 'What the action is given; see its entry.' },
  },
  ['type', 'params'],
);

const actions: Schema = either(
  'One action, or several in their order.',
  shared('action'),
  listOf('Actions, in their order.', shared('action'), { minItems: 1, maxItems: 50 }),
);

const target: Schema = text(
  'The state to go to: a sibling by its name, `#id.path` from the root, or `.child`.',
  { maxLength: 200 },
);

const transition: Schema = object('A transition.', {
  target,
  guard: shared('guard'),
  actions: shared('actions'),
  reenter: flag('Whether a state that is its own target is left and entered again.'),
  description: text('For analysts.'),
  cite: shared('cite'),
});

const transitions: Schema = either(
  'A target; a transition; or several, of which the first whose guard holds is taken.',
  target,
  shared('transition'),
  listOf(
    'Transitions, tried in their order.',
    either('A target or a transition.', target, shared('transition')),
    { minItems: 1, maxItems: 50 },
  ),
);

const invoke: Schema = object(
  'A request to a connector, made when the state is entered and dropped when it is left.',
  {
    id: text('A name for the request, unique in the flow; scenarios and problems use it.', { maxLength: 64 }),
    src: text('The connector and its operation, such as `warehouse.reserve`.', { maxLength: 128 }),
    input: {
      type: 'object',
      description: 'What is sent: values or bindings, checked against the input of the operation.',
      propertyNames: { maxLength: 64 },
      additionalProperties: shared('binding'),
    },
    onDone: shared('transitions', 'What follows the answer, which is at `/event/output`.'),
    onError: shared(
      'transitions',
      'What follows a refusal that will not change, or the last try. The reason is at `/event/error`.',
    ),
  },
  ['id', 'src', 'onDone', 'onError'],
);

const byKey = (description: string): Schema => ({
  type: 'object',
  description,
  propertyNames: { maxLength: 64 },
  maxProperties: 100,
  additionalProperties: shared('transitions'),
});

const state: Schema = object('A state, as XState writes it.', {
  type: choice(
    '`final` ends the part of the flow that it is in; `parallel` is in all of its states at once; `history` goes back to where the flow was.',
    ['atomic', 'compound', 'parallel', 'final', 'history'],
  ),
  history: choice(
    'For `history`: whether only the state inside is remembered (`shallow`), or all that lies in it (`deep`).',
    ['shallow', 'deep'],
  ),
  target: text('For `history`: where to go if the flow was never there.', { maxLength: 200 }),
  initial: text('The state inside in which to begin.', { maxLength: 64 }),
  states: mapOf('The states inside, by their names.', shared('state'), { minProperties: 1 }),
  on: byKey(
    'What each event does here, by the names of `events`. An event that is not listed is not possible now.',
  ),
  after: byKey('What happens when a delay has passed: the name of one of `delays`, or a duration.'),
  always: shared('transitions', 'What happens at once, where the guard holds.'),
  entry: shared('actions', 'What is done when the state is entered.'),
  exit: shared('actions', 'What is done when the state is left.'),
  invoke: either(
    'A request to a connector, or several.',
    shared('invoke'),
    listOf('Requests.', shared('invoke'), { minItems: 1, maxItems: 10 }),
  ),
  onDone: shared('transitions', 'What happens when the states inside have ended.'),
  description: text('For analysts.'),
  cite: shared('cite'),
});

export const FLOW_PARTS: Record<string, Schema> = {
  guard,
  action,
  actions,
  transition,
  transitions,
  invoke,
  state,
};

export const flow: Schema = definition(
  'flow',
  'What happens when. A case is one run of a flow. `machine` is an XState v5 machine, word for word, over a closed catalogue of guards and actions.',
  {
    start,
    unique: object(
      'A key that no two unfinished cases share.',
      {
        key: shared('pointer', 'Where the key stands. It is compared in lower case.'),
        within: choice('Among the cases of the company, or of the whole pack.', ['company', 'pack']),
        refusal: shared('refusal'),
      },
      ['key', 'within'],
    ),
    people: mapOf('The only people to whom this flow can write.', person),
    events: mapOf('All that can come from outside.', event),
    delays: mapOf('Instants to wait for, under names.', delay),
    reminders: mapOf('Ladders of reminders, each sent while a state waits.', reminder),
    conditions: shared('conditions'),
    facets: mapOf('The strands of the process, as people see them.', facet),
    data: shared('jsonSchema', 'The schema of `/data`, which only `assign` writes.'),
    choices: {
      type: 'object',
      description:
        'Lists whose words stand for what is noted, by pointer into `/data`: operators read them on the page of a case.',
      propertyNames: { maxLength: 300 },
      additionalProperties: object('A list.', { list: text('Its id.', { maxLength: 64 }) }, ['list']),
    },
    machine: shared('state', 'The machine: an XState v5 configuration.'),
  },
  ['start', 'facets', 'machine'],
);
