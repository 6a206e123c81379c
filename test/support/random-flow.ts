import fc from 'fast-check';
import type {
  Action,
  FlowDefinition,
  Guard,
  State,
  Transition,
} from '../../engine/language/types.generated.ts';
import type { Release } from '../../engine/release.ts';
import { releaseOf } from './release.ts';
import { randomMachine } from './random-machine.ts';

/** Flows with guards, data, marks and messages at random places of random machines, for the law that a clean one runs. */
export function randomFlow(): fc.Arbitrary<Release> {
  return fc
    .record({
      machine: fc.oneof(randomMachine({ eventless: true }), randomMachine({ eventless: false })),
      numbers: fc.array(fc.nat(1 << 20), { minLength: 300, maxLength: 300 }),
    })
    .map(({ machine, numbers }) => {
      let at = 0;
      const below = (limit: number) => (numbers[at++ % numbers.length] as number) % limit;
      return releaseWith(dressed(machine.flow, below));
    });
}

type Below = (limit: number) => number;

function dressed(flow: FlowDefinition, below: Below): FlowDefinition {
  return {
    ...flow,
    people: { sender: { title: 'The sender', starter: true } },
    delays: {
      late: { wait: 'P3D', ...(below(8) === 0 ? { from: '/marks/posted' } : {}) },
      lost: { wait: 'P30D' },
    },
    data: {
      type: 'object',
      properties: {
        stamp: { type: 'string', enum: ['red', 'blue'], maxLength: 4 },
        weighed: { type: 'boolean' },
        note: { type: 'string', maxLength: 200 },
      },
    },
    machine: state(flow.machine, below),
  };
}

function state(one: State, below: Below): State {
  if (one.type === 'history') return one;
  const { states, on, after, always, onDone, invoke, ...rest } = one;
  const inner =
    states &&
    Object.fromEntries(Object.entries(states).map(([name, inside]) => [name, state(inside, below)]));
  const each = (byKey: NonNullable<State['on']>) =>
    Object.fromEntries(Object.entries(byKey).map(([key, list]) => [key, transitions(list, below)]));
  const jobs = [invoke ?? []]
    .flat()
    .map((job) => ({ ...job, onDone: ended(job.onDone, below), onError: ended(job.onError, below) }));
  return {
    ...rest,
    ...(inner && { states: inner }),
    ...(on && { on: each(on) }),
    ...(after && { after: each(after) }),
    ...(always && { always: transitions(always, below) }),
    ...(onDone && { onDone: transitions(onDone, below) }),
    ...(jobs.length > 0 && { invoke: jobs }),
    ...(below(3) === 0 && { entry: [action(below), action(below)] }),
    ...(below(6) === 0 && { exit: action(below) }),
  };
}

/** An answer comes once: the last transition for it takes it in any case. */
function ended(list: State['always'], below: Below): Transition[] {
  return [...transitions(list, below), {}];
}

function transitions(list: State['always'], below: Below): Transition[] {
  return [list ?? []].flat().map((one) => {
    const { guard, ...rest } = one as Transition;
    return {
      ...rest,
      ...(guard && { guard: guardOf(below) }),
      ...(below(3) === 0 && { actions: action(below) }),
    };
  });
}

function guardOf(below: Below): Guard {
  const conditions = [
    { fact: '/data/stamp', operator: 'equal', value: 'red' },
    { fact: '/data/weighed', operator: 'equal', value: true },
    { fact: '/data/stamp', operator: 'present', value: true },
    { fact: '/answers/parcel/fragile', operator: 'equal', value: true },
    { fact: '/answers/parcel/kind', operator: 'in', value: ['letter', 'box'] },
    { fact: '/answers/parcel/weight', operator: 'greaterThan', value: 5 },
    { fact: '/data/note', operator: 'present', value: true },
  ];
  return { type: 'when', params: { condition: conditions[below(conditions.length)] } };
}

function action(below: Below): Action {
  const actions: Action[] = [
    { type: 'assign', params: { stamp: 'red' } },
    { type: 'assign', params: { stamp: 'blue', weighed: true } },
    { type: 'assign', params: { weighed: { from: '/answers/parcel/fragile' } } },
    { type: 'assign', params: { note: { from: '/answers/parcel/comment' } } },
    { type: 'assign', params: { note: { text: 'To {{ answers.parcel.street }}' } } },
    { type: 'mark', params: { as: 'posted' } },
    { type: 'log', params: { text: 'Stamped {{ data.stamp }}' } },
    { type: 'log', params: { text: 'Sent to {{ answers.parcel.street }}' } },
    { type: 'log', params: { text: 'With {% if data.note %}{{ data.note }}{% endif %}' } },
    { type: 'email', params: { template: 'posted', to: 'sender' } },
    { type: 'email', params: { template: 'comment', to: 'sender' } },
    { type: 'email', params: { template: 'stamped', to: 'sender' } },
  ];
  return actions[below(3) === 0 ? below(actions.length) : below(SAFE)] as Action;
}

/** The first of them need nothing that may be missing. */
const SAFE = 6;

function releaseWith(flow: FlowDefinition): Release {
  return releaseOf({
    flow: [flow],
    form: [
      {
        id: 'parcel',
        title: 'Send a parcel',
        schema: {
          type: 'object',
          required: ['kind', 'street'],
          properties: {
            kind: { type: 'string', title: 'Kind', enum: ['letter', 'box', 'roll'], maxLength: 10 },
            street: { type: 'string', title: 'Street', minLength: 1, maxLength: 100 },
            fragile: { type: 'boolean', title: 'Fragile' },
            weight: { type: 'integer', title: 'Weight', minimum: 1, maximum: 20 },
            comment: { type: 'string', title: 'Comment', minLength: 1, maxLength: 100 },
          },
        },
        layout: {
          steps: [
            {
              title: 'Parcel',
              fields: [
                '/kind',
                '/street',
                '/fragile',
                '/comment',
                {
                  field: '/weight',
                  when: { fact: '/kind', operator: 'equal', value: 'box' },
                  required: true,
                },
              ],
            },
          ],
        },
      },
    ],
    email: [
      {
        id: 'posted',
        title: 'Posted',
        subject: 'Posted',
        body: 'On {{ marks.posted }} to {{ answers.parcel.street }}',
      },
      {
        id: 'comment',
        title: 'Comment',
        subject: 'Comment',
        body: '{{ answers.parcel.comment | default: "none" }} {{ data.note }}',
      },
      { id: 'linked', title: 'Linked', subject: 'Linked', link: 'fetch', body: 'Here: {{ link }}' },
      {
        id: 'stamped',
        title: 'Stamped',
        subject: 'Stamped {{ data.stamp }}',
        body: '{{ answers.parcel.kind }}',
      },
    ],
    connector: [
      {
        id: 'post',
        title: 'Post',
        operations: {
          send: {
            title: 'Send',
            use: 'job',
            input: { type: 'object', properties: {} },
            output: { type: 'object', properties: {} },
          },
        },
      },
    ],
    access: [
      {
        id: 'access',
        title: 'Access',
        permissions: { 'parcels.send': { title: 'Send' } },
        roles: { clerk: { title: 'Clerk', of: 'partner', permissions: ['parcels.send'] } },
      },
    ],
  });
}
