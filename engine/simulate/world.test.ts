import { describe, expect, it } from 'vitest';
import { flowOf, releaseWith } from '../../test/support/flow.ts';
import type { ScenarioDefinition } from '../language/types.generated.ts';
import { runDefinition } from './scenario.ts';

const access = {
  id: 'access',
  title: 'Access',
  permissions: { 'loans.request': { title: 'Borrow books' } },
  roles: { reader: { title: 'Reader', of: 'partner' as const, permissions: ['loans.request'] } },
};

const scenario: ScenarioDefinition = {
  kind: 'scenario',
  id: 'two-days',
  title: 'Two days pass',
  users: { sam: { of: 'own', roles: ['reader'] } },
  timeline: [{ start: 'loan', by: 'sam', answers: { book: 'Emma' } }, { wait: 'P2D' }],
};

describe('a world under a virtual clock', () => {
  it('does not hang where time stands still, and says which delay it is', () => {
    const flow = flowOf({
      delays: { again: { wait: 'P1D', from: '/marks/begun' } },
      machine: {
        initial: 'waiting',
        entry: { type: 'mark', params: { as: 'begun' } },
        states: { waiting: { after: { again: { target: 'waiting', reenter: true } } } },
      },
    });
    const { failures } = runDefinition(releaseWith(flow, { access: [access] }), scenario);
    expect(failures.map((failure) => failure.message)).toEqual([
      'time stands still: "again" is due again and again',
    ]);
  });
});
