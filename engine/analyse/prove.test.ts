import { describe, expect, it } from 'vitest';
import { MACHINE, parcels, type Turned } from '../../test/support/parcels.ts';
import type { PropertyDefinition } from '../language/types.generated.ts';
import { prove, type PropertyResult } from './prove.ts';

function resultOf(property: Partial<PropertyDefinition>, turned: Turned = {}): PropertyResult {
  const [result] = prove(parcels({ ...turned, properties: [property] }), 'p0');
  if (result === undefined) throw new Error('the property is for no flow');
  return result;
}

const stepsOf = ({ path }: PropertyResult) => path?.map((step) => step.description);
const NOT_TO_CUSTOMER = {
  given: { relationship: 'silent' },
  never: [{ effect: 'email' as const, organisation: 'customer' as const }],
};

describe('whom a flow writes to', () => {
  it('is proven by the rules that judge the choice', () => {
    expect(resultOf(NOT_TO_CUSTOMER)).toMatchObject({ result: 'proven', flow: 'sending' });
  });

  it('is refuted with the shortest path when the row of the table is turned', () => {
    const result = resultOf(NOT_TO_CUSTOMER, { customersMayCollect: true });
    expect(result.result).toBe('refuted');
    expect(stepsOf(result)).toEqual([
      'the beginning → asked',
      'accept → packing',
      'the answer to pack → sent',
    ]);
    expect(result.reason).toBe('email sent for collector (own or customer) takes place');
  });

  it('depends on the relationship that is given', () => {
    expect(resultOf({ ...NOT_TO_CUSTOMER, given: { relationship: 'open' } }).result).toBe('refuted');
    expect(resultOf({ ...NOT_TO_CUSTOMER, given: { relationship: 'house' } }).result).toBe('proven');
  });

  it('is known of typed addresses, the starter, and those who hold a permission', () => {
    const to = (organisation: 'own' | 'other' | 'provider') => ({
      never: [{ effect: 'notify' as const, organisation }],
    });
    const people = {
      typed: {
        title: 'Typed',
        address: { email: '/answers/parcel/comment' },
        organisation: 'other' as const,
      },
      agent: { title: 'Agent', starter: true as const },
      clerks: { title: 'Clerks', permission: 'parcels.handle', organisation: 'provider' as const },
    };
    const telling = (who: string) => ({
      flow: { people },
      machine: {
        ...MACHINE,
        entry: { type: 'notify', params: { text: 'A parcel', to: who } },
        states: { ...MACHINE.states, sent: { type: 'final' as const } },
      },
    });
    expect(resultOf(to('own'), telling('agent')).result).toBe('refuted');
    expect(resultOf(to('provider'), telling('clerks')).result).toBe('refuted');
    expect(resultOf(to('provider'), telling('agent')).result).toBe('proven');
    expect(resultOf(to('own'), telling('typed')).result).toBe('proven');
  });
});

describe('what people can be shown', () => {
  const reveals = {
    given: { relationship: 'silent' },
    reveals: { organisation: 'customer' as const, secret: 'provider' as const },
  };

  it('is proven where nobody of them is written to', () => {
    expect(resultOf(reveals, { body: 'Swift Carriers has your parcel.' }).result).toBe('proven');
  });

  it.each(['Swift Carriers has it.', 'Ask at SWIFT.example', 'Ｓｗｉｆｔ', 'S\u00ADwift'])(
    'is refuted by the words "%s"',
    (body) => {
      const result = resultOf(reveals, { body, customersMayCollect: true });
      expect(result).toMatchObject({ result: 'refuted', reason: expect.stringContaining('"Swift"') });
    },
  );

  it('is refuted by a variable that the provider fills', () => {
    const machine = {
      ...MACHINE,
      states: {
        ...MACHINE.states,
        declined: {
          type: 'final' as const,
          entry: { type: 'email', params: { template: 'sent', to: 'collector' } },
        },
        weighing: { always: 'sent' },
      },
    };
    const result = resultOf(reveals, {
      body: 'Because: {{ answers.remark.words }}',
      customersMayCollect: true,
      machine,
    });
    expect(result).toMatchObject({
      result: 'refuted',
      reason: expect.stringContaining('/answers/remark/words'),
    });
  });

  it('is proven where they are written to, and nothing names the provider', () => {
    expect(resultOf(reveals, { customersMayCollect: true }).result).toBe('proven');
  });
});

describe('who is given access', () => {
  it('is told by the people whom a request names', () => {
    const granting = {
      ...MACHINE.states?.['packing'],
      invoke: {
        id: 'pack',
        src: 'carrier.key',
        input: { for: { from: '/records/collector/email' } },
        onDone: 'weighing',
        onError: 'asked',
      },
    };
    const machine = {
      ...MACHINE,
      states: { ...MACHINE.states, packing: granting, weighing: { always: 'sent' } },
    };
    const never = {
      given: { relationship: 'silent' },
      never: [{ grants: true, organisation: 'customer' as const }],
    };
    expect(resultOf(never, { machine }).result).toBe('proven');
    const turned = resultOf(never, { machine, customersMayCollect: true });
    expect(stepsOf(turned)).toEqual(['the beginning → asked', 'accept → packing']);
  });
});

