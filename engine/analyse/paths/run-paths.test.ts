import { describe, expect, it } from 'vitest';
import { MACHINE, parcels } from '../../../test/support/parcels.ts';
import { coverageOf } from '../coverage/coverage.ts';
import type { ExecutedStep } from '../coverage/steps.ts';
import { machineOf } from '../machine/build.ts';
import type { Taken } from '../witness/runner.ts';
import { coveringPaths } from './covering.ts';
import { runPaths } from './run-paths.ts';

describe('generated paths', () => {
  it('take every transition and enter every state', () => {
    const release = parcels();
    const covered = new Set(coveringPaths(release, 'sending').flatMap((path) => path.covers));
    const { states, transitions, triggers } = machineOf(release.definitions.flow['sending'] as never);
    for (const { pointer } of states) expect(covered).toContain(pointer);
    for (const { pointer, trigger } of transitions)
      expect(covered).toContain(triggers[trigger]?.kind === 'rung' ? `${pointer} ${trigger}` : pointer);
  });

  it('are run with values that their guards need', () => {
    const results = runPaths(parcels(), 'sending');
    expect(results.map(({ result, reason, error }) => [result, reason, error])).toEqual(
      results.map(() => ['ran', undefined, undefined]),
    );
  });

  it('cover what coverage finds again from what happened', () => {
    const release = parcels();
    const steps = runPaths(release, 'sending').flatMap(({ taken }) => executed(taken));
    const { states, transitions } = coverageOf(release, { steps, decisions: [] });
    expect(states).toEqual({ covered: 7, total: 7, missing: [] });
    expect(transitions).toEqual({ covered: 9, total: 9, missing: [] });
  });

  it('are found again through history states', () => {
    const machine = {
      initial: 'open',
      states: {
        open: {
          initial: 'asked',
          on: { decline: 'paused' },
          states: {
            asked: { on: { accept: 'sent' } },
            sent: { on: { collect: '#sending.over' } },
            before: { type: 'history' as const },
          },
        },
        paused: { on: { accept: 'open.before' } },
        over: { type: 'final' as const },
      },
    };
    const release = parcels({ machine, flow: { reminders: {} } });
    const results = runPaths(release, 'sending');
    expect(results.map(({ result }) => result)).toEqual(results.map(() => 'ran'));
    const { states, transitions } = coverageOf(release, {
      steps: results.flatMap(({ taken }) => executed(taken)),
      decisions: [],
    });
    expect([states?.missing, transitions?.missing]).toEqual([[], []]);
  });

  it('say why one of them was not run', () => {
    const guard = {
      type: 'when',
      params: { condition: { fact: '/answers/parcel/comment', operator: 'matches', value: '^\\d{9}$' } },
    };
    const machine = {
      ...MACHINE,
      states: {
        ...MACHINE.states,
        asked: { on: { accept: [{ target: 'packing', guard }, 'declined'], decline: 'declined' } },
      },
    };
    const unfulfilled = runPaths(parcels({ machine }), 'sending').find(
      ({ result }) => result === 'notConcretised',
    );
    expect(unfulfilled?.reason).toBe('step 2, accept: it led to declined');
  });

  it('fail where a message cannot be put into words', () => {
    const failed = runPaths(parcels({ body: 'About {{ answers.remark.words }}' }), 'sending').find(
      ({ result }) => result === 'failed',
    );
    expect(failed?.error).toContain('email sent in en: undefined variable: answers.remark');
  });

  it('are none where transitions follow one another for ever', () => {
    const machine = {
      ...MACHINE,
      states: { ...MACHINE.states, weighing: { always: 'weighed' }, weighed: { always: 'weighing' } },
    };
    expect(coveringPaths(parcels({ machine }), 'sending')).toEqual([]);
  });
});

function executed(taken: readonly Taken[]): ExecutedStep[] {
  return taken.map(({ before, given, outcome, at }) => ({
    ...(before && { before }),
    ...('event' in given && { event: given.event }),
    after: outcome.case,
    outcome,
    now: at,
  }));
}