describe('the order of things', () => {
  it('is proven where one always comes before the other', () => {
    expect(resultOf({ never: [{ enters: 'sent' }], before: [{ event: 'accept' }] }).result).toBe('proven');
    expect(resultOf({ never: [{ effect: 'connector' }], before: [{ event: 'accept' }] }).result).toBe(
      'proven',
    );
  });

  it('is refuted with the shortest path where it need not', () => {
    const result = resultOf({ never: [{ enters: 'declined' }], before: [{ event: 'accept' }] });
    expect(result.result).toBe('refuted');
    expect(stepsOf(result)).toEqual(['the beginning → asked', 'decline → declined']);
  });

  it('knows that nothing follows the end', () => {
    expect(resultOf({ never: [{ effect: 'any' }], after: [{ ends: true }] }).result).toBe('proven');
  });

  it('counts the reminders that a delay leaves behind', () => {
    expect(
      resultOf({ never: [{ effect: 'email', template: 'again' }], after: [{ enters: 'returned' }] }).result,
    ).toBe('proven');
    const early = resultOf({ never: [{ effect: 'email', template: 'again' }], after: [{ enters: 'sent' }] });
    expect(stepsOf(early)?.at(-1)).toBe('reminder 1 of waiting → sent');
  });

  it('begins anew after until', () => {
    const back = { ...MACHINE, states: { ...MACHINE.states, declined: { on: { accept: 'packing' } } } };
    const property = {
      never: [{ enters: 'sent' }],
      after: [{ enters: 'declined' }],
      until: [{ event: 'accept' }],
    };
    expect(resultOf(property, { machine: back }).result).toBe('proven');
    expect(resultOf({ ...property, until: [{ event: 'collect' }] }, { machine: back }).result).toBe(
      'refuted',
    );
  });

  it('follows data that was assigned: what did not fit is never sent', () => {
    const property = {
      never: [{ enters: 'sent' }],
      after: [{ enters: 'declined' }],
      until: [{ enters: 'packing' }],
    };
    const again = { ...MACHINE.states, declined: { on: { accept: 'weighing', collect: 'returned' } } };
    expect(resultOf(property, { machine: { ...MACHINE, states: again } }).result).toBe('proven');
    const sent = { ...again, sent: { ...MACHINE.states?.['sent'], on: { decline: 'declined' } } };
    expect(resultOf(property, { machine: { ...MACHINE, states: sent } }).result).toBe('refuted');
  });
});

describe('where a case can be', () => {
  it('is never in two states at a time that exclude each other', () => {
    const machine = {
      type: 'parallel' as const,
      states: {
        box: {
          initial: 'closed',
          states: { closed: { on: { accept: 'open' } }, open: { on: { collect: 'closed' } } },
        },
        door: { initial: 'closed', states: { closed: { on: { decline: 'open' } }, open: {} } },
      },
    };
    const result = resultOf({ together: ['box.open', 'door.open'] }, { machine, flow: { reminders: {} } });
    expect(result).toMatchObject({
      result: 'refuted',
      reason: 'the case is in box.open and door.open at the same time',
    });
    expect(result.path).toHaveLength(3);
    const apart = {
      ...machine,
      states: { ...machine.states, door: { initial: 'closed', states: { closed: {}, open: {} } } },
    };
    expect(
      resultOf({ together: ['box.open', 'door.open'] }, { machine: apart, flow: { reminders: {} } }).result,
    ).toBe('proven');
  });

  it('can always end, or not', () => {
    expect(resultOf({ canEnd: true }).result).toBe('proven');
    const machine = { ...MACHINE, states: { ...MACHINE.states, declined: {} } };
    const result = resultOf({ canEnd: true }, { machine });
    expect(result).toMatchObject({
      result: 'refuted',
      reason: 'from the last state of this path the case can never end',
    });
    expect(stepsOf(result)).toEqual(['the beginning → asked', 'decline → declined']);
  });
});

describe('a property that cannot be decided', () => {
  it('forbids nothing', () => {
    expect(resultOf({ before: [{ event: 'accept' }] })).toMatchObject({
      result: 'undecided',
      reason: expect.stringContaining('forbids nothing'),
    });
  });

  it('breaks on a path for which no values are found', () => {
    const never = {
      type: 'when',
      params: {
        condition: {
          all: [
            { fact: '/answers/parcel/comment', operator: 'matches', value: '^a' },
            { fact: '/answers/parcel/comment', operator: 'matches', value: '^b' },
          ],
        },
      },
    };
    const machine = {
      ...MACHINE,
      states: {
        ...MACHINE.states,
        asked: { on: { accept: { target: 'packing', guard: never }, decline: 'declined' } },
      },
    };
    const result = resultOf({ never: [{ enters: 'packing' }] }, { machine });
    expect(result).toMatchObject({
      result: 'undecided',
      reason: expect.stringContaining('no values were found: step 2, accept'),
    });
    expect(stepsOf(result)).toEqual(['the beginning → asked', 'accept → packing']);
  });

  it('takes longer than it may', () => {
    let now = 0;
    const [result] = prove(
      parcels({ properties: [{ never: [{ enters: 'nowhere' }], timeLimit: 'PT1S' }] }),
      'p0',
      { elapsed: () => (now += 400) },
    );
    expect(['proven', 'undecided']).toContain(result?.result);
  });
});

describe('the flows of a property', () => {
  it('are those that can have the relationship', () => {
    const flows = (property: Partial<PropertyDefinition>, turned: Turned = {}) =>
      prove(parcels({ ...turned, properties: [{ canEnd: true, ...property }] }), 'p0').map(
        (result) => result.flow,
      );
    expect(flows({ flows: 'all' })).toEqual(['sending']);
    expect(flows({ flows: 'withRelationship' })).toEqual(['sending']);
    const own = { flow: { start: { form: 'parcel', permission: 'parcels.send', for: ['own' as const] } } };
    expect(flows({ flows: 'withRelationship' }, own)).toEqual([]);
    expect(flows({ flows: 'all', given: { relationship: 'silent' } }, own)).toEqual([]);
  });
});
